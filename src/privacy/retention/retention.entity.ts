import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A version of how long a region keeps what. Earlier ones stay, for the reports that name them. */
@Entity('retention_policy')
export class RetentionPolicyVersion {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('integer')
  version!: number;
  /** A RetentionPolicy of libs/privacy; read it before it is used, it may be of an older version of the service. */
  @Column('jsonb')
  document!: unknown;
  @Column('text')
  sha256!: string;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}
