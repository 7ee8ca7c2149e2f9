import { type EntityManager } from 'typeorm';
import { type RunLevers } from '../../../libs/matching/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { InsightRun } from '../insight.entity.js';

const r = table(InsightRun, 'r');

/** Of the last run of which it was worked out, what would help most; null without one. Call as the engine. */
export async function lastLevers(
  tx: EntityManager,
): Promise<{ readonly finishedAt: Date; readonly levers: RunLevers } | null> {
  const [found = null] = await tx.query<{ finishedAt: Date; levers: RunLevers }[]>(
    `SELECT ${columnsOf(r, 'finishedAt', 'levers')} FROM ${r}
     WHERE ${r.levers} IS NOT NULL ORDER BY ${r.finishedAt} DESC, ${r.id} LIMIT 1`,
  );
  return found;
}
