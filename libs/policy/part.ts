import { ok, type Result } from '../kernel/index.js';
import { CASE_TABLE_NUMBERS, POLICY_NUMBERS, valueAt } from './numbers.js';

/** One thing that a region agrees on: what every region begins with, and how a document says otherwise. */
export interface PolicyPart<T> {
  readonly start: T;
  /** Of a document whose numbers are usable; refuses with the path of what cannot be used. */
  readonly read: (document: unknown) => Result<T, string>;
}

/** What a number is where a document is from before it. */
export const startOf = (path: string): number =>
  [...POLICY_NUMBERS, ...CASE_TABLE_NUMBERS].find((one) => one.path === path)!.otherwise!;

/** Of a document whose numbers are usable. */
export const numberAt = (document: unknown, path: string): number =>
  (valueAt(document, path) as number | null | undefined) ?? startOf(path);

/** A number that stands by itself. Without a `start` it begins as documents from before it are read. */
export const numberPart = (path: string, start: number = startOf(path)): PolicyPart<number> => ({
  start,
  read: (document) => ok((valueAt(document, path) as number | null | undefined) ?? start),
});

/** A part of numbers alone, each as every region begins where the document leaves it out. */
export function numbersPart<K extends string>(
  part: string,
  ...keys: readonly K[]
): PolicyPart<Readonly<Record<K, number>>> {
  const each = (valueOf: (path: string) => number): Readonly<Record<K, number>> =>
    Object.fromEntries(keys.map((key) => [key, valueOf(`${part}.${key}`)])) as Record<K, number>;
  return { start: each(startOf), read: (document) => ok(each((path) => numberAt(document, path))) };
}
