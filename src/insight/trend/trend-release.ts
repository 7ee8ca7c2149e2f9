import { type EntityManager } from 'typeorm';
import {
  type Population,
  POPULATIONS,
  TITLE_OF_POPULATION,
  type Treeknorm,
} from '../../../libs/kernel/index.js';
import { isDelivered, monthsOver, pointsOf, type TrendMonth } from '../../../libs/insight/index.js';
import { normOf, type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices, todayOf } from '../../platform/base/time/index.js';
import { countedSince, filledDays } from '../facts/daily-fact.store.js';
import { deliveries, standingRows } from './trend.store.js';

/** Why there is no trend: nobody ever waited here, or the days of the past are not counted up to yesterday. */
export type NoTrend = 'no-history' | 'counting';

export interface TrendSums {
  readonly rows: readonly TrendMonth[];
  readonly absent: NoTrend | null;
}

/**
 * The months that are over. One that was published stays what it was: a correction since would tell of one client by the
 * difference of two releases.
 * @param earlier as published last
 */
export async function trendSums(
  tx: EntityManager,
  document: PolicyDocument,
  earlier: readonly TrendMonth[],
  now: Date,
): Promise<TrendSums> {
  const today = todayOf(now);
  const filled = await filledDays(tx);
  if (filled.known === null) return { rows: [], absent: 'no-history' };
  const first = countedSince(filled, today);
  if (first === null) return { rows: earlier, absent: 'counting' };
  const published = new Map(earlier.map((one) => [one.month, one]));
  const lists = await deliveries(tx);
  const slices = new Slices();
  const rows: TrendMonth[] = [];
  for (const over of monthsOver(first, today)) {
    const providers = lists.filter((list) => isDelivered(list, over)).map(({ provider }) => provider);
    const norm = (population: Population): Treeknorm | null => normFor(document, population);
    const month = published.get(over.month) ?? {
      ...over,
      norms: Object.fromEntries(
        POPULATIONS.flatMap((one) => {
          const held = norm(one);
          return held === null ? [] : [[one, held.intake]];
        }),
      ),
      providers: providers.sort(),
      points: pointsOf(
        (await standingRows(tx, over.day)).filter(({ provider }) => providers.includes(provider)),
        { normOf: norm, k: document.suppressUnder },
      ),
    };
    rows.push(month);
    await slices.rest();
  }
  return { rows, absent: null };
}

/** The norm that a population's waits are held against; null = none. */
export function normFor(
  { matching }: { readonly matching: Pick<PolicyDocument['matching'], 'norm' | 'norms'> },
  population: Population,
): Treeknorm | null {
  const title = TITLE_OF_POPULATION[population];
  return title === null ? null : normOf(matching, title);
}
