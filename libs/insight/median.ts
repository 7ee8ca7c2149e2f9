/** So many of them took so many days. */
export interface Took {
  readonly days: number;
  readonly count: number;
}

/** The middle of them, each counted once; between two middle ones their mean. Null for none. Days. */
export function medianDays(all: readonly Took[]): number | null {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const sorted = [...all].sort((a, b) => a.days - b.days);
  const at = (position: number): number => {
    let passed = 0;
    for (const { days, count } of sorted) {
      passed += count;
      if (passed > position) return days;
    }
    throw new RangeError('position beyond the last of them');
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
