import { type EntityManager } from 'typeorm';
import {
  monthsOver,
  transferMonth,
  type TransferMonth,
  type TransferRow,
} from '../../../libs/insight/index.js';
import { earlier as earlierOf, plusDays } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices, todayOf } from '../../platform/base/time/index.js';
import { countedSince, filledDays } from '../facts/daily-fact.store.js';
import { type Delivery, deliveries } from '../trend/trend.store.js';
import { type NoTrend } from '../trend/trend-release.js';
import { bridgingRows, flowRows, proposalsSince, transferRows } from './transfers.store.js';

export interface TransferSums {
  readonly rows: readonly TransferMonth[];
  readonly absent: NoTrend | null;
}

/** What a release goes by. */
export interface TransferOccasion {
  readonly document: PolicyDocument;
  /** Months as they were published last. */
  readonly earlier: readonly TransferMonth[];
  readonly now: Date;
  /** Of a synthetic region: what no proposal says. */
  readonly madeUp?: readonly TransferRow[];
}

/** Lists are delivered some days after what they tell of, and a month that is published does not change any more. */
const DAYS_TO_DELIVER = 7;

/**
 * What transfers did in each month that has been over for a week. One that was published stays what it was, as of the trend.
 */
export async function transferSums(
  tx: EntityManager,
  { document, earlier, now, madeUp = [] }: TransferOccasion,
): Promise<TransferSums> {
  const today = todayOf(now);
  const filled = await filledDays(tx);
  const began = await beginning(tx, earlier, madeUp);
  if (filled.known === null && began === null) return { rows: [], absent: 'no-history' };
  const lists = countedSince(filled, today);
  if (filled.known !== null && lists === null) return { rows: earlier, absent: 'counting' };
  const since = began === null ? lists : lists === null ? began : earlierOf(began, lists);
  const months = since === null ? [] : monthsOver(since, plusDays(today, -DAYS_TO_DELIVER));
  const published = new Map(earlier.map((one) => [one.month, one]));
  const fresh = months.filter(({ month }) => !published.has(month));
  const found = await rowsOf(tx, fresh);
  const all = await deliveries(tx);
  const rows: TransferMonth[] = [];
  const slices = new Slices();
  for (const over of months) {
    const covering = all.filter((list) => covers(list, over)).map(({ provider }) => provider);
    rows.push(
      published.get(over.month) ??
        transferMonth(
          over,
          { ...found, transfers: [...found.transfers, ...madeUp] },
          {
            ...{ wholeFrom: { proposals: began, lists }, covering },
            ...{ allLists: all.length, k: document.suppressUnder },
          },
        ),
    );
    await slices.rest();
  }
  return { rows, absent: null };
}

/** Since when there are proposals: also where the first of them have been let go since they were published. */
async function beginning(
  tx: EntityManager,
  earlier: readonly TransferMonth[],
  madeUp: readonly TransferRow[],
): Promise<string | null> {
  const whole = earlier.find(({ absent }) => absent === null);
  const known = [
    await proposalsSince(tx),
    whole === undefined ? null : `${whole.month}-01`,
    ...madeUp.map(({ month }) => `${month}-01`),
  ].filter((day) => day !== null);
  return known.length === 0 ? null : known.reduce(earlierOf);
}

/** A list covers a month where it was known before it, and was delivered when it was over. */
const covers = ({ first, last }: Delivery, { month, day }: { month: string; day: string }): boolean =>
  first < `${month}-01` && last !== null && last > day;

async function rowsOf(
  tx: EntityManager,
  months: readonly { readonly month: string; readonly day: string }[],
): Promise<Parameters<typeof transferMonth>[1]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { transfers: [], flows: [], bridging: [] };
  const names = months.map(({ month }) => month);
  return {
    transfers: await transferRows(tx, names),
    flows: await flowRows(tx, `${first.month}-01`, last.day),
    bridging: await bridgingRows(tx, names),
  };
}
