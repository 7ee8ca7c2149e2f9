import { type EntityManager } from 'typeorm';
import { type StandingRow } from '../../../libs/insight/index.js';
import { table } from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { DailyFact } from '../facts/daily-fact.entity.js';
import { InsightDelivery } from '../insight.entity.js';

const f = table(DailyFact, 'f');
const d = table(InsightDelivery, 'd');

/** Who waits for an intake at the end of a day, by all that is known of it now. As the engine. */
export const standingRows = (tx: EntityManager, day: string): Promise<StandingRow[]> =>
  tx.query(
    `SELECT ${f.population}, ${f.providerId} AS provider, ${f.diagnosis}, ceil(($1::date - ${f.registeredOn}) / 7.0)::integer AS weeks,
       sum(${f.came} - ${f.intake} - ${f.went} - ${f.moved} - ${f.cleaned})::integer AS places
     FROM ${f} WHERE ${f.regionId} = acting_region() AND ${f.day} <= $1 GROUP BY 1, 2, 3, 4
     HAVING sum(${f.came} - ${f.intake} - ${f.went} - ${f.moved} - ${f.cleaned}) > 0`,
    [day],
  );

/** Since when a list is known, and until when it was delivered; null where it never was. As the engine. */
export interface Delivery {
  readonly provider: string;
  readonly first: string;
  readonly last: string | null;
}

export const deliveries = (tx: EntityManager): Promise<Delivery[]> =>
  tx.query(
    `SELECT ${f.providerId} AS provider, min(${f.knownOn})::text AS first,
       (SELECT (${d.lastAt} AT TIME ZONE '${TIME_ZONE}')::date::text FROM ${d} WHERE ${d.providerId} = ${f.providerId}) AS last
     FROM ${f} WHERE ${f.regionId} = acting_region() GROUP BY 1`,
  );
