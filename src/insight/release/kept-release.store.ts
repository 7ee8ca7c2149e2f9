import { type EntityManager } from 'typeorm';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { type Released } from './figure-release.entity.js';
import { KeptRelease } from './kept-release.entity.js';

const r = table(KeptRelease, 'r');
const COLUMNS = ['period', 'takenAt', 'shown'] as const;
export type Kept = RowOf<KeptRelease, (typeof COLUMNS)[number]>;

// All of it as the engine.

/** Of a kind what was the latest on a day; null where nothing of it was published by then. */
export async function latestOn(tx: EntityManager, kind: Released, day: string): Promise<Kept | null> {
  const [found = null] = await tx.query<Kept[]>(
    `SELECT ${columnsOf(r, ...COLUMNS)} FROM ${r}
     WHERE ${r.regionId} = acting_region() AND ${r.kind} = $1 AND ${r.period} <= $2 ORDER BY ${r.period} DESC LIMIT 1`,
    [kind, day],
  );
  return found;
}

/** Keeps what is published for a period; of what is kept nothing is ever replaced. */
export async function keepShown(
  tx: EntityManager,
  kind: Released,
  { period, takenAt, shown }: Kept,
): Promise<void> {
  await tx.query(
    `INSERT INTO ${table(KeptRelease)} (${namesOf(KeptRelease, 'regionId', 'kind', ...COLUMNS)})
     VALUES (acting_region(), $1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [kind, period, takenAt, JSON.stringify(shown)],
  );
}

/** Periods of which anything is kept, the latest first, with when the first of it was published. */
export const keptPeriods = (
  tx: EntityManager,
): Promise<{ readonly period: string; readonly takenAt: Date }[]> =>
  tx.query(
    `SELECT ${r.period}::text AS period, min(${r.takenAt}) AS "takenAt" FROM ${r}
     WHERE ${r.regionId} = acting_region() GROUP BY 1 ORDER BY 1 DESC`,
  );
