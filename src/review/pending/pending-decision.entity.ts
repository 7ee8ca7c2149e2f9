import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseDecisionCode, type CaseDomainCode, type Side } from '../../../libs/kernel/index.js';
import { type PendingState, type Verdict } from '../../../libs/review/index.js';

/** A decision that was made and can be undone until it takes effect; afterwards, what became of it. */
@Entity('pending_decision')
export class PendingDecision {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  /** What it is on: a proposal, or a case of the table. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;
  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;
  @Column('text')
  role!: 'clinician' | 'case-table-chair';
  /** Null for a chair. */
  @Column({ name: 'provider_id', type: 'text', nullable: true })
  providerId!: string | null;
  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;
  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;
  /** Of a proposal, as are the next three. */
  @Column({ type: 'text', nullable: true })
  side!: Side | null;
  @Column({ type: 'text', nullable: true })
  profession!: string | null;
  @Column({ type: 'text', nullable: true })
  verdict!: Verdict | null;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  /** Of a case, as are the next four. */
  @Column({ type: 'text', nullable: true })
  decision!: CaseDecisionCode | null;
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  @Column({ name: 'programme_week', type: 'text', nullable: true })
  programmeWeek!: string | null;
  @Column({ name: 'review_on', type: 'date', nullable: true })
  reviewOn!: string | null;
  @Column({ type: 'text', nullable: true })
  domain!: CaseDomainCode | null;
  /** The version that was looked at. */
  @Column('integer')
  version!: number;
  /** For its maker to know it again: the group of the need, and the week of a proposal. */
  @Column('text')
  diagnosis!: string;
  @Column({ type: 'text', nullable: true })
  week!: string | null;
  @Column({ type: 'text', default: 'pending' })
  state!: PendingState;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt!: Date;
  @Column({ name: 'effect_at', type: 'timestamptz' })
  effectAt!: Date;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
  /** Why it could not take effect: a problem of the review stage. */
  @Column({ type: 'text', nullable: true })
  problem!: string | null;
  /** What had closed the proposal, or made it impossible: a reason of a withdrawal, or a state. */
  @Column({ type: 'text', nullable: true })
  cause!: string | null;
  /** When its maker was told. */
  @Column({ name: 'seen_at', type: 'timestamptz', nullable: true })
  seenAt!: Date | null;
}
