import { type Side } from '../../../libs/kernel/index.js';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** That somebody who may decide has opened an undecided proposal: the first time, once a side. */
@Entity('proposal_seen')
export class FirstLook {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @PrimaryColumn('text')
  side!: Side;
  /** The organisation of that side. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'seen_by', type: 'text' })
  seenBy!: string;
  @Column('text')
  profession!: string;
  @CreateDateColumn({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;
}
