/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order by a text taken from each item, in code units. @example items.toSorted(byKey((item) => item.id)) */
export const byKey =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    byCodeUnit(key(a), key(b));

/** A list of codes as a set: sorted by code unit, each once. The same set in any order gives the same list. */
export const canonicalSet = (codes: readonly string[]): readonly string[] => {
  const sorted = codes.toSorted(byCodeUnit);
  return sorted.filter((code, i) => i === 0 || code !== sorted[i - 1]);
};
