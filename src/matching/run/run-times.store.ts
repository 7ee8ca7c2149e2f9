import { type Installation } from '../../../libs/operation/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { MatchingRun, type RunStatus } from './run.entity.js';
import { toldGap } from './told-gap.js';

const r = table(MatchingRun, 'r');

/** When a run of the acting region was last completed, and when one last failed. */
export async function runTimes(ask: Ask): Promise<NonNullable<Installation['runs']>> {
  const [found] = await ask<NonNullable<Installation['runs']>>(
    `SELECT to_json(max(${r.finishedAt}) FILTER (WHERE ${r.status} = 'completed')) #>> '{}' AS "completedAt",
       to_json(max(${r.finishedAt}) FILTER (WHERE ${r.status} = 'failed')) #>> '{}' AS "failedAt"
     FROM ${r} WHERE ${r.regionId} = acting_region()`,
    [],
  );
  return found!;
}

/** How the runs of a region stand. Moments in seconds since 1970, spans in seconds; null = there was none. */
export interface RunsNow {
  readonly last: {
    readonly status: Extract<RunStatus, 'completed' | 'failed' | 'cancelled'>;
    readonly finishedAt: number;
    readonly seconds: number | null;
  } | null;
  readonly completed: {
    readonly finishedAt: number;
    /** Certified, as everybody is told it; null where nothing was. */
    readonly gap: number | null;
  } | null;
  /** Of the one that runs longest. */
  readonly runningSeconds: number | null;
}

/** The acting region's: how the run ended that ended last, what the last completed one was worth, how long one has been running. */
export async function runsNow(ask: Ask): Promise<RunsNow> {
  const [last] = await ask<NonNullable<RunsNow['last']>>(
    `SELECT ${r.status} AS status, ${epoch(r.finishedAt)} AS "finishedAt", ${epoch(`(${r.finishedAt} - ${r.startedAt})`)} AS seconds
     FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.finishedAt} IS NOT NULL ORDER BY ${r.finishedAt} DESC LIMIT 1`,
    [],
  );
  const [completed] = await ask<NonNullable<RunsNow['completed']>>(
    `SELECT ${epoch(r.finishedAt)} AS "finishedAt", ${r.gap} AS gap
     FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.status} = 'completed' ORDER BY ${r.finishedAt} DESC LIMIT 1`,
    [],
  );
  const [running] = await ask<{ seconds: number | null }>(
    `SELECT ${epoch(`(now() - min(${r.startedAt}))`)} AS seconds FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.status} = 'running'`,
    [],
  );
  return {
    last: last ?? null,
    completed:
      completed === undefined
        ? null
        : { ...completed, gap: completed.gap === null ? null : toldGap(completed.gap) },
    runningSeconds: running!.seconds,
  };
}

const epoch = (moment: string): string => `extract(epoch FROM ${moment})::float8`;
