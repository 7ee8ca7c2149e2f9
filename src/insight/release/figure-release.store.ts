import { type EntityManager } from 'typeorm';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { FigureRelease, type Released } from './figure-release.entity.js';

const r = table(FigureRelease, 'r');

export type Release = RowOf<FigureRelease, 'period' | 'takenAt' | 'sums'>;

/** By the clock that everybody shares: one machine that is ahead would publish what nobody could take back. */
export async function momentOfPublication(tx: EntityManager): Promise<Date> {
  const [{ now }] = await tx.query<[{ now: Date }]>('SELECT now() AS now');
  return now;
}

/** What was published last; null where nothing was. Call as the engine. */
export async function findRelease(tx: EntityManager, kind: Released): Promise<Release | null> {
  const [found = null] = await tx.query<Release[]>(
    `SELECT ${columnsOf(r, 'period', 'takenAt', 'sums')} FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.kind} = $1`,
    [kind],
  );
  return found;
}

/** Publishes for a period, once: of several that do so at the same time the first. Call as the engine. */
export async function keepRelease(
  tx: EntityManager,
  kind: Released,
  { period, takenAt, sums }: Release,
): Promise<void> {
  const bare = table(FigureRelease);
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(FigureRelease, 'regionId', 'kind', 'period', 'takenAt', 'sums')})
     VALUES (acting_region(), $1, $2, $3, $4)
     ON CONFLICT (${namesOf(FigureRelease, 'regionId', 'kind')}) DO UPDATE
     SET period = excluded.period, taken_at = excluded.taken_at, sums = excluded.sums
     WHERE ${bare}.period < excluded.period`,
    [kind, period, takenAt, JSON.stringify(sums)],
  );
}
