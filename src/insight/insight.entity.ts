import { Column, ViewEntity } from 'typeorm';
import { type Population } from '../../libs/kernel/index.js';
import { type TransferStep } from '../../libs/insight/index.js';
import { type RunLevers, type RunPart } from '../../libs/matching/index.js';

/*
 * The views of migrations/views/insight: sums that hold no row of an entry. They see the whole region, whoever reads
 * them, so that figures are the same for everybody; what is shown of them passes the gate of libs/disclosure.
 */

abstract class OfRegion {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
}

/** Sums about one population: those of several are never pooled. */
abstract class OfPopulation extends OfRegion {
  @Column('text')
  population!: Population;
}

/** One wait in whole weeks: to the intake, and from there to treatment. */
abstract class Wait extends OfPopulation {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  diagnosis!: string;
  @Column({ name: 'intake_weeks', type: 'integer', nullable: true })
  intakeWeeks!: number | null;
  @Column({ name: 'treatment_weeks', type: 'integer', nullable: true })
  treatmentWeeks!: number | null;
}

/** The wait of one entry. Only `insight_wait` reads it. */
@ViewEntity({ name: 'insight_place' })
export class InsightPlace extends Wait {}

/** How many entries share a wait. */
@ViewEntity({ name: 'insight_wait' })
export class InsightWait extends Wait {
  @Column('integer')
  places!: number;
}

/** How far proposals came, by state, and how many days of the calendar each step took; null where it was not taken. */
@ViewEntity({ name: 'insight_funnel' })
export class InsightFunnel extends OfPopulation {
  @Column({ name: 'from_provider', type: 'text' })
  fromProvider!: string;
  @Column({ name: 'to_provider', type: 'text' })
  toProvider!: string;
  @Column({ name: 'proposal_state', type: 'text' })
  proposalState!: string;
  @Column({ name: 'offer_state', type: 'text', nullable: true })
  offerState!: string | null;
  @Column({ name: 'transfer_state', type: 'text', nullable: true })
  transferState!: string | null;
  @Column('integer')
  places!: number;
  @Column('boolean')
  seen!: boolean;
  @Column({ name: 'intake_held', type: 'boolean' })
  intakeHeld!: boolean;
  /** Of a rejection, a decline or a return. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ name: 'days_to_seen', type: 'integer', nullable: true })
  daysToSeen!: number | null;
  @Column({ name: 'days_to_approved', type: 'integer', nullable: true })
  daysToApproved!: number | null;
  @Column({ name: 'days_to_offered', type: 'integer', nullable: true })
  daysToOffered!: number | null;
  @Column({ name: 'days_to_accepted', type: 'integer', nullable: true })
  daysToAccepted!: number | null;
  @Column({ name: 'days_to_intake', type: 'integer', nullable: true })
  daysToIntake!: number | null;
  @Column({ name: 'days_to_started', type: 'integer', nullable: true })
  daysToStarted!: number | null;
  /** How long whoever is to act has been. */
  @Column({ name: 'days_held', type: 'integer', nullable: true })
  daysHeld!: number | null;
}

/** Proposals between two organisations, by severity and by what the receiving one and the client said. */
@ViewEntity({ name: 'insight_exchange' })
export class InsightExchange extends OfPopulation {
  @Column({ name: 'from_provider', type: 'text' })
  fromProvider!: string;
  @Column({ name: 'to_provider', type: 'text' })
  toProvider!: string;
  @Column('smallint')
  severity!: number;
  @Column({ type: 'boolean', nullable: true })
  approved!: boolean | null;
  @Column('boolean')
  accepted!: boolean;
  @Column('integer')
  places!: number;
}

/** Clients whose transfer took a step in a month, by both organisations; each once a step. */
@ViewEntity({ name: 'insight_transfer' })
export class InsightTransfer extends OfPopulation {
  /** YYYY-MM */
  @Column('text')
  month!: string;
  @Column('text')
  step!: TransferStep;
  @Column({ name: 'from_provider', type: 'text' })
  fromProvider!: string;
  /** More than one where a client was proposed to several in the month. */
  @Column({ name: 'to_providers', type: 'text', array: true })
  toProviders!: string[];
  /** Of those who accepted: weeks to the treatment where they waited, and how many fewer in the week that they chose. */
  @Column({ name: 'expected_weeks', type: 'double precision', nullable: true })
  expectedWeeks!: number | null;
  @Column({ name: 'spared_weeks', type: 'integer', nullable: true })
  sparedWeeks!: number | null;
  @Column('integer')
  clients!: number;
}

/** Since when there are proposals. */
@ViewEntity({ name: 'insight_beginning' })
export class InsightBeginning extends OfRegion {
  @Column({ name: 'proposals_since', type: 'date' })
  proposalsSince!: string;
}

/** Clients for whom the case table decided on bridging care in a month. */
@ViewEntity({ name: 'insight_bridging' })
export class InsightBridging extends OfPopulation {
  /** YYYY-MM */
  @Column('text')
  month!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('integer')
  clients!: number;
}

/** What became of the entries of each completed run. */
@ViewEntity({ name: 'insight_run' })
export class InsightRun extends OfRegion {
  @Column('uuid')
  id!: string;
  @Column({ name: 'finished_at', type: 'timestamptz' })
  finishedAt!: Date;
  @Column({ type: 'jsonb', nullable: true })
  parts!: readonly RunPart[] | null;
  /** Behind the gate; null where they have not been worked out. */
  @Column({ type: 'jsonb', nullable: true })
  levers!: RunLevers | null;
}

/** Cases of the case table, without who and when. */
@ViewEntity({ name: 'insight_case' })
export class InsightCase extends OfPopulation {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  reason!: string;
  @Column({ type: 'text', nullable: true })
  decision!: string | null;
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;
  @Column({ name: 'days_to_decision', type: 'integer', nullable: true })
  daysToDecision!: number | null;
  @Column('integer')
  cases!: number;
  /** Of one that is not closed. */
  @Column({ name: 'days_open', type: 'integer', nullable: true })
  daysOpen!: number | null;
}

/** Actions of the case table, and whether they were late. */
@ViewEntity({ name: 'insight_case_action' })
export class InsightCaseAction extends OfPopulation {
  @Column({ name: 'owner_id', type: 'text' })
  ownerId!: string;
  @Column('text')
  state!: string;
  @Column('boolean')
  late!: boolean;
  @Column('integer')
  actions!: number;
}

/** Names of the region's providers. */
@ViewEntity({ name: 'insight_provider' })
export class InsightProvider extends OfRegion {
  @Column('text')
  id!: string;
  @Column('text')
  name!: string;
}

/** Names of the region's municipalities. */
@ViewEntity({ name: 'insight_area' })
export class InsightArea extends OfRegion {
  @Column('text')
  code!: string;
  @Column('text')
  name!: string;
}

/** When each provider delivered its list last. */
@ViewEntity({ name: 'insight_delivery' })
export class InsightDelivery extends OfRegion {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt!: Date;
}
