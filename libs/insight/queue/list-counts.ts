import { type Cell, gate } from '../../disclosure/index.js';
import { byCodeUnit, type Population } from '../../kernel/index.js';
import { type Period, within } from './spell.js';

/** Stays on a list that began on the same day and ended alike: the sum of daily facts. */
export interface QueueRow {
  readonly population: Population;
  readonly provider: string;
  readonly diagnosis: string;
  /** Municipality. */
  readonly area: string;
  /** The day of the registration. */
  readonly since: string;
  /** The day on which they went; null = they wait at the end of the period. */
  readonly until: string | null;
  /** By list cleaning, and by no intake, departure or transfer. */
  readonly cleaned: boolean;
  readonly places: number;
}

/** What a figure of a list is made of, each a count that may be small. */
export interface ListCounts {
  readonly referrals: number;
  readonly removals: number;
  readonly waiting: number;
  readonly cleaned: number;
}
type CountName = keyof ListCounts;

const COUNTED: Readonly<Record<CountName, (row: QueueRow, period: Period) => boolean>> = {
  referrals: ({ since }, period) => within(since, period),
  removals: ({ until, cleaned }, period) => !cleaned && within(until, period),
  waiting: ({ until }) => until === null,
  cleaned: ({ until, cleaned }, period) => cleaned && within(until, period),
};
const NAMES = Object.keys(COUNTED) as CountName[];

export function countsOf(rows: readonly QueueRow[], period: Period): ListCounts {
  const counts: Record<CountName, number> = { referrals: 0, removals: 0, waiting: 0, cleaned: 0 };
  for (const row of rows)
    for (const name of NAMES) if (COUNTED[name](row, period)) counts[name] += row.places;
  return counts;
}

/** Which of some groups that add up to a known whole may not be shown, and of which the cleaning may not. */
export interface HiddenLists {
  readonly figures: ReadonlySet<string>;
  readonly cleaned: ReadonlySet<string>;
}

/**
 * How many came, went and wait are three tables of the same groups: each passes the gate, and what one of them hides is
 * hidden of all. So each hides what its own few need and more, and none gives away what another hides.
 */
export function hiddenLists(
  groups: ReadonlyMap<string, readonly QueueRow[]>,
  period: Period,
  k: number,
): HiddenLists {
  const parts = new Map([...groups].map(([key, rows]) => [key, partsOf(rows, period)]));
  const hiddenOf = (name: CountName): readonly string[] => {
    const cells = [...parts].map(([key, of]): Cell => ({
      key,
      parts: of.map(([provider, counts]) => ({ knownTo: [provider], count: counts[name] })),
    }));
    const { hidden, totalShown } = gate(cells, { k });
    return totalShown ? [...hidden] : [...groups.keys()];
  };
  const figures = (['referrals', 'removals', 'waiting'] as const).flatMap(hiddenOf);
  return { figures: new Set(figures), cleaned: new Set([...figures, ...hiddenOf('cleaned')]) };
}

function partsOf(rows: readonly QueueRow[], period: Period): [provider: string, counts: ListCounts][] {
  return [...rowsBy(rows, ({ provider }) => provider)].map(([one, own]) => [one, countsOf(own, period)]);
}

/** In the order of the keys. */
export function rowsBy(
  rows: readonly QueueRow[],
  keyOf: (row: QueueRow) => string,
): ReadonlyMap<string, readonly QueueRow[]> {
  const groups = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)));
}
