import { type Treeknorm } from '../../kernel/index.js';

/** Grouped waiting places, as the view `insight_wait` gives them. Whole weeks rounded up; null = not known. */
export interface WaitRow {
  readonly provider: string;
  readonly diagnosis: string;
  readonly intakeWeeks: number | null;
  readonly treatmentWeeks: number | null;
  readonly places: number;
}

/** Registration to the intake, intake to treatment, registration to treatment. */
export const MEASURES = ['intake', 'treatment', 'total'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One measure over some places; each place counts once. */
export interface MeasureTally {
  /** Places of which the wait is known. */
  readonly known: number;
  readonly weeks: number;
  readonly beyondNorm: number;
  /** Weeks → places. */
  readonly spread: ReadonlyMap<number, number>;
}

export interface Tally {
  readonly places: number;
  readonly measures: Readonly<Record<MeasureName, MeasureTally>>;
}

/** The wait of a measure in weeks; the total is known when both of its parts are. */
export function weeksOf(row: WaitRow, measure: MeasureName): number | null {
  const { intakeWeeks, treatmentWeeks } = row;
  switch (measure) {
    case 'intake':
      return intakeWeeks;
    case 'treatment':
      return treatmentWeeks;
    case 'total':
      return intakeWeeks === null || treatmentWeeks === null ? null : intakeWeeks + treatmentWeeks;
  }
}

function measureOf(rows: readonly WaitRow[], measure: MeasureName, limit: number | null): MeasureTally {
  const spread = new Map<number, number>();
  let [known, weeks, beyondNorm] = [0, 0, 0];
  for (const row of rows) {
    const wait = weeksOf(row, measure);
    if (wait === null) continue;
    known += row.places;
    weeks += wait * row.places;
    if (limit !== null && wait > limit) beyondNorm += row.places;
    spread.set(wait, (spread.get(wait) ?? 0) + row.places);
  }
  return { known, weeks, beyondNorm, spread };
}

/** @param norm null = none holds, so that nothing is beyond it */
export function tally(rows: readonly WaitRow[], norm: Treeknorm | null): Tally {
  const measure = (name: MeasureName): MeasureTally => measureOf(rows, name, norm && norm[name]);
  return {
    places: rows.reduce((sum, { places }) => sum + places, 0),
    measures: { intake: measure('intake'), treatment: measure('treatment'), total: measure('total') },
  };
}

/** The middle wait; between two middle ones their mean. Null for no places. */
export function medianOf({ known, spread }: MeasureTally): number | null {
  if (known === 0) return null;
  const at = (position: number): number => {
    let passed = 0;
    for (const [weeks, places] of [...spread].sort(([a], [b]) => a - b)) {
      passed += places;
      if (passed > position) return weeks;
    }
    throw new RangeError('position beyond the last place');
  };
  return (at(Math.floor((known - 1) / 2)) + at(Math.floor(known / 2))) / 2;
}

/** Weeks, to one decimal. Null for no places. */
export const meanOf = ({ known, weeks }: MeasureTally): number | null =>
  known === 0 ? null : Math.round((weeks / known) * 10) / 10;

/** Share 0..1, to three decimals. Null for no places. */
export const shareOf = ({ known, beyondNorm }: MeasureTally): number | null =>
  known === 0 ? null : Math.round((beyondNorm / known) * 1000) / 1000;
