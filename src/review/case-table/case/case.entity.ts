import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type CaseOutcomeCode, type CaseReasonCode } from '../../../../libs/kernel/index.js';
import { type CaseState } from '../../../../libs/review/index.js';

/** An entry that is discussed at the case table; one that has to be discussed again becomes a new case. */
@Entity('table_case')
export class TableCase {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
  /** Where the client waits, for row-level security. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  reason!: CaseReasonCode;
  @Column({ type: 'text', default: 'submitted' })
  state!: CaseState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  @Column({ name: 'submitted_by', type: 'text' })
  submittedBy!: string;
  @Column({ name: 'submitted_at', type: 'timestamptz', default: () => 'now()' })
  submittedAt!: Date;
  /** Whose agenda it is on, or was decided at. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'text', nullable: true })
  outcome!: CaseOutcomeCode | null;
}

/** The pairs of states that a case may pass between; the same as `CASE` in libs/review. */
@Entity('case_transition')
export class CaseTransition {
  @PrimaryColumn({ name: 'from_state', type: 'text' })
  fromState!: CaseState;
  @PrimaryColumn({ name: 'to_state', type: 'text' })
  toState!: CaseState;
}
