import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Who of an organisation has taken on a proposal. It says where the work is and gives no right. */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'user_id', type: 'text' })
  userId!: string;
  @CreateDateColumn({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;
}
