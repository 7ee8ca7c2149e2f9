/** How often a demand is light, moderate or severe. */
export const SEVERITY_WEIGHTS: Readonly<Record<number, number>> = { 1: 30, 2: 45, 3: 25 };

/** Codes of the insurers list with made-up shares for the north of the country. */
export const INSURER_SHARES: readonly (readonly [code: string, share: number])[] = [
  ['3332', 28],
  ['3311', 20],
  ['7095', 15],
  ['9664', 10],
  ['3358', 8],
  ['0101', 7],
  ['3333', 4],
  ['7029', 3],
  ['9018', 3],
  ['7119', 2],
];

/** Languages beside Dutch, with how often clients need them. */
export const OTHER_LANGUAGES: readonly (readonly [code: string, weight: number])[] = [
  ['en', 40],
  ['ar', 20],
  ['uk', 12],
  ['pl', 10],
  ['ti', 6],
  ['fa', 6],
  ['tr', 4],
  ['sign', 2],
];
