import { type EntityManager, In, IsNull } from 'typeorm';
import { type Progress, type RunLevers } from '../../../libs/matching/index.js';
import {
  columnsOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { type FailureCode } from './failure-texts.js';
import { MatchingRun, type RunStatus } from './run.entity.js';

/** Which run, in keys and conditions. */
export type RunKey = Readonly<Pick<MatchingRun, 'regionId' | 'id'>>;

/** States of a run that is not over. */
const GOING_ON: RunStatus[] = ['queued', 'running'];
export const isGoingOn = (status: RunStatus): boolean => GOING_ON.includes(status);

const r = table(MatchingRun, 'r');
const bare = table(MatchingRun);
const now = (): string => 'now()';

/** @throws a violated `matching_run_one_at_a_time` or `matching_run_one_a_night` */
export async function insertRun(
  tx: EntityManager,
  given: Readonly<Pick<MatchingRun, 'regionId' | 'requestedBy' | 'night' | 'dueAt'>>,
): Promise<string> {
  const { identifiers } = await tx.insert(MatchingRun, { ...given, status: 'queued' });
  return (identifiers[0] as RunKey).id;
}

/**
 * Whether nobody has asked for a run since it was due. A region that never had one has missed none: it is being set up.
 */
export async function isMissed(tx: EntityManager, due: Date): Promise<boolean> {
  const [{ missed }] = await tx.query<[{ missed: boolean }]>(
    `SELECT coalesce(max(${r.requestedAt}) < $1, false) AS missed FROM ${r} WHERE ${r.regionId} = acting_region()`,
    [due],
  );
  return missed;
}

export const findRun = (tx: EntityManager, { regionId, id }: RunKey): Promise<MatchingRun | null> =>
  tx.findOneBy(MatchingRun, { regionId, id });

/** Newest first, and how many there are in all. */
export const listRuns = (
  tx: EntityManager,
  regionId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<[MatchingRun[], number]> =>
  tx.findAndCount(MatchingRun, {
    where: { regionId },
    order: { requestedAt: 'DESC', id: 'ASC' },
    take: limit,
    skip: offset,
  });

/** The first run that was completed from a day on, in the Netherlands, and before another; null where there is none. */
export async function firstCompletedIn(
  tx: EntityManager,
  from: string,
  before: string,
): Promise<RowOf<MatchingRun, 'finishedAt' | 'counts' | 'shares'> | null> {
  const day = `(${r.finishedAt} AT TIME ZONE '${TIME_ZONE}')::date`;
  const [found = null] = await tx.query<RowOf<MatchingRun, 'finishedAt' | 'counts' | 'shares'>[]>(
    `SELECT ${columnsOf(r, 'finishedAt', 'counts', 'shares')} FROM ${r}
     WHERE ${r.regionId} = acting_region() AND ${r.status} = 'completed' AND ${day} >= $1 AND ${day} < $2
     ORDER BY ${r.finishedAt}, ${r.id} LIMIT 1`,
    [from, before],
  );
  return found;
}

/** Whether the region has a run to show. */
export const hasCompletedRun = (tx: EntityManager, regionId: string): Promise<boolean> =>
  tx.existsBy(MatchingRun, { regionId, status: 'completed' });

/** How far runs are, for those who follow them. */
export const runsNow = (
  tx: EntityManager,
  regionId: string,
  ids: readonly string[],
): Promise<RowOf<MatchingRun, 'id' | 'status' | 'progress' | 'failureCode'>[]> =>
  tx.find(MatchingRun, {
    select: { regionId: true, id: true, status: true, progress: true, failureCode: true },
    where: { regionId, id: In([...ids]) },
  });

/** Locks the run's row until the transaction ends: what is decided about it meanwhile is decided once. Null where there is none. */
export async function lockRun(tx: EntityManager, { regionId, id }: RunKey): Promise<MatchingRun | null> {
  return tx.findOne(MatchingRun, { where: { regionId, id }, lock: { mode: 'pessimistic_write' } });
}

/** Takes a run up, also one that was taken up before its process died. Call with its row locked. */
export async function startRun(
  tx: EntityManager,
  { regionId, id }: RunKey,
  given: Pick<MatchingRun, 'policyVersion' | 'firstWeek'>,
): Promise<void> {
  await tx.update(MatchingRun, { regionId, id }, { ...given, status: 'running', startedAt: now });
}

/** The policy version that the last completed run before this one followed. */
export async function previousPolicyVersion(
  tx: EntityManager,
  { regionId, id }: RunKey,
): Promise<number | null> {
  const [last] = await tx.query<RowOf<MatchingRun, 'policyVersion'>[]>(
    `SELECT ${columnsOf(r, 'policyVersion')} FROM ${r}
     WHERE ${r.regionId} = $1 AND ${r.id} <> $2 AND ${r.status} = 'completed' ORDER BY ${r.requestedAt} DESC LIMIT 1`,
    [regionId, id],
  );
  return last?.policyVersion ?? null;
}

const PROGRESSED: Statement = {
  name: 'run-progressed',
  text: `UPDATE ${bare} SET ${bare.progress} = coalesce($2, ${bare.progress})
    WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.status} = 'running'
    RETURNING ${bare.cancelRequestedAt} IS NOT NULL AS stop`,
};

/**
 * Writes how far a run is and hears whether somebody asked it to stop, in one statement: whoever solves and whoever is
 * asked may be different processes, and the row is where they meet. A run that is over stops as well.
 */
export async function recordProgress(
  tx: EntityManager,
  { id }: RunKey,
  progress: Progress | null,
): Promise<{ stop: boolean }> {
  const [row] = await prepared<{ stop: boolean }>(tx, PROGRESSED, [id, progress && JSON.stringify(progress)]);
  return { stop: row?.stop ?? true };
}

/** The last run that proposed anything to people; null before the first. */
export const lastCompletedRun = (tx: EntityManager, regionId: string): Promise<MatchingRun | null> =>
  tx.findOne(MatchingRun, { where: { regionId, status: 'completed' }, order: { finishedAt: 'DESC' } });

/** For a run that a process is computing. */
export async function requestCancel(tx: EntityManager, { regionId, id }: RunKey): Promise<void> {
  await tx.update(
    MatchingRun,
    { regionId, id, status: 'running' },
    { cancelRequestedAt: () => `coalesce(${bare.cancelRequestedAt}, now())` },
  );
}

/** Does nothing to a run that is over. */
export async function cancelRun(tx: EntityManager, { regionId, id }: RunKey): Promise<void> {
  await tx.update(
    MatchingRun,
    { regionId, id, status: In(GOING_ON) },
    { status: 'cancelled', finishedAt: now },
  );
}

/** Does nothing to a run that is over. */
export async function failRun(
  tx: EntityManager,
  { regionId, id }: RunKey,
  failureCode: FailureCode,
): Promise<void> {
  await tx.update(
    MatchingRun,
    { regionId, id, status: In(GOING_ON) },
    { status: 'failed', finishedAt: now, failureCode },
  );
}

export async function setProblemHash(
  tx: EntityManager,
  { regionId, id }: RunKey,
  problemSha256: string,
): Promise<void> {
  await tx.update(MatchingRun, { regionId, id }, { problemSha256 });
}

/** What a completed run says of itself. */
export type RunResult = Pick<
  MatchingRun,
  | 'solutionStatus'
  | 'value'
  | 'bound'
  | 'gap'
  | 'levels'
  | 'counts'
  | 'baselines'
  | 'shares'
  | 'work'
  | 'prices'
>;

/** @throws for a run that is over: it publishes nothing */
export async function completeRun(
  tx: EntityManager,
  { regionId, id }: RunKey,
  result: RunResult,
): Promise<void> {
  const { affected } = await tx.update(
    MatchingRun,
    { regionId, id, status: 'running' },
    { ...result, status: 'completed', finishedAt: now },
  );
  if (affected !== 1) throw new Error('a run that is over publishes nothing');
}

/** Once: of two that work them out the first. */
export async function keepLevers(
  tx: EntityManager,
  { regionId, id }: RunKey,
  levers: RunLevers,
): Promise<void> {
  await tx.update(MatchingRun, { regionId, id, levers: IsNull() }, { levers });
}

/** The name of the lock of whoever computes a run: held on a connection, so that a crash leaves nothing behind. */
export const lockNameOf = (id: string): string => `matching-run:${id}`;

/** Whether no process computes the run. Where it is so, none begins before the transaction ends. */
export async function isAbandoned(tx: EntityManager, { id }: RunKey): Promise<boolean> {
  const [{ locked }] = await tx.query<[{ locked: boolean }]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked`,
    [lockNameOf(id)],
  );
  return locked;
}

export interface UnfinishedRun extends RowOf<MatchingRun, 'regionId' | 'id' | 'status'> {
  /** A job for it is still in the queue or being worked on, or may be about to. */
  readonly waiting: boolean;
}

/** Runs of the acting region that say they are not over. The queue is pg-boss's own table. */
export const unfinishedRuns = (tx: EntityManager): Promise<UnfinishedRun[]> =>
  tx.query<UnfinishedRun[]>(
    `SELECT ${columnsOf(r, 'regionId', 'id', 'status')}, ${r.requestedAt} > now() - interval '1 minute' OR EXISTS (
         SELECT FROM pgboss.job j WHERE j.name = 'matching-run' AND j.data ->> 'runId' = ${r.id}::text
           AND j.state IN ('created', 'retry', 'active')) AS waiting
     FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.status} IN ('queued', 'running')`,
  );
