/** Values by a key made of several texts, in the order in which they first came. */
export function valuesBy<T>(
  items: readonly T[],
  key: (item: T) => readonly string[],
  value: (item: T) => number | null,
): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const item of items) {
    const one = value(item);
    if (one === null) continue;
    const name = JSON.stringify(key(item));
    const known = values.get(name);
    if (known === undefined) values.set(name, [one]);
    else known.push(one);
  }
  return values;
}

/** To whole weeks, a half to the even one: as the program does that the published figures came from. */
export function wholeWeeks(weeks: number): number {
  const floor = Math.floor(weeks);
  if (weeks - floor !== 0.5) return Math.round(weeks);
  return floor % 2 === 0 ? floor : floor + 1;
}
