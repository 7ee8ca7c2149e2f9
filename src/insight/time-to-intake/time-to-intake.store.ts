import { type EntityManager } from 'typeorm';
import { type ListSpell } from '../../../libs/insight/index.js';
import { type Population } from '../../../libs/kernel/index.js';
import { table } from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { DailyFact } from '../facts/daily-fact.entity.js';
import { InsightDelivery } from '../insight.entity.js';

const f = table(DailyFact, 'f');
const d = table(InsightDelivery, 'd');

export interface SpellRow extends ListSpell {
  readonly population: Population;
}

/**
 * The waits under observation after one day until the end of another, by all that is known of them now: of each list from
 * the day on which it was known until it was delivered last. As the engine.
 */
export const spellRows = (tx: EntityManager, after: string, until: string): Promise<SpellRow[]> =>
  tx.query(
    `WITH known AS MATERIALIZED (
       SELECT ${f.providerId} AS provider, greatest(min(${f.knownOn}), $1::date) AS begins,
         least((SELECT (${d.lastAt} AT TIME ZONE '${TIME_ZONE}')::date FROM ${d} WHERE ${d.providerId} = ${f.providerId}), $2::date) AS ends
       FROM ${f} WHERE ${f.regionId} = acting_region() GROUP BY 1),
     moves AS MATERIALIZED (
       SELECT ${f.population}, k.provider, ${f.registeredOn} AS since, k.begins, k.ends, ${f.day},
         sum(${f.came})::integer AS came, sum(${f.intake})::integer AS intake, sum(${f.went} + ${f.cleaned})::integer AS went, sum(${f.moved})::integer AS moved
       FROM ${f} JOIN known k ON k.provider = ${f.providerId} AND k.begins < k.ends AND ${f.day} <= k.ends
       WHERE ${f.regionId} = acting_region() GROUP BY 1, 2, 3, 4, 5, 6),
     spells AS (
       SELECT m.population, m.provider, m.since, m.begins, m.day AS until, e.ending, e.places
       FROM moves m, LATERAL (VALUES ('intake', m.intake), ('left', m.went), ('moved', m.moved)) AS e (ending, places)
       WHERE m.day > m.begins AND e.places > 0
       UNION ALL
       SELECT m.population, m.provider, m.since, m.begins, m.ends, NULL, sum(m.came - m.intake - m.went - m.moved)
       FROM moves m GROUP BY 1, 2, 3, 4, 5 HAVING sum(m.came - m.intake - m.went - m.moved) > 0)
     SELECT s.population, s.provider, greatest(0, s.begins - s.since + 1) AS "from", s.until - s.since + 1 AS "to", s.ending AS end,
       sum(s.places)::integer AS places
     FROM spells s GROUP BY 1, 2, 3, 4, 5`,
    [after, until],
  );
