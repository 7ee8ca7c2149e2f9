import { breachWeeks } from '../../kernel/index.js';
import { normOf } from '../../policy/index.js';
import { EligibilityTable, programmesIn } from '../../registry/index.js';
import { chanceOf, expectedValue } from '../problem/acceptance.js';
import { countedMinutes, earliestWeek, usableSlots, waitedBeyondNorm } from '../problem/gains.js';
import { type Entry, type Problem } from '../problem/problem.js';
import { heldUntil, offeredTreatmentWait, valuedRemaining, valuedTreatmentWait } from '../problem/waits.js';

/**
 * Everything that could be proposed, for the checks that must look at all of it. Pairs are kept, not triples:
 * waiting longer never breaches less nor comes sooner, so a pair's admissible weeks are the first few of the
 * horizon, from the one on in which the client can come. Written apart from the solvers' own tables on purpose: a fault there must not hide itself here.
 */
export interface Candidates {
  readonly problem: Problem;
  /** Pairs of entry number i: start[i] .. start[i+1]−1. */
  readonly start: Int32Array;
  readonly programme: Int32Array;
  /** The pair's admissible weeks are from .. weeks−1; whether they have slots is another matter. */
  readonly from: Uint8Array;
  readonly weeks: Uint8Array;
  /** Slots that count, per programme × week. */
  readonly slots: Int32Array;
  /** Values of pair k of entry i are filled into the argument, one per week up to its last. */
  valuesInto(i: number, k: number, values: Float64Array): void;
}

class GrowingPairs {
  programme = new Int32Array(1 << 16);
  from = new Uint8Array(1 << 16);
  weeks = new Uint8Array(1 << 16);
  count = 0;

  push(j: number, from: number, weeks: number): void {
    if (this.count === this.programme.length) {
      const programme = new Int32Array(2 * this.count);
      const [firsts, widths] = [new Uint8Array(2 * this.count), new Uint8Array(2 * this.count)];
      programme.set(this.programme);
      firsts.set(this.from);
      widths.set(this.weeks);
      [this.programme, this.from, this.weeks] = [programme, firsts, widths];
    }
    this.programme[this.count] = j;
    this.from[this.count] = from;
    this.weeks[this.count++] = weeks;
  }
}

/** Breach per (clock of the entry, treatment wait of the programme): a row of weeks each. */
class BreachTable {
  private readonly rowOf = new Map<string, Float64Array>();
  private readonly waitOf: Int32Array;
  private readonly waits: number[];
  /** Weeks from the intake to the treatment of each programme. */
  readonly offered: readonly number[];

  constructor(private readonly problem: Problem) {
    this.offered = problem.programmes.map((programme) => offeredTreatmentWait(problem.policy, programme));
    this.waits = [...new Set(this.offered)];
    const position = new Map(this.waits.map((wait, d) => [wait, d]));
    this.waitOf = Int32Array.from(this.offered, (wait) => position.get(wait) ?? 0);
  }

  /** All rows of an entry, one after another. */
  rowsFor(entry: Entry): Float64Array {
    const { weeks, policy } = this.problem;
    const key = `${entry.waited}/${entry.intakeWait ?? ''}/${entry.title ?? ''}`;
    const known = this.rowOf.get(key);
    if (known) return known;
    const norm = normOf(policy, entry.title);
    const rows = new Float64Array(this.waits.length * weeks);
    this.waits.forEach((wait, d) => {
      for (let t = 0; t < weeks; t++) rows[d * weeks + t] = breachWeeks(norm, entry, t, wait);
    });
    this.rowOf.set(key, rows);
    return rows;
  }

  /** Where the rows of programme j begin. */
  offset(j: number): number {
    return this.waitOf[j] * this.problem.weeks;
  }
}

/** Works out every admissible pair. About 10 s and 100 MB for 100,000 entries × 3,000 programmes. */
export function candidatesOf(problem: Problem): Candidates {
  const { entries, programmes, policy, travel, weeks } = problem;
  const areas = new Map(travel.areas.map((area, a) => [area, a]));
  const areaOf = programmes.map(({ area }) => areas.get(area) ?? -1);
  const minutesFrom = entries.map(({ area }) => travel.minutes[areas.get(area) ?? -1]);
  const table = new EligibilityTable(
    programmes,
    (entry, j) => travel.minutes[areas.get(entry.area) ?? -1]?.[areaOf[j]] ?? null,
  );
  const breaches = new BreachTable(problem);
  const start = new Int32Array(entries.length + 1);
  const pairs = new GrowingPairs();

  const now = Float64Array.from(entries, (entry) =>
    breachWeeks(
      normOf(policy, entry.title),
      entry,
      valuedRemaining(policy, entry),
      valuedTreatmentWait(policy, entry),
    ),
  );
  const ahead = Float64Array.from(
    entries,
    (entry) => valuedRemaining(policy, entry) + valuedTreatmentWait(policy, entry),
  );
  const rows = entries.map((entry) => breaches.rowsFor(entry));
  entries.forEach((entry, i) => {
    const earliest = earliestWeek(problem, entry);
    const heavy = policy.severityWeight[entry.severity] > 0; // at weight 0 no breach counts
    for (const j of programmesIn(table.accepting(entry))) {
      const latest = ahead[i] - breaches.offered[j] - policy.minGainWeeks;
      let last = Math.min(weeks - 1, latest);
      while (heavy && last >= 0 && rows[i][breaches.offset(j) + last] > now[i]) last--;
      last = Math.max(last, heldUntil(entry, programmes[j].id));
      if (last >= earliest) pairs.push(j, earliest, last + 1);
    }
    start[i + 1] = pairs.count;
  });

  const { weights } = policy;
  return {
    problem,
    start,
    programme: pairs.programme,
    from: pairs.from,
    weeks: pairs.weeks,
    slots: Int32Array.from({ length: programmes.length * weeks }, (_, c) =>
      usableSlots(programmes[Math.floor(c / weeks)], c % weeks, entries.length),
    ),
    valuesInto(i, k, values) {
      const entry = entries[i];
      const j = pairs.programme[k];
      const offset = breaches.offset(j);
      const perBreach = weights.breach * policy.severityWeight[entry.severity];
      const minutes = countedMinutes(policy, entry, programmes[j], minutesFrom[i][areaOf[j]] ?? 0);
      const sooner = ahead[i] - breaches.offered[j];
      const already = weights.waited === undefined ? 0 : weights.waited * waitedBeyondNorm(policy, entry);
      const fixed = perBreach * now[i] + weights.weeks * sooner - weights.travel * minutes + already;
      const chance = chanceOf(policy, entry, programmes[j]);
      const first = fixed - perBreach * rows[i][offset];
      for (let t = 0; t < pairs.weeks[k]; t++) {
        const value = fixed - perBreach * rows[i][offset + t] - weights.weeks * t;
        values[t] = expectedValue(chance, first, value);
      }
    },
  };
}

/** Calls back for every triple of an entry that is not pinned, in weeks with slots that count. */
export function eachUsable(
  { problem, start, programme, from, weeks, slots }: Candidates,
  found: (i: number, j: number, cell: number) => void,
): void {
  problem.entries.forEach(({ pinned }, i) => {
    if (pinned) return;
    for (let k = start[i]; k < start[i + 1]; k++) {
      for (let t = from[k]; t < weeks[k]; t++) {
        const cell = programme[k] * problem.weeks + t;
        if (slots[cell] > 0) found(i, programme[k], cell);
      }
    }
  });
}
