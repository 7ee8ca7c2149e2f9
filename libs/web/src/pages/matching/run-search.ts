import { WHOM, type Whom } from '../insight/insight-search.js';

/** What the people on the lists are divided by, in the order in which it can be chosen; the first needs no word in the address. */
export const SHARED_BY = ['waited', 'severity', 'age', 'diagnosis', 'area', 'language', 'insurer'] as const;
export type SharedBy = (typeof SHARED_BY)[number];

export interface RunSearch {
  reden?: string;
  groep?: Whom;
  aandeel?: SharedBy;
}
export const readRunSearch = (search: Record<string, unknown>): RunSearch => {
  const groep = WHOM.slice(1).find((whom) => whom === search.groep);
  const aandeel = SHARED_BY.slice(1).find((by) => by === search.aandeel);
  return {
    ...(typeof search.reden === 'string' && search.reden !== '' ? { reden: search.reden } : {}),
    ...(groep === undefined ? {} : { groep }),
    ...(aandeel === undefined ? {} : { aandeel }),
  };
};
