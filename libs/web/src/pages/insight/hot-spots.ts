import type { Queues } from '../../api/types.js';

type Row = Queues['rows'][number];

export interface HotSpot {
  readonly row: Row;
  /** Weeks that those who wait have waited on average, so far. */
  readonly weeks: number;
}

const spotOf = (row: Row): HotSpot[] => {
  const weeks = row.figure?.meanWait ?? null;
  return weeks === null ? [] : [{ row, weeks }];
};

/** Diagnosis groups by municipality, as far as they are shown, the longest waited first. */
export const hotSpots = ({ rows }: Pick<Queues, 'rows'>): HotSpot[] =>
  rows
    .filter(({ area }) => area !== null)
    .flatMap(spotOf)
    .sort((a, b) => b.weeks - a.weeks);

/** How far a wait is beyond the norm: 0 within it, then each as much again, 3 at most. */
export function heatOf(weeks: number, norm: number | null): 0 | 1 | 2 | 3 {
  if (norm === null || weeks <= norm) return 0;
  if (weeks <= 2 * norm) return 1;
  return weeks <= 3 * norm ? 2 : 3;
}

/** One diagnosis group: the whole region, and each municipality of which there is anybody. */
export interface HotSpotLine {
  readonly key: string;
  readonly whole: Row;
  readonly byArea: ReadonlyMap<string, Row>;
}

/** The longest waited first; those that are hidden last. */
export function hotSpotLines({ rows }: Pick<Queues, 'rows'>): HotSpotLine[] {
  const wholes = rows.filter(({ area }) => area === null);
  const weeks = ({ whole }: HotSpotLine): number => whole.figure?.meanWait ?? -1;
  return wholes
    .map((whole) => ({
      key: whole.key,
      whole,
      byArea: new Map(
        rows.flatMap((row) => (row.key === whole.key && row.area !== null ? [[row.area, row]] : [])),
      ),
    }))
    .sort((a, b) => weeks(b) - weeks(a));
}
