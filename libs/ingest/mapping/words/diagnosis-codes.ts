/**
 * The group of 2022 that a code of the ICD-10 belongs to, as the DSM-5 prints them beside its disorders; the ranges follow
 * the chapters of that book. Source: DSM-5, numerical listing of ICD-10-CM codes [V].
 */
const RANGES: readonly (readonly [from: number, to: number, group: string])[] = [
  [0, 9, 'dsm5-neurocognitive'],
  [10, 19, 'dsm5-addiction'],
  [20, 29, 'dsm5-psychotic'],
  [30, 31, 'dsm5-bipolar'],
  [32, 34, 'dsm5-depressive'],
  [40, 41, 'dsm5-anxiety'],
  [42, 42, 'dsm5-obsessive-compulsive'],
  [43, 43, 'dsm5-trauma'],
  [44, 44, 'dsm5-dissociative'],
  [45, 45, 'dsm5-somatic'],
  [50, 50, 'dsm5-eating'],
  [60, 60, 'dsm5-personality'],
  [70, 82, 'dsm5-other-neurodevelopmental'],
  [84, 84, 'dsm5-autism'],
  [90, 90, 'dsm5-adhd'],
  [91, 91, 'dsm5-other'],
  [95, 95, 'dsm5-other-neurodevelopmental'],
];

/**
 * The group of a code such as `F90.0`; null where the text is none, or the code lies between groups.
 * @example groupOfIcd('F43.10') === 'dsm5-trauma'
 */
export function groupOfIcd(text: string): string | null {
  const code = /^\s*F(\d{2})(?:\.?[\dx]{1,2})?(?:$|[\s:–-])/i.exec(text);
  if (code === null) return null;
  const number = Number(code[1]);
  return RANGES.find(([from, to]) => number >= from && number <= to)?.[2] ?? null;
}
