import { type Entry, type Problem } from '../problem/problem.js';
import { Numbering } from './number.js';
import { laterValues } from './values.js';

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
    private readonly waits: readonly number[],
  ) {}

  of(entry: Entry): Clock {
    const key = `${entry.severity}/${entry.waited}/${entry.intakeWait ?? ''}/${entry.title ?? ''}`;
    let clock = this.clocks.get(key);
    if (!clock) this.clocks.set(key, (clock = this.add(entry)));
    return clock;
  }

  private add(entry: Entry): Clock {
    const { policy, weeks } = this.problem;
    const values = this.waits.map((wait) => laterValues(entry, policy, wait, weeks));
    const lost = values.map((row) => row.map((value) => value - row[0]));
    const fresh = this.distinct.size;
    const row = this.distinct.of(JSON.stringify(lost));
    if (row === fresh) this.values.push(lost.flat());
    return { number: this.clocks.size, row, first: Float64Array.from(values, (list) => list[0]) };
  }

  get rows(): number {
    return this.distinct.size;
  }

  later(): Float64Array {
    return Float64Array.from(this.values.flat());
  }
}
