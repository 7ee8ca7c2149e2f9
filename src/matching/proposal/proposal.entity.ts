import { Column, CreateDateColumn, Entity, PrimaryColumn, ViewEntity } from 'typeorm';
import { type DisclosedNeed, type ProposalGain, type ProposalState } from '../../../libs/matching/index.js';
import { asNumber } from '../../platform/base/database/index.js';
import { RouteColumns } from './route.columns.js';

/** What later stages may know of a proposal: the columns that the table and the view for them share. */
abstract class ProposalColumns extends RouteColumns {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  /** Null for one that was proposed by hand. */
  @Column({ name: 'run_id', type: 'uuid', nullable: true })
  runId!: string | null;
  /** ISO week of the intake. */
  @Column('text')
  week!: string;
  @Column({ type: 'text', default: 'proposed' })
  state!: ProposalState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  /** What the other organisation may see of the client: the written list in libs/review, frozen when proposed. */
  @Column('jsonb')
  need!: DisclosedNeed;
  @Column('jsonb')
  gain!: ProposalGain;
  /** Whole weeks since registration, when proposed. */
  @Column('integer')
  waited!: number;
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn!: string;
  /** Last day on which the first decision leaves time for what follows; null = made before lead times were agreed on. */
  @Column({ name: 'first_decision_by', type: 'date', nullable: true })
  firstDecisionBy!: string | null;
  /** The same for the second decision and the offer. */
  @Column({ name: 'offer_by', type: 'date', nullable: true })
  offerBy!: string | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ name: 'closed_reason', type: 'text', nullable: true })
  closedReason!: string | null;
  @Column({ type: 'text', default: 'run' })
  origin!: 'run' | 'hand';
  /** Who proposed it by hand; null for one of a run. */
  @Column({ name: 'proposed_by', type: 'text', nullable: true })
  proposedBy!: string | null;
  /** The case at the regional table that a proposal by hand comes from; null for one in place of another. */
  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;
  /** The proposal for the same entry that was withdrawn for this one, by its run or by who proposed it. */
  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;
}

@Entity('proposal')
export class Proposal extends ProposalColumns {
  /** Where the client waits; null where the list names no programme. */
  @Column({ name: 'from_programme', type: 'text', nullable: true })
  fromProgramme!: string | null;
  @Column({ name: 'weeks_sooner', type: 'integer' })
  weeksSooner!: number;
  /** Weeks beyond the norm that it avoids. */
  @Column({ name: 'breach_avoided', type: 'integer' })
  breachAvoided!: number;
  @Column('smallint')
  severity!: number;
  /** In units of the policy's weights. */
  @Column({ type: 'bigint', transformer: asNumber })
  value!: number;
}

/** The view that review and offer join on. It shows what row-level security shows of the table, to whoever reads. */
@ViewEntity({ name: 'proposal_facts' })
export class ProposalFacts extends ProposalColumns {}

/** The view of what a clinician has opened: later stages record it, a run keeps it. */
@ViewEntity({ name: 'opened_proposal' })
export class OpenedProposal {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
}

/** The view that a run learns from: what became of proposals that people decided on, by programme and kind of demand. */
@ViewEntity({ name: 'proposal_outcome' })
export class ProposalOutcomes {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  programme!: string;
  @Column('text')
  diagnosis!: string;
  @Column('smallint')
  severity!: number;
  /** Approved by both sides and accepted by the client. */
  @Column('integer')
  accepted!: number;
  /** Those, and what was rejected or declined. */
  @Column('integer')
  decided!: number;
}

/** The pairs of states that a proposal may pass between; the same as `PROPOSAL` in libs/matching. */
@Entity('proposal_transition')
export class ProposalTransition {
  @PrimaryColumn({ name: 'from_state', type: 'text' })
  fromState!: ProposalState;
  @PrimaryColumn({ name: 'to_state', type: 'text' })
  toState!: ProposalState;
}
