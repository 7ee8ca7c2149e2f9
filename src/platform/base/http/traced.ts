/** What is told of a piece of work: names and codes of the program, and references that it made up. Nothing that was sent. */
export interface Traced {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
/** Does a piece of work, and tells whoever follows it how long it took and whether it failed. */
export type Trace = <T>(what: Traced, work: () => Promise<T>) => Promise<T>;
