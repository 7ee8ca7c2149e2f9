import { type CodeListName } from '../../kernel/index.js';

/**
 * Texts that go out to everybody: of a fixed form, and made of known words (`programme-words.ts`). Codes of the words that say what is expected: `wrong-form_reference` and so on.
 */
export const TEXT_FORMS = {
  reference: { pattern: /^[A-Za-z0-9_-]{2,64}$/, mostDigits: 4 },
  /** A label for the outside world and not a place for remarks. */
  name: { pattern: /^(?=.{2,80}$)[\p{L}\p{N}][\p{L}\p{M}\p{N} .,:;'’()/&+–-]*$/u, mostDigits: 3 },
} as const;
export type TextForm = keyof typeof TEXT_FORMS;

/** What a number counts; a code of `common.units`. */
export type Unit = 'clients' | 'intakes' | 'minutes' | 'severity' | 'weeks';

/** A provider that treated a client before. */
export interface Contact {
  /** AGB code. */
  readonly provider: string;
  /** Last month of it, `yyyy-MM`. */
  readonly lastMonth: string;
}

/** What a field may hold. Bounds are inclusive. */
export type FieldKind =
  | { readonly kind: 'text'; readonly form: TextForm }
  /** In the form that the provider declared; the form stands for the gate, which would refuse some by chance. */
  | { readonly kind: 'pseudonym' }
  /** Municipality code of an area of the region. */
  | { readonly kind: 'area' }
  /** Reference of an own programme. */
  | { readonly kind: 'programme' }
  | { readonly kind: 'code'; readonly list: CodeListName }
  /** A set of codes: sorted, each once. */
  | { readonly kind: 'codes'; readonly list: CodeListName; readonly atLeast: 0 | 1 }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number; readonly unit: Unit }
  /** A whole number of consecutive ones. */
  | { readonly kind: 'one-of'; readonly values: readonly number[]; readonly unit: Unit }
  /** A set of at least one of them, ascending. */
  | { readonly kind: 'some-of'; readonly values: readonly number[] }
  | { readonly kind: 'yes-no' }
  /** Youngest and oldest age in years. */
  | { readonly kind: 'ages' }
  /** A day that has been, not longer ago than OLDEST_YEARS. */
  | { readonly kind: 'past-day' }
  /** Providers of the region with the last month of an earlier treatment, as `readContacts` gives them. */
  | { readonly kind: 'contacts' }
  /** From the week of the oldest day, or from this week, to so many weeks ahead. */
  | { readonly kind: 'week'; readonly from: 'oldest' | 'this-week'; readonly ahead: number };

/** One field of a record that providers push: what it may hold, and how the API's document explains it. */
export type Field = FieldKind & {
  /** Absent and null are the same: not known, or no limit. */
  readonly optional?: true;
  /** What absent and null stand for instead. */
  readonly absent?: readonly never[];
  readonly about?: string;
  readonly example?: unknown;
};
export type Fields = Readonly<Record<string, Field>>;

type Value<F extends FieldKind> = F extends { kind: 'one-of'; values: readonly (infer V)[] }
  ? V
  : F extends { kind: 'some-of'; values: readonly (infer V)[] }
    ? readonly V[]
    : F extends { kind: 'codes' }
      ? readonly string[]
      : F extends { kind: 'contacts' }
        ? readonly Contact[]
        : F extends { kind: 'whole' }
          ? number
          : F extends { kind: 'yes-no' }
            ? boolean
            : F extends { kind: 'ages' }
              ? readonly [number, number]
              : string;

/** A record as it has been read: every field is there, null where an optional one was not given. */
export type RecordOf<D extends Fields> = {
  readonly [K in keyof D]: D[K] extends { optional: true; absent?: never } ? Value<D[K]> | null : Value<D[K]>;
};

export const namesOfFields = <D extends Fields>(fields: D): readonly (keyof D & string)[] =>
  Object.keys(fields);
