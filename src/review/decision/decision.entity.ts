import { type Side } from '../../../libs/kernel/index.js';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type Verdict } from '../../../libs/review/index.js';

/** What one side decided on a proposal, once. */
@Entity('decision')
export class Decision {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  @Column({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @Column('text')
  side!: Side;
  /** The organisation of that side. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;
  /** Null where the issuer gave none. */
  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;
  /** Code of the profession at that moment. */
  @Column('text')
  profession!: string;
  @Column('text')
  verdict!: Verdict;
  /** Version of the policy whose reason a rejection gives. */
  @Column({ name: 'policy_version', type: 'integer', nullable: true })
  policyVersion!: number | null;
  /** Of a rejection, and only of one. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @CreateDateColumn({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
}
