import { type Installation } from '../../../libs/operation/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { MatchingRun } from './run.entity.js';

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
