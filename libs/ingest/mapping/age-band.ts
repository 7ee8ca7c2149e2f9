import { type AgePolicy } from '../../policy/index.js';
import { OLDEST_AGE } from '../record/limits.js';

/** Narrower bands say more than a list needs, whatever the region allows. */
const YEARS = 5;

/**
 * The band of ages that an age falls in: the same bands for everybody, cut at the borders that the region agreed on, so
 * that a band moves only when somebody grows out of it.
 * @param age in whole years, 0 to OLDEST_AGE
 * @returns youngest and oldest age, both inclusive
 * @example bandOf(23, { bandYears: 3, borders: [18] }) // [23, 27]
 */
export function bandOf(age: number, { bandYears, borders }: AgePolicy): readonly [number, number] {
  const years = Math.max(YEARS, bandYears);
  const edges = [
    0,
    ...[...new Set(borders)].filter((border) => border > 0 && border <= OLDEST_AGE).sort((a, b) => a - b),
  ];
  const from = edges.findLast((edge) => edge <= age) ?? 0;
  const until = edges.find((edge) => edge > age) ?? OLDEST_AGE + 1;
  // The last band before a border takes in what would be too little for one of its own.
  const bands = Math.max(1, Math.floor((until - from) / years));
  const nth = Math.min(bands - 1, Math.floor((age - from) / years));
  return widened(
    [from + nth * years, nth === bands - 1 ? until - 1 : from + (nth + 1) * years - 1],
    bandYears,
  );
}

/** Where two borders lie closer together than a band is wide, it goes beyond them. */
function widened([from, to]: readonly [number, number], bandYears: number): readonly [number, number] {
  const lacking = Math.max(0, bandYears - (to - from + 1));
  const below = Math.min(from, lacking);
  return [from - below, Math.min(OLDEST_AGE, to + lacking - below)];
}

/**
 * Whole years between two days. @example ageOn('2000-03-01', '2026-02-28') === 25
 */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** A youngest and an oldest age as people write them: `18-22`, `18 t/m 22`, `18 tot 23`, `65+`; null for anything else. */
export function bandIn(text: string): readonly [number, number] | null {
  const two =
    /^(\d{1,3})\s*(?:jaar)?\s*(-|–|t\/m|tm|tot en met|to|tot)\s*(\d{1,3})\s*(?:jaar|years?)?$/i.exec(text);
  if (two !== null) {
    const to = Number(two[3]) - (two[2].toLowerCase() === 'tot' ? 1 : 0);
    return [Number(two[1]), to];
  }
  const older = /^(?:>=?\s*)?(\d{1,3})\s*(\+|jaar en ouder|en ouder|and older)$/i.exec(text);
  return older === null ? null : [Number(older[1]), OLDEST_AGE];
}
