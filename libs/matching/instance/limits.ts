import { byCodeUnit } from '../../kernel/index.js';
import {
  keyHash,
  type FactsOf,
  type LimitKey,
  type LinearConstraint,
  type LinearForm,
  type Scope,
  type Term,
} from '../constraints/constraint.js';
import { LINEAR } from '../constraints/constraints.js';
import { isLongWaiting } from '../problem/gains.js';
import { type Entry, type Problem } from '../problem/problem.js';

/** The rows of one constraint: numbers start .. end−1. */
export interface RowFamily {
  readonly constraint: LinearConstraint;
  readonly start: number;
  readonly end: number;
  /** What decides who uses up a row: the scope of its first term. */
  readonly scope: Scope;
}

/** Which rows something uses: of item x the rows start[x] .. start[x+1]−1. */
export interface RowTerms {
  readonly start: Int32Array;
  readonly row: Int32Array;
  /** Whole, in 1/unit of the row's constraint. */
  readonly amount: Float64Array;
  /** The same as a number: amount / unit. */
  readonly coefficient: Float64Array;
  /** Position of the term in the list of all constraints' terms. */
  readonly order: Uint8Array;
}

/**
 * The constraints on sums, compiled: a row for each limit, and what a placement uses of it. The first rows are those of
 * slots, numbered as the cells; the others follow by constraint, in the order of the list, and by key. A placement's
 * terms are looked up by what they depend on, so that a search adds up three short lists and no constraint has a name
 * in it: of the sender, of the entry's profile at the receiver, and, only where a constraint asks for it, of the sender
 * in a cell.
 */
export interface Limits {
  readonly families: readonly RowFamily[];
  readonly count: number;
  /** Of the rows from `cells` on: keys[row − cells]. */
  readonly keys: readonly LimitKey[];
  /** Per row, in 1/unit; the slots' are in `cellSlots`. */
  readonly most: Float64Array;
  readonly unit: Float64Array;
  /** Number of the provider that a row names; −1 = none. */
  readonly provider: Int32Array;
  /** By sender. */
  readonly bySender: RowTerms;
  /** By profile × providers + receiver. */
  readonly byReceiver: RowTerms;
  /** By cell × providers + sender; null = no constraint of the problem looks at both. */
  readonly bySenderCell: RowTerms | null;
  /** Row of a key; −1 = none. Slots are found by their cell. */
  readonly find: (family: RowFamily, key: LimitKey) => number;
}

/** What the facts of a term are told by number. */
export interface Numbers {
  readonly providerIds: readonly string[];
  readonly cells: number;
  readonly cellOf: (cell: number) => { readonly programme: string; readonly week: number };
}

const [slots, ...coupling] = LINEAR;

const byKey =
  ({ of }: LinearForm) =>
  ({ key: a }: { readonly key: LimitKey }, { key: b }: { readonly key: LimitKey }): number => {
    for (const part of of) {
      const [x, y] = [a[part]!, b[part]!];
      const order = typeof x === 'number' ? x - Number(y) : byCodeUnit(x, String(y));
      if (order !== 0) return order;
    }
    return 0;
  };

/** Insurers that some limit names; all others are alike. Number 0 is nobody's. */
export const namedInsurers = (problem: Problem): (string | null)[] => [
  null,
  ...[
    ...new Set(
      coupling.flatMap(({ linear }) => linear.limits(problem).flatMap(({ key }) => key.insurer ?? [])),
    ),
  ].sort(),
];

type Insurers = readonly (string | null)[];

/** Those who have waited long are told apart only under a policy that asks: half as many profiles otherwise. */
export const profilesOf = ({ policy }: Problem, insurers: Insurers): number =>
  ((policy.longWaitingFloor ?? 0) > 0 ? 4 : 2) * insurers.length;

/** Number of the profile of an entry. @param insurer its number in the list of those that some limit names */
export const profileOf = ({ policy }: Problem, insurers: Insurers, entry: Entry, insurer: number): number =>
  insurer * 2 +
  (entry.severity === 3 ? 1 : 0) +
  ((policy.longWaitingFloor ?? 0) > 0 && isLongWaiting(policy, entry) ? 2 * insurers.length : 0);

const factsOfProfile = (profile: number, insurers: Insurers): Omit<FactsOf['receiver'], 'receiver'> => ({
  insurer: insurers[(profile % (2 * insurers.length)) >> 1],
  severe: profile % 2 === 1,
  long: profile >= 2 * insurers.length,
});

/** O(limits + profiles · providers), and cells · providers where a constraint looks at cell and sender together. */
export function compileLimits(
  problem: Problem,
  insurers: readonly (string | null)[],
  numbers: Numbers,
): Limits {
  const { providerIds, cells } = numbers;
  const providers = providerIds.length;
  const keys: LimitKey[] = [];
  const most = new Array<number>(cells).fill(0);
  const unit = new Array<number>(cells).fill(1);
  const families: RowFamily[] = [{ constraint: slots, start: 0, end: cells, scope: 'slot' }];
  const rowAt = new Map<RowFamily, ReadonlyMap<string, number>>();
  const parts: { readonly family: RowFamily; readonly term: Term }[] = [];
  for (const constraint of coupling) {
    const { linear } = constraint;
    const start = cells + keys.length;
    const rows = linear.limits(problem).sort(byKey(linear));
    const terms = linear.terms(problem);
    const family = { constraint, start, end: start + rows.length, scope: terms[0].scope };
    for (const row of rows) {
      keys.push(row.key);
      most.push(row.most);
      unit.push(linear.unit);
    }
    families.push(family);
    rowAt.set(family, new Map(rows.map(({ key }, n) => [keyHash(linear, key), start + n])));
    if (rows.length > 0) parts.push(...terms.map((term) => ({ family, term })));
  }
  const find = (family: RowFamily, key: LimitKey): number =>
    rowAt.get(family)?.get(keyHash(family.constraint.linear, key)) ?? -1;

  const tabulate = <S extends Scope>(
    scope: S,
    items: number,
    facts: (item: number) => FactsOf[S],
  ): RowTerms => {
    const start = new Int32Array(items + 1);
    const found: { row: number; amount: number; order: number }[] = [];
    for (let x = 0; x < items; x++) {
      const of = facts(x) as never; // the facts of the terms' own scope
      parts.forEach(({ family, term }, order) => {
        if (term.scope !== scope) return;
        const key = term.key(of);
        const row = key === null ? -1 : find(family, key);
        if (row >= 0) found.push({ row, amount: term.amount(of), order });
      });
      start[x + 1] = found.length;
    }
    return {
      start,
      row: Int32Array.from(found, ({ row }) => row),
      amount: Float64Array.from(found, ({ amount }) => amount),
      coefficient: Float64Array.from(found, ({ row, amount }) => quotient(amount, unit[row])),
      order: Uint8Array.from(found, ({ order }) => order),
    };
  };
  const providerAt = new Map(providerIds.map((id, p) => [id, p]));
  return {
    families,
    count: cells + keys.length,
    keys,
    most: Float64Array.from(most),
    unit: Float64Array.from(unit),
    provider: Int32Array.from({ length: cells + keys.length }, (_, row) =>
      row < cells ? -1 : (providerAt.get(keys[row - cells].provider ?? '') ?? -1),
    ),
    bySender: tabulate('sender', providers, (s) => ({ sender: providerIds[s] })),
    byReceiver: tabulate('receiver', profilesOf(problem, insurers) * providers, (x) => {
      const profile = Math.floor(x / providers);
      return { receiver: providerIds[x % providers], ...factsOfProfile(profile, insurers) };
    }),
    bySenderCell: parts.some(({ term }) => term.scope === 'senderSlot')
      ? tabulate('senderSlot', cells * providers, (x) => ({
          sender: providerIds[x % providers],
          ...numbers.cellOf(Math.floor(x / providers)),
        }))
      : null,
    find,
  };
}

/** Rounded once for the fraction and once for the sum: −0.1 is 0.9 − 1, whoever writes the share. */
function quotient(amount: number, unit: number): number {
  const whole = Math.floor(amount / unit);
  return (amount - whole * unit) / unit + whole;
}

/** Amount that an item uses of a row; 0 = none. */
export function amountIn({ start, row, amount }: RowTerms, item: number, of: number): number {
  for (let x = start[item]; x < start[item + 1]; x++) if (row[x] === of) return amount[x];
  return 0;
}
