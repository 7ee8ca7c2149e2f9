/** The same keys with a sentence for each: what every other language writes of a Dutch topic. A missing or an extra key does not compile. */
export type Translation<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translation<T[Key]>;
};

/** A key without the ending that says how many: `found` for `found_one` and `found_other`. */
type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;

/** Every sentence of a tree of words, as the path to it: `review.problems.not-qualified`. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

type Sentence<T, K extends string> = K extends keyof T
  ? T[K]
  : K extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? Sentence<T[Head], Rest>
      : never
    : T[`${K}_one` & keyof T] | T[`${K}_other` & keyof T];

type Trimmed<S extends string> = S extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : S extends `${infer Rest} `
    ? Trimmed<Rest>
    : S;
type ParamIn<S> = S extends `${string}{{${infer Slot}}}${infer Rest}`
  ? (Slot extends `${infer Name},${string}` ? Trimmed<Name> : Trimmed<Slot>) | ParamIn<Rest>
  : never;

/** The names of what a sentence has to be given, as they stand between its double braces. */
export type ParamNames<T, K extends string> = K extends string ? ParamIn<Sentence<T, K>> : never;
