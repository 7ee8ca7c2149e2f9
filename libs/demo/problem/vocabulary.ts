/** Codes of the synthetic regions. The engine treats all of them as opaque; these look like the real ones. */
export const DIAGNOSES = [
  'anxiety',
  'depressive',
  'trauma',
  'personality',
  'adhd',
  'autism',
  'addiction',
  'eating',
  'psychotic',
  'somatoform',
  'bipolar',
  'childhood',
  'cognitive',
  'other',
] as const;
/** How often each is asked for. */
export const DIAGNOSIS_WEIGHTS = [18, 17, 13, 12, 10, 9, 6, 4, 4, 3, 3, 3, 2, 2];

/** UZOVI codes with their rough share of the insured. */
export const INSURERS = [
  '3311',
  '7029',
  '3332',
  '0104',
  '7095',
  '0403',
  '3343',
  '0211',
  '8956',
  '0736',
] as const;
export const INSURER_WEIGHTS = [28, 22, 16, 10, 8, 6, 4, 3, 2, 1];

export const FLAGS = [
  'addiction-primary',
  'suicidality-acute',
  'iq-below-75',
  'aggression',
  'legal-question',
  'no-fixed-address',
] as const;

export const LANGUAGES = ['nl', 'en', 'ar', 'tr', 'uk'] as const;
export const LANGUAGE_WEIGHTS = [940, 25, 15, 12, 8];

/** Age bands of entries with, per band, the ages of a programme of the same circuit. */
export const CIRCUITS = [
  { band: [6, 17], ages: [0, 17], weight: 16 },
  { band: [18, 22], ages: [16, 26], weight: 14 },
  { band: [23, 59], ages: [18, 120], weight: 58 },
  { band: [60, 99], ages: [55, 120], weight: 12 },
] as const satisfies readonly {
  band: readonly [number, number];
  ages: readonly [number, number];
  weight: number;
}[];
