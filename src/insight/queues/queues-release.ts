import { type EntityManager } from 'typeorm';
import {
  type ListQueue,
  listQueues,
  type Period,
  type QueueRow,
  weeksOfLists,
} from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices, todayOf } from '../../platform/base/time/index.js';
import { countedSince, filledDays } from '../facts/daily-fact.store.js';
import { type OfPopulation } from '../insight.store.js';
import { deliveries } from '../trend/trend.store.js';
import { normFor, type NoTrend } from '../trend/trend-release.js';
import { queueRows } from './queues.store.js';

/** `too-short`: the lists have been known for less than a quarter. */
export type NoQueues = NoTrend | 'too-short';

export interface QueueSums {
  readonly rows: readonly OfPopulation<ListQueue>[];
  /** Null where there are none. */
  readonly period: Period | null;
  /** Lists that were known and delivered throughout, of so many in all. */
  readonly lists: number;
  readonly allLists: number;
  readonly absent: NoQueues | null;
}

const none = (absent: NoQueues): QueueSums => ({ rows: [], period: null, lists: 0, allLists: 0, absent });

/** What queueing theory says of the lists of the last year, as known at the publication. */
export async function queueSums(tx: EntityManager, document: PolicyDocument, now: Date): Promise<QueueSums> {
  const today = todayOf(now);
  const filled = await filledDays(tx);
  if (filled.known === null) return none('no-history');
  const first = countedSince(filled, today);
  if (first === null) return none('counting');
  const period = weeksOfLists(first, today);
  if (period === null) return none('too-short');
  const all = await deliveries(tx);
  // A list that began or ended within the weeks has fewer days in which anybody could come or go.
  const whole = all.filter(
    ({ first: known, last }) => known < period.from && last !== null && last > period.to,
  );
  const byPopulation = new Map<Population, QueueRow[]>(POPULATIONS.map((population) => [population, []]));
  for (const row of await queueRows(
    tx,
    period,
    whole.map(({ provider }) => provider),
  ))
    byPopulation.get(row.population)?.push(row);
  const slices = new Slices();
  const rows: OfPopulation<ListQueue>[] = [];
  for (const [population, stays] of byPopulation) {
    const norm = normFor(document, population)?.intake ?? null;
    for (const some of listQueues(stays, { period, norm, k: document.suppressUnder })) {
      rows.push(...some.map((one) => ({ population, ...one })));
      await slices.rest();
    }
  }
  return { rows, period, lists: whole.length, allLists: all.length, absent: null };
}
