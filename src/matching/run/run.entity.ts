import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import {
  type Baseline,
  type Baselines,
  type ByPopulation,
  type Levels,
  type Progress,
  type RunLevers,
  type RunPart,
  type ShadowPrices,
  type SharesByPopulation,
} from '../../../libs/matching/index.js';
import { asNumber } from '../../platform/base/database/index.js';

export const RUN_STATUSES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export interface RunCounts {
  readonly entries: number;
  readonly programmes: number;
  /** Free places within the horizon. */
  readonly slots: number;
  /** New proposals. */
  readonly proposals: number;
  /** Proposals of earlier runs that at least one side approved and that go on. */
  readonly kept: number;
  readonly unmatched: number;
  /** What became of the entries, by the organisations that know them: only through the gate. */
  readonly parts: readonly RunPart[];
}

export interface RunWork {
  readonly iterations: number;
  readonly seconds: number;
  readonly peakMB: number;
  readonly solver: string;
  readonly stopped: string;
}

/** What the same snapshot would have given otherwise. */
export interface RunBaselines extends Baselines {
  /** The policy of the last completed run, measured by this run's; null where the policy is the same. */
  readonly previousPolicy: (Baseline & { readonly version: number }) | null;
  /** Had nothing been learned from refusals, measured by this run's; null where nothing was. Absent in runs from before. */
  readonly withoutLearned?: Baseline | null;
  /** The run and each of these by population, which is what may be told. Absent in runs from before. */
  readonly about?: Readonly<Record<'thisRun' | 'nothing' | 'firstComeFirstServed', ByPopulation>> &
    Readonly<Record<'previousPolicy' | 'withoutLearned', ByPopulation | null>>;
}

/** Who was proposed, as it may be told: what it is made of is not kept. */
export interface RunShares {
  /** The threshold that was in force: another one over the same sums would be a second look at them. */
  readonly k: number;
  readonly about: SharesByPopulation;
}

@Entity('matching_run')
export class MatchingRun {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  @Column('text')
  status!: RunStatus;
  /** Pseudonym of a person, or `nightly`. */
  @Column({ name: 'requested_by', type: 'text' })
  requestedBy!: string;
  @CreateDateColumn({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;
  /** The night that a scheduled run is for: one run a night, however many instances ask for it. */
  @Column({ type: 'date', nullable: true })
  night!: string | null;
  /** When a run of the night was due that is made up for; null for one that was asked for in time, or by a person. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
  @Column({ name: 'policy_version', type: 'integer', nullable: true })
  policyVersion!: number | null;
  @Column({ name: 'first_week', type: 'text', nullable: true })
  firstWeek!: string | null;
  /** Of the frozen snapshot. */
  @Column({ name: 'problem_sha256', type: 'text', nullable: true })
  problemSha256!: string | null;
  @Column({ name: 'solution_status', type: 'text', nullable: true })
  solutionStatus!: 'optimal' | 'feasible' | 'infeasible' | null;
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  value!: number | null;
  /** No plan is worth more than this. */
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  bound!: number | null;
  @Column({ type: 'double precision', nullable: true })
  gap!: number | null;
  @Column({ type: 'jsonb', nullable: true })
  levels!: Levels | null;
  @Column({ type: 'jsonb', nullable: true })
  counts!: RunCounts | null;
  @Column({ type: 'jsonb', nullable: true })
  baselines!: RunBaselines | null;
  @Column({ type: 'jsonb', nullable: true })
  shares!: RunShares | null;
  @Column({ type: 'jsonb', nullable: true })
  work!: RunWork | null;
  /** What one more of a scarce thing is worth; null where the run did not work that out. */
  @Column({ type: 'jsonb', nullable: true })
  prices!: ShadowPrices | null;
  /** What would help the region most, behind the gate; null where that was not worked out. */
  @Column({ type: 'jsonb', nullable: true })
  levers!: RunLevers | null;
  /** The last that was heard of a run that is being computed; it stays when the run is over. */
  @Column({ type: 'jsonb', nullable: true })
  progress!: Progress | null;
  @Column({ name: 'cancel_requested_at', type: 'timestamptz', nullable: true })
  cancelRequestedAt!: Date | null;
  @Column({ name: 'failure_code', type: 'text', nullable: true })
  failureCode!: string | null;
}
