import type { Population } from '../../api/types.js';

export const VIEWS = ['regio', 'aanbieder', 'diagnose'] as const;
export type View = (typeof VIEWS)[number];

/** Whom the figures are about, as the address says it; those of two are never pooled. */
export const POPULATION_OF = {
  volwassenen: 'adults',
  jeugd: 'youth',
  forensisch: 'forensic',
  wlz: 'wlz',
  onbekend: 'unknown',
} as const satisfies Record<string, Population>;
export type Whom = keyof typeof POPULATION_OF;
export const WHOM = Object.keys(POPULATION_OF) as Whom[];

export interface InsightSearch {
  per?: View;
  groep?: Whom;
}
export const readInsightSearch = (search: Record<string, unknown>): InsightSearch => {
  const per = VIEWS.find((name) => name === search.per);
  const groep = WHOM.find((name) => name === search.groep);
  return {
    ...(per && per !== 'regio' ? { per } : {}),
    ...(groep && groep !== 'volwassenen' ? { groep } : {}),
  };
};
