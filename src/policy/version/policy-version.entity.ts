import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a region agreed on at a time. Only ever added to: runs, rejections and declines name the version they followed. */
@Entity('policy_version')
export class PolicyVersionRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** From 1. */
  @PrimaryColumn('integer')
  version!: number;
  /** As stored; `readPolicyDocument` of libs/policy says whether it can be used. */
  @Column('jsonb')
  document!: unknown;
  @Column('text')
  sha256!: string;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  /** Who set it; `default` where the region follows the product's own. */
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}
