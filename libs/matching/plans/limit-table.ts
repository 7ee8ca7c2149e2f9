import {
  keyHash,
  type FactsOf,
  type LimitKey,
  type LinearConstraint,
  type Term,
} from '../constraints/constraint.js';
import { LINEAR } from '../constraints/constraints.js';
import { isLongWaiting } from '../problem/gains.js';
import { type Problem } from '../problem/problem.js';
import { numbered } from './numbering.js';

/** The limits of one constraint: numbers start .. end−1. */
export interface LimitFamily {
  readonly constraint: LinearConstraint;
  readonly start: number;
  readonly end: number;
}

/** Which limits something uses, and how much of each: of item x the limits start[x] .. start[x+1]−1. */
export interface Amounts {
  readonly start: Int32Array;
  readonly limit: Int32Array;
  readonly amount: Float64Array;
}

/**
 * Every limit of a problem by number, and what each placement uses of it, from the constraints' definitions. The amounts
 * are tabulated by what they depend on, so that no table is as long as the list of pairs. For verification, explanations
 * and baselines; the solvers compile the same definitions on their own (instance/limits.ts), so that a slip in either
 * does not hide itself.
 */
export class LimitTable {
  readonly entries: ReadonlyMap<string, number>;
  readonly programmes: ReadonlyMap<string, number>;
  readonly providers: ReadonlyMap<string, number>;
  /** Provider of each programme, sender of each entry. */
  readonly providerOf: Int32Array;
  readonly senderOf: Int32Array;
  /** What of each entry its receiver's limits look at: (insurer, past the norm, severe), by number. */
  readonly kindOf: Int32Array;
  readonly kinds: number;

  /** The first is of slots: programme × weeks + week, in the order of the file. */
  readonly families: readonly LimitFamily[];
  readonly count: number;
  readonly keys: readonly LimitKey[];
  readonly most: Float64Array;
  /** What a placement that eases the limit gives back; NaN where none does. */
  readonly relief: Float64Array;

  /** By number of the sender. */
  readonly bySender: Amounts;
  /** By kind × providers + provider. */
  readonly byReceiver: Amounts;
  /** By (programme × weeks + week) × providers + sender, slots apart; null where no constraint looks at both. */
  readonly bySenderSlot: Amounts | null;
  private readonly numbers: readonly ReadonlyMap<string, number>[];

  constructor(readonly problem: Problem) {
    const { providers, programmes, entries, weeks } = problem;
    this.entries = numbered(entries.map(({ id }) => id));
    this.programmes = numbered(programmes.map(({ id }) => id));
    this.providers = numbered(providers.map(({ id }) => id));
    const provider = (id: string): number => this.providers.get(id) ?? -1;
    this.providerOf = Int32Array.from(programmes, (row) => provider(row.provider));
    this.senderOf = Int32Array.from(entries, (row) => provider(row.provider));

    const keys: LimitKey[] = [];
    const most: number[] = [];
    const relief: number[] = [];
    this.families = LINEAR.map((constraint) => {
      const start = keys.length;
      for (const limit of constraint.linear.limits(problem)) {
        keys.push(limit.key);
        most.push(limit.most);
        relief.push(limit.relief ?? NaN);
      }
      return { constraint, start, end: keys.length };
    });
    this.count = keys.length;
    this.keys = keys;
    this.most = Float64Array.from(most);
    this.relief = Float64Array.from(relief);
    this.numbers = this.families.map(
      ({ constraint, start, end }) =>
        new Map(keys.slice(start, end).map((key, n) => [keyHash(constraint.linear, key), start + n])),
    );

    // Insurers that no limit names are all alike: kind 0 and 1.
    const insurers = numbered(keys.flatMap(({ insurer }) => insurer ?? []));
    const named: readonly (string | null)[] = [null, ...insurers.keys()];
    this.kinds = 4 * named.length;
    this.kindOf = Int32Array.from(
      entries,
      (entry) =>
        4 * (entry.insurer === null ? 0 : (insurers.get(entry.insurer) ?? -1) + 1) +
        (isLongWaiting(problem.policy, entry) ? 2 : 0) +
        (entry.severity === 3 ? 1 : 0),
    );

    this.bySender = this.tabulate('sender', providers.length, (s) => ({ sender: providers[s].id }));
    this.byReceiver = this.tabulate('receiver', this.kinds * providers.length, (x) => {
      const kind = Math.floor(x / providers.length);
      const receiver = providers[x % providers.length].id;
      return { receiver, insurer: named[kind >> 2], severe: kind % 2 === 1, long: (kind & 2) > 0 };
    });
    const together = this.families.some(
      ({ constraint, start, end }) =>
        end > start && constraint.linear.terms(problem).some(({ scope }) => scope === 'senderSlot'),
    );
    this.bySenderSlot = together
      ? this.tabulate('senderSlot', programmes.length * weeks * providers.length, (x) => {
          const cell = Math.floor(x / providers.length);
          return {
            sender: providers[x % providers.length].id,
            programme: programmes[Math.floor(cell / weeks)].id,
            week: cell % weeks,
          };
        })
      : null;
  }

  /** Number of a constraint's limit; −1 where the problem sets none. */
  find(family: LimitFamily, key: LimitKey): number {
    return this.numbers[this.families.indexOf(family)].get(keyHash(family.constraint.linear, key)) ?? -1;
  }

  family(limit: number): LimitFamily {
    return this.families.find(({ end }) => limit < end)!;
  }

  private tabulate<S extends Term['scope']>(
    scope: S,
    items: number,
    facts: (item: number) => FactsOf[S],
  ): Amounts {
    const parts = this.families.flatMap((family) =>
      family.constraint.linear
        .terms(this.problem)
        .filter(
          (term): term is Extract<Term, { scope: S }> => family.end > family.start && term.scope === scope,
        )
        .map((term) => ({ family, term })),
    );
    const start = new Int32Array(items + 1);
    const limit: number[] = [];
    const amount: number[] = [];
    for (let x = 0; x < items; x++) {
      if (parts.length > 0) {
        const of = facts(x) as never; // the facts of the terms' own scope
        for (const { family, term } of parts) {
          const key = term.key(of);
          const number = key === null ? -1 : this.find(family, key);
          if (number < 0) continue;
          limit.push(number);
          amount.push(term.amount(of));
        }
      }
      start[x + 1] = limit.length;
    }
    return { start, limit: Int32Array.from(limit), amount: Float64Array.from(amount) };
  }
}
