import { type Bilingual } from '../../kernel/index.js';
import { type Difference } from '../explain/differences.js';
import { type Candidates } from '../plans/candidates.js';
import { type Plan } from '../plans/plan.js';
import { type FieldChecks } from '../problem/fields.js';
import { type Problem, type Programme, type Provider } from '../problem/problem.js';
import { type Schema } from '../schemas/shape.js';

/** What a limit is of: ids, and a week from the problem's first. Written as `slots:J1:3` and in certificates by name. */
export interface LimitKey {
  readonly programme?: string;
  readonly week?: number;
  readonly insurer?: string;
  readonly provider?: string;
  readonly sender?: string;
}
export type KeyPart = keyof LimitKey;

/** One row: the amounts of all placements add up to `most` at most. */
export interface Limit {
  readonly key: LimitKey;
  readonly most: number;
  /** What one placement of the kind that eases this limit gives back; 0 = none can. Left out where the limit itself is eased. */
  readonly relief?: number;
}

/** What the amount of a placement may depend on. The scope decides how it is tabulated: no table holds placements. */
export interface FactsOf {
  readonly sender: { readonly sender: string };
  readonly receiver: {
    readonly receiver: string;
    readonly insurer: string | null;
    readonly severe: boolean;
    /** Past the whole norm already; told apart only where the policy has a floor for these. */
    readonly long: boolean;
  };
  readonly slot: { readonly programme: string; readonly week: number };
  readonly senderSlot: { readonly sender: string; readonly programme: string; readonly week: number };
}
export type Scope = keyof FactsOf;

/** The coefficient of a placement: of which limit it uses how much. A key without a limit uses nothing. */
export type Term = {
  readonly [S in Scope]: {
    readonly scope: S;
    readonly key: (facts: FactsOf[S]) => LimitKey | null;
    readonly amount: (facts: FactsOf[S]) => number;
  };
}[Scope];

/** A constraint on sums: everything that solvers, bound, certificate and explanations need of it. */
export interface LinearForm {
  /** Parts of a key, in the order in which bindings and certificates write them. */
  readonly of: readonly KeyPart[];
  /** Amounts and limits are whole numbers of 1/unit: 10,000 for shares, 1 for counts. */
  readonly unit: number;
  /** Every limit that the problem sets, one per key. */
  readonly limits: (problem: Problem) => Limit[];
  readonly terms: (problem: Problem) => readonly Term[];
  /** Placements that a limit can hold, where that is not its `most`. Paces the first-order method and nothing else. */
  readonly holds?: (most: number, slotsOfProvider: number) => number;
  /** Its list of non-negative prices in a certificate. */
  readonly certificate: CertificateList;
  /** The list of published shadow prices that it is in; null where there is no unit to add one of. */
  readonly priced: PricedAs | null;
}

export interface CertificateList {
  readonly list: string;
  readonly description: string;
  /** Left out where it has no price: for constraints that are younger than the format. */
  readonly optional?: true;
  /** Several prices for one limit add up. */
  readonly repeats?: true;
  /** What is said of a price on a limit that the problem doesn't set; left out: the common sentence. */
  readonly absent?: Bilingual;
}

export type PriceListName = 'slots' | 'ceilings' | 'providers';
export interface PricedAs {
  readonly list: PriceListName;
  /** Orders the rows of constraints that share a list, per key. */
  readonly order: number;
}

/** How an explanation speaks of it. The codes are published and stay, whatever the constraint is called here. */
export interface Explained {
  /** The constraint with the lowest is named first. */
  readonly order: number;
  /** Code of an entry without a proposal because of it. */
  readonly unmatched: string;
  readonly difference: Difference;
  /** Agreed between organisations: who doesn't know the client's insurer may not be told which limit it is. */
  readonly agreed?: true;
  /** How a proposal that takes the last of it says so; left out where nothing is said. */
  readonly use?: { readonly kind: string; readonly of: readonly KeyPart[] };
  /** Parts of a key in the order in which the nearest change names them; left out: as in `of`. */
  readonly nearest?: readonly KeyPart[];
}

/** A property of the same name in a row of the problem file. */
export interface Field {
  readonly schema: Schema;
  /** Notes what is wrong with the value. */
  readonly read: (checks: FieldChecks, value: unknown, path: string, weeks: number) => void;
  /** May be absent, which is null. */
  readonly optional?: true;
}

/** A list of the problem file of which every row is one limit. */
export interface RowList {
  readonly name: string;
  readonly schema: Schema;
  readonly read: (checks: FieldChecks, value: unknown, providers: ReadonlySet<string>) => void;
}

export interface Violation {
  /** What exactly is broken, e.g. `slots:J1:3` or `ceiling:3311:P1`. */
  readonly binding: string;
  readonly message: Bilingual;
}

/**
 * One rule about plans as a whole. Assumes admissible placements; says nothing about a single pair.
 *
 * Everything that is particular to a constraint is here. Solvers, bounds, certificates, explanations, the reader and the
 * schemas loop over the list (constraints.ts), so a further constraint is a folder of its own and a line there.
 * `violations` is written apart from `linear` on purpose: a slip in one of the two does not go unnoticed.
 */
export interface Constraint {
  /** The one name: in code, in the problem file, in bindings and in faults. */
  readonly name: string;
  readonly violations: (plan: Plan) => Violation[];
  /** Null for what is no sum: these are part of the structure that searches work on. */
  readonly linear: LinearForm | null;
  /** Fewest placements in a week of a programme that has any; 0 = as few as one likes. */
  readonly least?: (programme: Programme, week: number) => number;
  readonly explained?: Explained;
  /** Why pins alone break it, where more placements can't repair that. */
  readonly conflict?: (key: LimitKey) => string;
  /** Broken by pins alone, and there are too few candidates to repair it. Left out where nothing repairs it, or nothing is known. */
  readonly hopeless?: (pins: Plan, candidates: Candidates) => boolean;
  readonly provider?: Field;
  readonly programme?: Field;
  readonly list?: RowList;
}

export type LinearConstraint = Constraint & { readonly linear: LinearForm };

/** The key as bindings write it. */
export const keyText = ({ of }: Pick<LinearForm, 'of'>, key: LimitKey): string =>
  of.map((part) => key[part]).join(':');

/** The key as maps hold it: ids may hold any character. */
export const keyHash = ({ of }: Pick<LinearForm, 'of'>, key: LimitKey): string =>
  JSON.stringify(of.map((part) => key[part]));

/** Limits that are a property of providers; null = none. */
export const limitsOfProviders =
  (most: (provider: Provider) => number | null, more: (provider: Provider) => Partial<Limit> = () => ({})) =>
  ({ providers }: Problem): Limit[] =>
    providers.flatMap((provider) => {
      const limit = most(provider);
      return limit === null ? [] : { key: { provider: provider.id }, most: limit, ...more(provider) };
    });
