import type { Population, WaitsBy } from '../../api/types.js';

export const VIEWS = ['regio', 'aanbieder', 'diagnose'] as const;
export type View = (typeof VIEWS)[number];
export const BY: Record<View, WaitsBy> = { regio: 'region', aanbieder: 'provider', diagnose: 'diagnosis' };

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

/** Which line of the trend. */
export const TREND_MEASURES = ['aandeel', 'mediaan'] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

export interface InsightSearch {
  per?: View;
  groep?: Whom;
  /** Of which provider or diagnosis group the trend is. */
  van?: string;
  maat?: TrendMeasure;
  /** Of which municipality demand and capacity are. */
  gebied?: string;
  /** The first day of an earlier release; the latest is shown without. */
  publicatie?: string;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AREA = /^\d{4}$/;
const KEY = /^[a-z0-9-]{1,64}$/;
export const readInsightSearch = (search: Record<string, unknown>): InsightSearch => {
  const per = VIEWS.find((name) => name === search.per);
  const groep = WHOM.find((name) => name === search.groep);
  // A router reads an AGB code as a number.
  const van = typeof search.van === 'number' ? String(search.van).padStart(8, '0') : search.van;
  const gebied = typeof search.gebied === 'number' ? String(search.gebied).padStart(4, '0') : search.gebied;
  const { publicatie } = search;
  return {
    ...(typeof publicatie === 'string' && DAY.test(publicatie) ? { publicatie } : {}),
    ...(per === 'diagnose' && typeof gebied === 'string' && AREA.test(gebied) ? { gebied } : {}),
    ...(per && per !== 'regio' && typeof van === 'string' && KEY.test(van) ? { van } : {}),
    ...(search.maat === 'mediaan' ? { maat: 'mediaan' } : {}),
    ...(per && per !== 'regio' ? { per } : {}),
    ...(groep && groep !== 'volwassenen' ? { groep } : {}),
  };
};
