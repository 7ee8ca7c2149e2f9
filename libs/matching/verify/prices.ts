import { byCodeUnit } from '../../kernel/index.js';
import { usableSlots, worth, type Problem } from '../problem/index.js';
import {
  type Certificate,
  type DualPrices,
  type PriceInterval,
  type SolvedSolution,
} from '../solution/solution.js';
import { type Faults } from './faults.js';

/** A published price with what it is a price of. */
interface Row {
  readonly path: string;
  readonly interval: PriceInterval;
  /** Sorts the rows of a list, and is different for each. */
  readonly key: readonly string[];
  /** True for something that the problem has and that is limited. */
  readonly known: boolean;
  /** Its price in one case of the certificate. */
  readonly priceIn: (prices: DualPrices) => number;
}

/**
 * Rechecks the shadow prices as far as that goes without solving anything: each is of something that the problem limits,
 * the intervals are in order, what the plans found claim is in the intervals at the end where it belongs, and no end
 * contradicts the certificate: one more adds at most its price to the bound, one fewer takes at least its price off it.
 * How many things have a price is counted in the certificate.
 * That a plan was found, or a case proved, has to be believed: the plans are not in the file.
 */
export function checkPrices(problem: Problem, solution: SolvedSolution, faults: Faults): void {
  const wrong = (path: string, en: string, nl: string): void =>
    faults.add('prices', `/prices/${path} ${en}.`, `/prices/${path} ${nl}.`);
  for (const rows of rowsOf(problem, solution)) {
    rows.forEach((row, n) => {
      const { path, known } = row;
      if (n > 0 && byKeys(rows[n - 1].key, row.key) >= 0)
        wrong(path, 'is not in order, or occurs twice', 'staat niet op volgorde, of komt twee keer voor');
      if (!known)
        wrong(path, 'is of nothing that the problem limits', 'hoort bij niets wat het probleem begrenst');
      else if (!holds(problem, solution, row))
        wrong(
          path,
          'is not what follows from bound, value and certificate',
          'volgt niet uit grens, waarde en certificaat',
        );
    });
  }
  const { binding } = solution.prices;
  const priced = bindingIn(problem, solution.certificate);
  if (binding !== undefined && binding !== priced)
    wrong('binding', `is ${binding}, and must be ${priced}`, `is ${binding}, en moet ${priced} zijn`);
}

/** How many slots, ceilings and limits of providers have a price in the certificate, and are not all taken by pins. */
function bindingIn({ programmes, providers, ceilings, entries }: Problem, certificate: Certificate): number {
  const left = new Map<string, number>();
  const key = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);
  const add = (of: string, by: number): void => void (left.has(of) && left.set(of, left.get(of)! + by));
  for (const programme of programmes)
    programme.slots.forEach((_, t) => left.set(key('slot', programme.id, t), usableSlots(programme, t)));
  for (const { id, maxOut, maxNetIn } of providers) {
    if (maxOut !== null) left.set(key('maxOut', id), maxOut);
    if (maxNetIn !== null) left.set(key('maxNetIn', id), maxNetIn);
  }
  for (const { insurer, provider, max } of ceilings) {
    const of = key('ceiling', insurer, provider);
    left.set(of, Math.min(max, left.get(of) ?? max));
  }
  const providerOf = new Map(programmes.map(({ id, provider }) => [id, provider]));
  for (const { pinned, provider, insurer } of entries) {
    if (!pinned) continue;
    const to = providerOf.get(pinned.programme)!;
    add(key('slot', pinned.programme, pinned.week), -1);
    add(key('maxOut', provider), -1);
    add(key('maxNetIn', provider), 1);
    add(key('maxNetIn', to), -1);
    if (insurer !== null) add(key('ceiling', insurer, to), -1);
  }
  const priced = new Set<string>();
  const see = (price: number, of: string): void =>
    void (price > 0 && (left.get(of) ?? 0) > 0 && priced.add(of));
  for (const one of certificate.kind === 'dual' ? [certificate] : certificate.leaves) {
    for (const { programme, week, price } of one.slots) see(price, key('slot', programme, week));
    for (const limit of ['maxOut', 'maxNetIn'] as const)
      for (const { provider, price } of one[limit]) see(price, key(limit, provider));
    for (const { insurer, provider, price } of one.ceilings) see(price, key('ceiling', insurer, provider));
  }
  return priced.size;
}

function holds(
  problem: Problem,
  { value, bound, certificate }: SolvedSolution,
  { interval, priceIn }: Row,
): boolean {
  const { gain, loss, more, fewer, low, high, certainty } = interval;
  const prices = (certificate.kind === 'dual' ? [certificate] : certificate.leaves).map(priceIn);
  const won = worth(problem.policy.weights, more);
  if (won < 0 || gain.low !== Math.max(0, value + won - bound)) return false;
  if (gain.high < gain.low || gain.high < won || gain.high > bound + Math.max(...prices) - value)
    return false;
  if ((loss === null) !== (fewer === null)) return false;
  if (loss !== null && fewer !== null) {
    const lost = worth(problem.policy.weights, fewer);
    if (loss.high !== bound - value + lost || loss.high < loss.low) return false;
    if (loss.low < Math.max(0, value - bound + Math.min(...prices))) return false;
  }
  const point = gain.low === gain.high && (loss === null || loss.low === loss.high);
  return (
    low === Math.min(gain.low, loss?.low ?? Infinity) &&
    high === Math.max(gain.high, loss?.high ?? -Infinity) &&
    (certainty === 'exact') === point
  );
}

function rowsOf(problem: Problem, { prices }: SolvedSolution): Row[][] {
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const providers = new Map(problem.providers.map((provider) => [provider.id, provider]));
  return [
    prices.slots.map((interval, n) => {
      const programme = programmes.get(interval.programme);
      const { week } = interval;
      return {
        path: `slots/${n}`,
        interval,
        key: [interval.programme, String(week).padStart(2, '0')],
        known: programme !== undefined && week < problem.weeks && usableSlots(programme, week) > 0,
        priceIn: ({ slots }) =>
          slots.find((row) => row.programme === interval.programme && row.week === week)?.price ?? 0,
      };
    }),
    prices.ceilings.map((interval, n) => {
      const { insurer, provider } = interval;
      const isIt = (row: { insurer: string; provider: string }): boolean =>
        row.insurer === insurer && row.provider === provider;
      return {
        path: `ceilings/${n}`,
        interval,
        key: [insurer, provider],
        known: problem.ceilings.some(isIt),
        priceIn: ({ ceilings }) => ceilings.filter(isIt).reduce((sum, { price }) => sum + price, 0),
      };
    }),
    prices.providers.map((interval, n) => {
      const { provider, limit } = interval;
      return {
        path: `providers/${n}`,
        interval,
        key: [provider, limit === 'maxOut' ? '0' : '1'],
        known: providers.get(provider)?.[limit] != null,
        priceIn: (of) => of[limit].find((row) => row.provider === provider)?.price ?? 0,
      };
    }),
  ];
}

function byKeys(a: readonly string[], b: readonly string[]): number {
  for (let n = 0; n < a.length; n++) {
    const order = byCodeUnit(a[n], b[n]);
    if (order !== 0) return order;
  }
  return 0;
}
