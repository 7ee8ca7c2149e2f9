import { byCodeUnit } from '../../kernel/index.js';
import {
  ELIGIBILITY_RULES,
  EligibilityTable,
  programmesIn,
  type EligibilityCode,
  type ProgrammeSet,
} from '../../registry/index.js';
import { type Plan } from '../constraints/index.js';
import { gainsOf, minStartIn, travelIn, usableSlots, worth, type Problem } from '../problem/index.js';
import { type NearestChange, type Unmatched, type UnmatchedReason } from '../solution/solution.js';
import { seatsOf, swapRules } from '../verify/ties.js';
import { type Room } from './room.js';

const REASON_OF: Readonly<Record<EligibilityCode, UnmatchedReason>> = {
  'other-provider': 'no-programme-for-need',
  diagnosis: 'no-programme-for-need',
  setting: 'no-programme-for-need',
  age: 'no-programme-for-need',
  language: 'no-programme-for-need',
  severity: 'no-programme-for-need',
  flag: 'excluded-by-flag',
  barred: 'barred',
  insurer: 'no-insurer-contract',
  travel: 'too-far',
  'intake-stop': 'intake-stop',
};

const ruleNumber = (code: EligibilityCode): number =>
  ELIGIBILITY_RULES.findIndex((rule) => rule.code === code);

/** What rules keep from an entry: which one removed the last programme, and which change of one would give a place. */
export class Ineligible {
  private readonly table: EligibilityTable;
  private readonly minutes: (from: string, to: string) => number | null;

  private readonly seats: ReturnType<typeof seatsOf>;
  private readonly maySwap: ReturnType<typeof swapRules>;
  private readonly problem: Problem;

  constructor(
    plan: Plan,
    private readonly room: Room,
  ) {
    this.problem = plan.problem;
    this.seats = seatsOf(plan);
    this.maySwap = swapRules(plan);
    const { programmes, travel } = plan.problem;
    const minutes = travelIn(travel);
    this.minutes = minutes;
    this.table = new EligibilityTable(programmes, (entry, j) => minutes(entry.area, programmes[j].area));
  }

  /** True where some eligible programme has slots that count, in whatever week. */
  hasSlots(i: number): boolean {
    const { entries, programmes } = this.problem;
    return programmesIn(this.table.accepting(entries[i])).some((j) =>
      programmes[j].slots.some((_, t) => usableSlots(programmes[j], t) > 0),
    );
  }

  /** Null for an entry that some programme may take. */
  explain(i: number): Omit<Unmatched, 'entry'> | null {
    const entry = this.problem.entries[i];
    const left: ProgrammeSet = this.table.row(0, entry).slice();
    for (let r = 0; r < ELIGIBILITY_RULES.length; r++) {
      const row = this.table.row(r, entry);
      let some = 0;
      for (let w = 0; w < left.length; w++) some |= left[w] &= row[w];
      if (some !== 0) continue;
      return { reason: REASON_OF[ELIGIBILITY_RULES[r].code], binding: null, nearest: this.nearest(i) };
    }
    return null;
  }

  /** The smallest change of one rule: fewest minutes further, then a contract, then the end of an intake stop. */
  nearest(i: number): NearestChange | null {
    const entry = this.problem.entries[i];
    const { programmes } = this.problem;
    const missing = (code: EligibilityCode): number[] =>
      programmesIn(this.table.refusedOnlyBy(ruleNumber(code), entry));
    const further = missing('travel')
      .map((j) => ({ j, minutes: this.minutes(entry.area, programmes[j].area) }))
      .filter((way): way is { j: number; minutes: number } => way.minutes !== null)
      .sort((a, b) => a.minutes - b.minutes || byCodeUnit(programmes[a.j].id, programmes[b.j].id));
    for (const { j, minutes } of further) {
      const week = this.bestWeek(i, j);
      if (week === null) continue;
      return { change: 'maxTravel', by: minutes - (entry.maxTravel ?? 0), programme: programmes[j].id, week };
    }
    const contract = entry.insurer === null ? null : this.bestOf(i, missing('insurer'));
    if (contract) return { change: 'insurer', ...contract, insurer: entry.insurer ?? '' };
    const stopped = this.bestOf(i, missing('intake-stop'));
    return stopped && { change: 'intakeStop', ...stopped };
  }

  /** The first programme by id with a week that the entry could have had. */
  private bestOf(i: number, programmes: readonly number[]): { programme: string; week: number } | null {
    const all = this.problem.programmes;
    for (const j of programmes.toSorted((a, b) => byCodeUnit(all[a].id, all[b].id))) {
      const week = this.bestWeek(i, j);
      if (week !== null) return { programme: all[j].id, week };
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
    const way = this.minutes(entries[i].area, programme.area);
    for (let t = 0; t < weeks; t++) {
      const gains = gainsOf(policy, entries[i], programme, t, way);
      const value = worth(policy.weights, gains);
      if (gains.breach < 0 || gains.weeks < policy.minGainWeeks || value <= 0) return null;
      const slots = programme.slots[t] < minStartIn(programme, t) ? 0 : programme.slots[t];
      if (this.room.blocks(i, j, t, slots).length === 0) return t; // earlier is never worth less
      const seats = this.seats.get(j * weeks + t) ?? [];
      if (seats.some((seat) => seat.value < value && this.maySwap(entries[i], seat.placement))) return t;
    }
    return null;
  }
}
