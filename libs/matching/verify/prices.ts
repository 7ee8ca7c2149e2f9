import { byCodeUnit } from '../../kernel/index.js';
import { keyHash, type LimitKey, type PriceListName } from '../constraints/constraint.js';
import { type Candidates } from '../plans/candidates.js';
import { LimitTable } from '../plans/limit-table.js';
import { planOf } from '../plans/plan.js';
import { Usage } from '../plans/usage.js';
import { worth, type Problem } from '../problem/index.js';
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
export function checkPrices(candidates: Candidates, solution: SolvedSolution, faults: Faults): void {
  const { problem } = candidates;
  const table = new LimitTable(problem);
  const wrong = (path: string, en: string, nl: string): void =>
    faults.add('prices', `/prices/${path} ${en}.`, `/prices/${path} ${nl}.`);
  for (const rows of rowsOf(table, solution)) {
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
  const priced = bindingIn(table, candidates, solution.certificate);
  if (binding !== undefined && binding !== priced)
    wrong('binding', `is ${binding}, and must be ${priced}`, `is ${binding}, en moet ${priced} zijn`);
}

/** How many limits have a price in the certificate, and are not all taken by pins. */
function bindingIn(table: LimitTable, candidates: Candidates, certificate: Certificate): number {
  const { problem } = table;
  const pins = problem.entries.flatMap(({ id, pinned }) =>
    pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
  );
  const usage = new Usage(planOf(problem, pins).plan, candidates.slots);
  const priced = new Set<number>();
  for (const family of table.families) {
    const { priced: as, certificate: written } = family.constraint.linear;
    if (!as) continue;
    for (const one of casesOf(certificate))
      for (const row of priceRows(one, written.list)) {
        const limit = row.price > 0 ? table.find(family, row) : -1;
        if (limit >= 0 && usage.left(limit) > 0) priced.add(limit);
      }
  }
  return priced.size;
}

const casesOf = (certificate: Certificate): readonly DualPrices[] =>
  certificate.kind === 'dual' ? [certificate] : certificate.leaves;

const priceRows = (prices: DualPrices, list: string): readonly (LimitKey & { readonly price: number })[] =>
  (prices as unknown as Readonly<Record<string, readonly (LimitKey & { price: number })[] | undefined>>)[
    list
  ] ?? [];

function holds(
  problem: Problem,
  { value, bound, certificate }: SolvedSolution,
  { interval, priceIn }: Row,
): boolean {
  const { gain, loss, more, fewer, low, high, certainty } = interval;
  const prices = casesOf(certificate).map(priceIn);
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

const LISTS: readonly PriceListName[] = ['slots', 'ceilings', 'providers'];

function rowsOf(table: LimitTable, { prices }: SolvedSolution): Row[][] {
  return LISTS.map((list) =>
    prices[list].map((row, n): Row => {
      const { limit: name, ...interval } = row as LimitKey & PriceInterval & { readonly limit?: string };
      const family = table.families.find(
        ({ constraint }) =>
          constraint.linear.priced?.list === list && (name === undefined || constraint.name === name),
      );
      const path = `${list}/${n}`;
      if (!family) return { path, interval, key: [], known: false, priceIn: () => 0 };
      const { linear } = family.constraint;
      const hash = keyHash(linear, interval);
      const limit = table.find(family, interval);
      return {
        path,
        interval,
        key: [
          ...linear.of.map((part) => String(interval[part]).padStart(part === 'week' ? 2 : 0, '0')),
          String(linear.priced!.order),
        ],
        // A week without slots that count is no place that there could be one more of.
        known: limit >= 0 && (family.start > 0 || table.most[limit] > 0),
        priceIn: (one) => {
          const rows = priceRows(one, linear.certificate.list).filter(
            (priced) => keyHash(linear, priced) === hash,
          );
          return (linear.certificate.repeats ? rows : rows.slice(0, 1)).reduce(
            (sum, { price }) => sum + price,
            0,
          );
        },
      };
    }),
  );
}

function byKeys(a: readonly string[], b: readonly string[]): number {
  for (let n = 0; n < a.length; n++) {
    const order = byCodeUnit(a[n], b[n]);
    if (order !== 0) return order;
  }
  return 0;
}
