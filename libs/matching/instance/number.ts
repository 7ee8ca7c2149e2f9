import { byCodeUnit } from '../../kernel/index.js';

/** Sorted by id, so that nothing downstream can depend on the order of the file. */
export const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => byCodeUnit(a.id, b.id));

export const positions = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id, at) => [id, at]));

/** Numbers keys in order of first sight. */
export class Numbering<Key> {
  private readonly numbers = new Map<Key, number>();

  of(key: Key): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size));
    return number;
  }

  get size(): number {
    return this.numbers.size;
  }
}
