import { byCodeUnit } from '../../kernel/index.js';
import { chanceOf, expectedValue } from '../problem/acceptance.js';
import { type Entry, type MatchingPolicy, type Problem, type Programme } from '../problem/problem.js';
import { offeredTreatmentWait } from '../problem/waits.js';
import { Numbering } from './number.js';
import { laterValues } from './values.js';

/** Programmes that are alike in what a week later costs: by treatment wait, and by the chances that were learned. */
export interface ProgrammeClass {
  readonly wait: number;
  /** One of them. */
  readonly like: Programme;
}

/** The classes in the order of their waits, and that of each programme. */
export function programmeClasses(
  policy: MatchingPolicy,
  programmes: readonly Programme[],
): { readonly classes: readonly ProgrammeClass[]; readonly of: Int32Array } {
  const learned = new Map<string, string[]>();
  for (const { programme, diagnosis, severity, percent } of policy.acceptance?.cells ?? []) {
    const cells = learned.get(programme) ?? [];
    learned.set(programme, [...cells, JSON.stringify([diagnosis, severity, percent])]);
  }
  const keys = programmes.map((programme) => {
    const wait = offeredTreatmentWait(policy, programme);
    return {
      wait,
      key: `${wait}/${(learned.get(programme.id) ?? []).sort(byCodeUnit).join()}`,
      like: programme,
    };
  });
  const distinct = [...new Map(keys.map((each) => [each.key, each])).values()].sort(
    (a, b) => a.wait - b.wait || byCodeUnit(a.key, b.key),
  );
  const at = new Map(distinct.map(({ key }, n) => [key, n]));
  return { classes: distinct, of: Int32Array.from(keys, ({ key }) => at.get(key)!) };
}

/** How one clock (severity, weeks waited, intake wait, the norm of the title) values the weeks. */
interface Clock {
  readonly number: number;
  /** Row of `later`, shared by all clocks that lose alike from one week to the next. */
  readonly row: number;
  /** Value of the first week, per treatment wait: what the row leaves out. */
  readonly first: Float64Array;
}

/**
 * Merges entries by what a week later costs them, whatever the programme. The first week's value goes into the pair, so
 * that all who are beyond every norm already (most of a long list) share one row: a handful of rows is left, and the
 * best week of every row at every programme can be tabulated anew whenever prices change.
 */
export class EntryClasses {
  private readonly clocks = new Map<string, Clock>();
  private readonly distinct = new Numbering<string>();
  private readonly values: number[][] = [];

  constructor(
    private readonly problem: Problem,
    private readonly waits: readonly ProgrammeClass[],
  ) {}

  of(entry: Entry): Clock {
    const key = `${entry.severity}/${entry.waited}/${entry.intakeWait ?? ''}/${entry.title ?? ''}${this.kindOf(entry)}`;
    let clock = this.clocks.get(key);
    if (!clock) this.clocks.set(key, (clock = this.add(entry)));
    return clock;
  }

  private add(entry: Entry): Clock {
    const { policy, weeks } = this.problem;
    const values = this.waits.map(({ wait }) => laterValues(entry, policy, wait, weeks));
    const lost = values.map((row, w) => {
      const chance = chanceOf(policy, entry, this.waits[w].like);
      return row.map((value) => expectedValue(chance, 0, value - row[0]));
    });
    const fresh = this.distinct.size;
    const row = this.distinct.of(JSON.stringify(lost));
    if (row === fresh) this.values.push(lost.flat());
    return { number: this.clocks.size, row, first: Float64Array.from(values, (list) => list[0]) };
  }

  /** Where chances were learned, whoever has another one loses other than alike. */
  private kindOf({ diagnosis, severity }: Entry): string {
    return this.problem.policy.acceptance === undefined ? '' : JSON.stringify([diagnosis, severity]);
  }

  get rows(): number {
    return this.distinct.size;
  }

  later(): Float64Array {
    return Float64Array.from(this.values.flat());
  }
}
