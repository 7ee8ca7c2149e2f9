import { byCodeUnit, daysBetween, plusDays } from '../../kernel/index.js';
import { queueResidual, LEAST_DEPARTURES, type Residual } from './residual.js';
import { type EntryHistory, type Spell } from './spells.js';

/** By what a list takes its clients: who registered first, or the severest first and then who registered first. */
export type Order = 'registration' | 'severity';

/** The rate is that of the last quarter. */
const RATE_WEEKS = 13;
/** A shorter history has no rate: one busy fortnight would be taken for the usual. */
export const LEAST_WEEKS = 4;
const DAYS = 7;
/** Departures that are looked at for the order. */
const LOOKED_AT = 60;
/** On average at most this share of a list is overtaken: at chance it would be a half, in strict order nobody. */
const MOST_OVERTAKEN = 0.2;

/** Below 0 where a comes before b; 0 = neither does. */
const ORDERS: Readonly<Record<Order, (a: EntryHistory, b: EntryHistory) => number>> = {
  registration: (a, b) => byCodeUnit(a.registeredOn, b.registeredOn),
  severity: (a, b) => b.severity - a.severity || byCodeUnit(a.registeredOn, b.registeredOn),
};

/** A list as a queue: in which order it takes its clients, and how fast. */
export class Queue {
  private readonly ahead: ReadonlyMap<string, number>;

  private constructor(
    readonly order: Order,
    waiting: readonly EntryHistory[],
    private readonly departures: number,
    private readonly weeks: number,
  ) {
    const before = ORDERS[order];
    const sorted = waiting.toSorted((a, b) => before(a, b) || byCodeUnit(a.id, b.id));
    const ahead = new Map<string, number>();
    // Of those who come together nobody is first: each stands in the middle of them.
    for (let start = 0, end = 0; start < sorted.length; start = end) {
      while (end < sorted.length && before(sorted[start], sorted[end]) === 0) end++;
      for (let at = start; at < end; at++) ahead.set(sorted[at].id, (start + end - 1) / 2);
    }
    this.ahead = ahead;
  }

  /**
   * Null where nobody can tell: the history is shorter than a month, fewer than ten have left, none did in the last
   * quarter, or those who did left in no order.
   * @param spells the waits for the intake at one list
   * @param until the last day that is looked at
   */
  static of(spells: readonly Spell[], until: string): Queue | null {
    const first = spells.reduce((day, { from }) => (from < day ? from : day), until);
    if (daysBetween(first, until) < LEAST_WEEKS * DAYS) return null;
    const left = spells.filter(({ ended }) => ended);
    if (left.length < LEAST_DEPARTURES) return null;
    const order = orderOf(spells, left);
    const since = plusDays(until, -RATE_WEEKS * DAYS);
    const start = since > first ? since : first;
    const counted = left.filter(({ to }) => to > start).length;
    if (order === null || counted === 0) return null;
    const waiting = spells.filter(({ to, ended }) => !ended && to === until).map(({ of }) => of);
    return new Queue(order, waiting, counted, daysBetween(start, until) / DAYS);
  }

  /** Null for whoever doesn't wait in it. */
  residual(id: string): Residual | null {
    const ahead = this.ahead.get(id);
    return ahead === undefined ? null : queueResidual(ahead + 1, this.departures, this.weeks);
  }
}

function orderOf(spells: readonly Spell[], left: readonly Spell[]): Order | null {
  const latest = left.toSorted((a, b) => byCodeUnit(b.to, a.to)).slice(0, LOOKED_AT);
  let best: { order: Order; share: number } | null = null;
  for (const order of ['registration', 'severity'] as const) {
    const share = overtaken(spells, latest, ORDERS[order]);
    if (share !== null && share <= MOST_OVERTAKEN && share < (best?.share ?? Infinity))
      best = { order, share };
  }
  return best?.order ?? null;
}

/** The mean share of the list that came before whoever left; null where too few left others behind. */
function overtaken(
  spells: readonly Spell[],
  left: readonly Spell[],
  before: (a: EntryHistory, b: EntryHistory) => number,
): number | null {
  let sum = 0;
  let count = 0;
  for (const one of left) {
    let others = 0;
    let ahead = 0;
    for (const other of spells) {
      if (other === one || other.from > one.to || other.to < one.to) continue;
      others++;
      const by = before(other.of, one.of);
      ahead += by < 0 ? 1 : by === 0 ? 0.5 : 0;
    }
    if (others === 0) continue;
    sum += ahead / others;
    count++;
  }
  return count < LEAST_DEPARTURES ? null : sum / count;
}
