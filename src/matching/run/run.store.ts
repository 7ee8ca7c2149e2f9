import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { addWeeks, isoWeekOf } from '../../../libs/kernel/index.js';
import {
  canonicalJson,
  type MatchingPolicy,
  type Progress,
  type RegionPolicy,
} from '../../../libs/matching/index.js';
import { type FrozenProblem } from '../engine/engine.js';
import { type RunStatus } from './run.entity.js';
import { PolicyService } from '../../policy/index.js';

/** A run that has begun. The moment is that of the request, so that a run taken up again after a crash is the same run. */
export interface BegunRun {
  /** `YYYY-MM-DD` in the region's time. */
  readonly today: string;
  readonly firstWeek: string;
  readonly policy: RegionPolicy;
  readonly previous: { readonly version: number; readonly policy: MatchingPolicy } | null;
}

export const FAILURE_CODES = [
  'interrupted',
  'unexpected',
  'queue-unavailable',
  'verification-failed',
  'infeasible',
  'out-of-memory',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The life of a run's row: each step names the states it may come from. All as the engine. */
@Injectable()
export class RunStore {
  constructor(private readonly policies: PolicyService) {}

  /** Null where the run is over, or gone. */
  async begin(tx: EntityManager, runId: string): Promise<BegunRun | null> {
    const { version, policy } = await this.policies.current(tx);
    const [rows] = await tx.query<[{ today: string }[], number]>(
      `UPDATE matching_run SET status = 'running', started_at = now(), policy_version = $2
       WHERE region_id = acting_region() AND id = $1 AND status IN ('queued', 'running')
       RETURNING (requested_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS today`,
      [runId, version],
    );
    if (rows.length === 0) return null;
    const [{ today }] = rows;
    const firstWeek = addWeeks(isoWeekOf(today), 1);
    await tx.query(`UPDATE matching_run SET first_week = $2 WHERE region_id = acting_region() AND id = $1`, [
      runId,
      firstWeek,
    ]);
    return { today, firstWeek, policy, previous: await this.previous(tx, runId, policy) };
  }

  /** The policy of the last completed run, where it differs in what a plan is worth or may hold. */
  private async previous(
    tx: EntityManager,
    runId: string,
    policy: RegionPolicy,
  ): Promise<BegunRun['previous']> {
    const [last] = await tx.query<{ version: number }[]>(
      `SELECT policy_version AS version FROM matching_run
       WHERE region_id = acting_region() AND id <> $1 AND status = 'completed' ORDER BY requested_at DESC LIMIT 1`,
      [runId],
    );
    const before = last && (await this.policies.version(tx, last.version));
    if (!before || canonicalJson(before.matching) === canonicalJson(policy.matching)) return null;
    return { version: last.version, policy: before.matching };
  }

  /**
   * Writes how far a run is and hears whether somebody asked it to stop, in one statement: whoever solves and whoever
   * is asked may be different processes, and the row is where they meet.
   */
  async tick(tx: EntityManager, runId: string, progress: Progress | null): Promise<{ stop: boolean }> {
    const [[row]] = await tx.query<[{ stop: boolean }[], number]>(
      `UPDATE matching_run SET progress = coalesce($2, progress)
       WHERE region_id = acting_region() AND id = $1 AND status = 'running'
       RETURNING cancel_requested_at IS NOT NULL AS stop`,
      [runId, progress && JSON.stringify(progress)],
    );
    return { stop: row?.stop ?? true };
  }

  /** Holds the run's row until the transaction ends: what is decided about it meanwhile is decided once. Null where there is none. */
  async hold(tx: EntityManager, runId: string): Promise<RunStatus | null> {
    const [row] = await tx.query<{ status: RunStatus }[]>(
      `SELECT status FROM matching_run WHERE region_id = acting_region() AND id = $1 FOR UPDATE`,
      [runId],
    );
    return row?.status ?? null;
  }

  /** For a run that somebody is at. */
  async askToStop(tx: EntityManager, runId: string): Promise<void> {
    await tx.query(
      `UPDATE matching_run SET cancel_requested_at = coalesce(cancel_requested_at, now())
       WHERE region_id = acting_region() AND id = $1 AND status = 'running'`,
      [runId],
    );
  }

  /** Does nothing to a run that is over. */
  async cancel(tx: EntityManager, runId: string): Promise<void> {
    await tx.query(
      `UPDATE matching_run SET status = 'cancelled', finished_at = now()
       WHERE region_id = acting_region() AND id = $1 AND status IN ('queued', 'running')`,
      [runId],
    );
  }

  async keepProblem(tx: EntityManager, runId: string, { gzip, sha256 }: FrozenProblem): Promise<void> {
    await tx.query(
      `INSERT INTO matching_snapshot (region_id, run_id, problem_gzip) VALUES (acting_region(), $1, $2)
       ON CONFLICT (region_id, run_id) DO UPDATE SET problem_gzip = excluded.problem_gzip`,
      [runId, gzip],
    );
    await tx.query(
      `UPDATE matching_run SET problem_sha256 = $2 WHERE region_id = acting_region() AND id = $1`,
      [runId, sha256],
    );
  }

  /** Does nothing to a run that is over. */
  async fail(tx: EntityManager, runId: string, code: FailureCode): Promise<void> {
    await tx.query(
      `UPDATE matching_run SET status = 'failed', finished_at = now(), failure_code = $2
       WHERE region_id = acting_region() AND id = $1 AND status IN ('queued', 'running')`,
      [runId, code],
    );
  }

  /**
   * Held until the transaction ends or its connection dies, so that "somebody is at this run" can be neither forgotten
   * nor feigned. False where another process has it.
   */
  async lock(tx: EntityManager, runId: string): Promise<boolean> {
    const [{ locked }] = await tx.query<[{ locked: boolean }]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('matching-run:' || $1, 0)) AS locked`,
      [runId],
    );
    return locked;
  }

  /** Runs that say they go on. `waiting`: a job for it is still in the queue or in somebody's hands. */
  goingOn(tx: EntityManager): Promise<{ id: string; status: string; waiting: boolean }[]> {
    return tx.query(
      `SELECT r.id, r.status, r.requested_at > now() - interval '1 minute' OR EXISTS (
           SELECT FROM pgboss.job j WHERE j.name = 'matching-run' AND j.data ->> 'runId' = r.id::text
             AND j.state IN ('created', 'retry', 'active')) AS waiting
       FROM matching_run r WHERE r.region_id = acting_region() AND r.status IN ('queued', 'running')`,
    );
  }
}
