import {
  ELIGIBILITY_RULES,
  programmesIn,
  type EligibilityCode,
  type ProgrammeSet,
} from '../../registry/index.js';
import { earliestWeek, gainsOf, usableSlots, worth, type Problem } from '../problem/index.js';
import { type NearestChange, type Unmatched, type UnmatchedReason } from '../solution/solution.js';
import { type Ground } from './ground.js';

const REASON_OF: Readonly<Record<Exclude<EligibilityCode, 'danger'>, UnmatchedReason>> = {
  'client-wish': 'client-stays',
  'other-provider': 'no-programme-for-need',
  diagnosis: 'no-programme-for-need',
  setting: 'no-programme-for-need',
  level: 'no-programme-for-need',
  intensity: 'no-programme-for-need',
  form: 'no-programme-for-need',
  age: 'no-programme-for-need',
  title: 'no-programme-for-need',
  circuit: 'no-programme-for-need',
  language: 'no-programme-for-need',
  severity: 'no-programme-for-need',
  flag: 'excluded-by-flag',
  barred: 'barred',
  'no-group': 'condition',
  'no-online': 'condition',
  'female-clinician': 'condition',
  'own-language': 'condition',
  insurer: 'no-insurer-contract',
  travel: 'too-far',
  'intake-stop': 'intake-stop',
};

const ruleNumber = (code: EligibilityCode): number =>
  ELIGIBILITY_RULES.findIndex((rule) => rule.code === code);

/** What rules keep from an entry: which one removed the last programme, and which change of one would give a place. */
export class Ineligible {
  private readonly problem: Problem;
  /** Slots that would count without any intake stop, per programme × weeks + week. */
  private readonly slots: Int32Array;
  /** What a place must be worth to an entry that is to get it; −Infinity where there is a free slot. Per slot, and the least of each programme. */
  private readonly toBeat: Float64Array;
  private readonly leastToBeat: Float64Array;

  constructor(private readonly ground: Ground) {
    const { problem, usage, seats } = ground;
    this.problem = problem;
    const { entries, programmes, weeks } = problem;
    this.slots = Int32Array.from({ length: programmes.length * weeks }, (_, c) =>
      usableSlots({ ...programmes[Math.floor(c / weeks)], intakeStop: false }, c % weeks, entries.length),
    );
    this.toBeat = Float64Array.from(this.slots, (slots, c) =>
      usage.free(Math.floor(c / weeks), c % weeks, slots) > 0
        ? -Infinity
        : (seats.get(c) ?? []).reduce((least, { value }) => Math.min(least, value), Infinity),
    );
    this.leastToBeat = Float64Array.from(programmes, (_, j) =>
      this.toBeat
        .subarray(j * weeks, (j + 1) * weeks)
        .reduce((least, value) => Math.min(least, value), Infinity),
    );
  }

  /** True where some eligible programme has slots that count, in whatever week. */
  hasSlots(i: number): boolean {
    const { entries, programmes } = this.problem;
    return programmesIn(this.ground.table.accepting(entries[i])).some((j) =>
      programmes[j].slots.some((_, t) => usableSlots(programmes[j], t, entries.length) > 0),
    );
  }

  /**
   * What keeps an entry from places that would be soon enough: that they are before the week from which the client can
   * come, or too near to be decided on. Null where there are none in such weeks.
   */
  placesBefore(i: number): 'not-before' | 'too-near' | null {
    const { entries, leadWeeks = 0 } = this.problem;
    if (this.hadPlace(i, leadWeeks, entries[i].notBefore ?? 0)) return 'not-before';
    return this.hadPlace(i, 0, leadWeeks) ? 'too-near' : null;
  }

  /** True where one of these weeks holds a place that would have been soon enough. */
  private hadPlace(i: number, from: number, to: number): boolean {
    const { entries, programmes, policy } = this.problem;
    const entry = entries[i];
    const until = Math.min(to, this.problem.weeks);
    if (until <= from) return false;
    return programmesIn(this.ground.table.accepting(entry)).some((j) => {
      const way = this.ground.minutes(entry.area, programmes[j].area);
      for (let t = from; t < until; t++) {
        if (usableSlots(programmes[j], t, entries.length) === 0) continue;
        const gains = gainsOf(policy, entry, programmes[j], t, way);
        if (gains.breach >= 0 && gains.weeks >= policy.minGainWeeks && worth(policy.weights, gains) > 0)
          return true;
      }
      return false;
    });
  }

  /** The fewest weeks earlier after which the entry would have a place, the first programme by id; null where none do. */
  earlier(i: number): NearestChange | null {
    const { entries, programmes, weeks, leadWeeks = 0 } = this.problem;
    const { notBefore } = entries[i];
    const taking = programmesIn(this.ground.table.accepting(entries[i]))
      .map((j) => this.ground.order[j])
      .sort((a, b) => a - b);
    for (let t = Math.min(notBefore ?? 0, weeks) - 1; t >= leadWeeks; t--)
      for (const j of taking.map((n) => this.ground.byId[n]))
        if (this.getsIn(i, j, t))
          return { change: 'notBefore', by: (notBefore ?? 0) - t, programme: programmes[j].id, week: t };
    return null;
  }

  /** Whether there is room in a week for a gain, or somebody who is worth less there could leave it to the entry. */
  private getsIn(i: number, j: number, t: number): boolean {
    const { entries, programmes, policy, weeks } = this.problem;
    const cell = j * weeks + t;
    if (this.slots[cell] === 0) return false;
    const way = this.ground.minutes(entries[i].area, programmes[j].area);
    const gains = gainsOf(policy, entries[i], programmes[j], t, way);
    const value = worth(policy.weights, gains);
    if (gains.breach < 0 || gains.weeks < policy.minGainWeeks || value <= 0) return false;
    return (
      this.ground.usage.blocks(i, j, t, this.slots[cell]).length === 0 ||
      (this.ground.seats.get(cell) ?? []).some(
        (seat) => seat.value < value && this.ground.usage.allowsSwap(i, seat.entry, j, t),
      )
    );
  }

  /** Null for an entry that some programme may take. */
  explain(i: number): Pick<Unmatched, 'reason' | 'binding'> | null {
    const entry = this.problem.entries[i];
    if (entry.danger === true) return { reason: 'danger-now', binding: null };
    const left: ProgrammeSet = this.ground.table.row(0, entry).slice();
    for (let r = 0; r < ELIGIBILITY_RULES.length; r++) {
      const { code } = ELIGIBILITY_RULES[r];
      // A region without programmes is empty before the first rule; nobody's wish made it so.
      if (code === 'danger' || (code === 'client-wish' && entry.wish !== 'stay')) continue;
      const row = this.ground.table.row(r, entry);
      let some = 0;
      for (let w = 0; w < left.length; w++) some |= left[w] &= row[w];
      if (some !== 0) continue;
      return { reason: REASON_OF[code], binding: null };
    }
    return null;
  }

  /** The smallest change of one rule: fewest minutes further, then a contract, then the end of an intake stop. */
  nearest(i: number): NearestChange | null {
    const entry = this.problem.entries[i];
    // Who wants to stay is asked nothing else.
    if (entry.wish === 'stay') return null;
    const { programmes } = this.problem;
    const missing = (code: EligibilityCode): number[] =>
      programmesIn(this.ground.table.refusedOnlyBy(ruleNumber(code), entry));
    for (const { j, minutes } of this.nearestFirst(entry.area, missing('travel'))) {
      const week = this.bestWeek(i, j);
      if (week === null) continue;
      return { change: 'maxTravel', by: minutes - (entry.maxTravel ?? 0), programme: programmes[j].id, week };
    }
    const contract = entry.insurer === null ? null : this.bestOf(i, missing('insurer'));
    if (contract) return { change: 'insurer', ...contract, insurer: entry.insurer ?? '' };
    const stopped = this.bestOf(i, missing('intake-stop'));
    return stopped && { change: 'intakeStop', ...stopped };
  }

  /** Those that can be reached, by minutes and then by id. Sorted as numbers: a country asks for it 80,000 times. */
  private *nearestFirst(
    area: string,
    programmes: readonly number[],
  ): Iterable<{ j: number; minutes: number }> {
    const { byId, order } = this.ground;
    const keys = new Float64Array(programmes.length);
    let count = 0;
    for (const j of programmes) {
      const minutes = this.ground.minutes(area, this.problem.programmes[j].area);
      if (minutes !== null) keys[count++] = minutes * byId.length + order[j];
    }
    for (const key of keys.subarray(0, count).sort())
      yield { j: byId[key % byId.length], minutes: Math.floor(key / byId.length) };
  }

  /** The first programme by id with a week that the entry could have had. */
  private bestOf(i: number, programmes: readonly number[]): { programme: string; week: number } | null {
    for (const j of Int32Array.from(programmes, (j) => this.ground.order[j]).sort()) {
      const programme = this.ground.byId[j];
      const week = this.bestWeek(i, programme);
      if (week !== null) return { programme: this.problem.programmes[programme].id, week };
    }
    return null;
  }

  /**
   * The week worth most that the entry would get: there is room, or somebody sits there who is worth less and whom
   * it could replace within all rules. Null without one.
   */
  private bestWeek(i: number, j: number): number | null {
    const { entries, programmes, policy, weeks } = this.problem;
    const programme = programmes[j];
    const way = this.ground.minutes(entries[i].area, programme.area);
    const mostWorth = worth(policy.weights, gainsOf(policy, entries[i], programme, 0, way));
    if (this.leastToBeat[j] >= mostWorth) return null; // a later week is never worth more
    for (let t = earliestWeek(this.problem, entries[i]); t < weeks; t++) {
      const cell = j * weeks + t;
      if (this.toBeat[cell] >= mostWorth) continue;
      const gains = gainsOf(policy, entries[i], programme, t, way);
      const value = worth(policy.weights, gains);
      if (gains.breach < 0 || gains.weeks < policy.minGainWeeks || value <= 0) return null;
      if (this.toBeat[cell] >= value) continue;
      if (this.ground.usage.blocks(i, j, t, this.slots[cell]).length === 0) return t;
      const seats = this.ground.seats.get(cell) ?? [];
      if (seats.some((seat) => seat.value < value && this.ground.usage.allowsSwap(i, seat.entry, j, t)))
        return t;
    }
    return null;
  }
}
