import { type Assignment, type Problem } from '../../../libs/matching/index.js';
import { weeksSinceRegistration } from '../../../libs/matching/problem/index.js';
import { candidatesOf } from '../../../libs/matching/plans/candidates.js';
import { EligibilityTable, programmesIn } from '../../../libs/registry/index.js';

const FROM = [0, 5, 10, 15, 22, 32];

/** One band of weeks waited, over all runs. */
export interface NeedShares {
  readonly band: string;
  /** Times that somebody of this band was on the list at a run. */
  readonly times: number;
  readonly share: number;
  /** The share that the band would have if its needs (diagnosis group and severity) were those of the whole list. */
  readonly sameNeed: number;
  /** The same among those for whom some programme with a free place fits at all, whatever the weeks. */
  readonly sameNeedFits: number;
  readonly fits: number;
}

interface Cell {
  times: number;
  proposed: number;
}

/** Who is proposed by weeks waited, over many runs, with needs held alike by indirect standardisation. */
export class ShareByNeed {
  private readonly all = new Map<string, Cell>();
  private readonly fitting = new Map<string, Cell>();

  add(problem: Problem, plan: readonly Assignment[]): void {
    const placed = new Set(plan.map(({ entry }) => entry));
    const fits = fitting(problem);
    problem.entries.forEach((entry, i) => {
      const key = JSON.stringify([
        bandOf(weeksSinceRegistration(entry)),
        `${entry.diagnosis} ${entry.severity}`,
      ]);
      const proposed = placed.has(entry.id);
      count(this.all, key, proposed);
      if (fits[i] || proposed) count(this.fitting, key, proposed);
    });
  }

  tables(): NeedShares[] {
    return FROM.map((_, b) => {
      const band = String(b);
      const { times, proposed } = total(this.all, band);
      const fits = total(this.fitting, band);
      return {
        band: FROM[b + 1] === undefined ? `${FROM[b]}+` : `${FROM[b]}-${FROM[b + 1] - 1}`,
        times,
        share: proposed / Math.max(1, times),
        sameNeed: standardised(this.all, band),
        sameNeedFits: standardised(this.fitting, band),
        fits: fits.times / Math.max(1, times),
      };
    });
  }
}

const bandOf = (weeks: number): string => String(FROM.findLastIndex((from) => weeks >= from));

function count(cells: Map<string, Cell>, key: string, proposed: boolean): void {
  const cell = cells.get(key) ?? { times: 0, proposed: 0 };
  cells.set(key, cell);
  cell.times++;
  if (proposed) cell.proposed++;
}

function total(cells: ReadonlyMap<string, Cell>, band: string | null, need: string | null = null): Cell {
  const sum = { times: 0, proposed: 0 };
  for (const [key, cell] of cells) {
    const [b, n] = JSON.parse(key) as [string, string];
    if ((band !== null && b !== band) || (need !== null && n !== need)) continue;
    sum.times += cell.times;
    sum.proposed += cell.proposed;
  }
  return sum;
}

/** Observed over expected, times the share of all: expected if each need had the share that it has in the whole list. */
function standardised(cells: ReadonlyMap<string, Cell>, band: string): number {
  const all = total(cells, null);
  const observed = total(cells, band);
  let expected = 0;
  for (const [key, { times }] of cells) {
    const [b, need] = JSON.parse(key) as [string, string];
    if (b !== band) continue;
    const ofNeed = total(cells, null, need);
    expected += (times * ofNeed.proposed) / ofNeed.times;
  }
  return expected === 0 ? 0 : (observed.proposed / expected) * (all.proposed / all.times);
}

/** Entries that some programme with a free place in the horizon takes, whatever the weeks would be. */
function fitting(problem: Problem): boolean[] {
  const areas = new Map(problem.travel.areas.map((area, a) => [area, a]));
  const { slots } = candidatesOf({ ...problem, entries: [] });
  const open = problem.programmes.map((_, j) =>
    slots.slice(j * problem.weeks, (j + 1) * problem.weeks).some((many) => many > 0),
  );
  const table = new EligibilityTable(
    problem.programmes,
    (entry, j) =>
      problem.travel.minutes[areas.get(entry.area) ?? -1]?.[areas.get(problem.programmes[j].area) ?? -1] ??
      null,
  );
  return problem.entries.map((entry) => [...programmesIn(table.accepting(entry))].some((j) => open[j]));
}
