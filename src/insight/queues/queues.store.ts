import { type EntityManager } from 'typeorm';
import { type Period, type QueueRow } from '../../../libs/insight/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { DailyFact } from '../facts/daily-fact.entity.js';
import { InsightArea } from '../insight.entity.js';

const f = table(DailyFact, 'f');
const a = table(InsightArea, 'a');

/**
 * The stays on some lists that ended in a period, and those that had not at its end, by all that is known of them now. A
 * transfer ends one as an intake does: it was helped elsewhere in the region. As the engine.
 */
export const queueRows = (
  tx: EntityManager,
  { from, to }: Period,
  providers: readonly string[],
): Promise<QueueRow[]> =>
  tx.query(
    `WITH moves AS MATERIALIZED (
       SELECT ${f.population}, ${f.providerId} AS provider, ${f.diagnosis}, ${f.area}, ${f.registeredOn} AS since, ${f.day} AS until,
         sum(${f.came})::integer AS came, sum(${f.intake} + ${f.went} + ${f.moved})::integer AS removed, sum(${f.cleaned})::integer AS cleaned
       FROM ${f} WHERE ${f.regionId} = acting_region() AND ${f.day} <= $2 AND ${f.providerId} = ANY ($3) GROUP BY 1, 2, 3, 4, 5, 6)
     SELECT m.population, m.provider, m.diagnosis, m.area, m.since::text, m.until::text, e.cleaned, e.places
     FROM moves m, LATERAL (VALUES (false, m.removed), (true, m.cleaned)) AS e (cleaned, places)
     WHERE m.until >= $1 AND e.places > 0
     UNION ALL
     SELECT m.population, m.provider, m.diagnosis, m.area, m.since::text, NULL, false, sum(m.came - m.removed - m.cleaned)::integer
     FROM moves m GROUP BY 1, 2, 3, 4, 5 HAVING sum(m.came - m.removed - m.cleaned) > 0`,
    [from, to, providers],
  );

/** Names of the region's municipalities by code. */
export async function areaNames(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ code: string; name: string }[]>(
    `SELECT ${columnsOf(a, 'code', 'name')} FROM ${a}`,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
