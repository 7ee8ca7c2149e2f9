import { breachWeeks, byCodeUnit } from '../../kernel/index.js';
import { normOf } from '../../policy/index.js';
import { EXPLAINED } from '../constraints/constraints.js';
import { type Candidates } from '../plans/candidates.js';
import { type Block, type Usage } from '../plans/usage.js';
import { offeredTreatmentWait, travelIn, type Problem } from '../problem/index.js';
import { DIFFERENCES, type Difference } from './differences.js';

const DIFFERENCE_OF: ReadonlyMap<string, Difference> = new Map(
  EXPLAINED.map(({ name, difference }) => [name, difference]),
);

/** Another place that the entry might have had. Differences are this place less the proposed one. */
export interface Alternative {
  readonly programme: string;
  /** Weeks from the problem's first week. */
  readonly week: number;
  /** In units of value; above 0: better for the client, and others or a limit stand in the way. */
  readonly value: number;
  /** Weeks until treatment; above 0 = later. */
  readonly weeksLater: number;
  readonly beyondNorm: number;
  /** Minutes; null = online. */
  readonly travelMinutes: number | null;
  readonly why: readonly Difference[];
}

/** As many as fit a page; one a programme, except that an earlier week of the proposed programme counts as another. */
export const MOST_PLACES = 3;

interface Place {
  readonly j: number;
  readonly week: number;
  readonly value: number;
  /** Its pair in the candidates. */
  readonly k: number;
}

/** How many programmes beyond those shown are searched for a free place. */
const LOOKED_AT = 12;

export class Alternatives {
  private readonly values: Float64Array;
  private readonly minutes: (from: string, to: string) => number | null;

  constructor(
    private readonly problem: Problem,
    private readonly candidates: Candidates,
    private readonly usage: Usage,
  ) {
    this.values = new Float64Array(problem.weeks);
    this.minutes = travelIn(problem.travel);
  }

  of(i: number, j: number, week: number): Alternative[] {
    const { usage } = this;
    const { proposed, firsts } = this.firstPlaces(i, j, week);
    usage.leave(i, j, week);
    const needed = usage.needs(i, j, week);
    const isFree = (place: Place): boolean => usage.blocks(i, place.j, place.week).length === 0;
    const free = (place: Place): Place | null => (isFree(place) ? place : this.freeLater(i, place, isFree));
    // What would have been better stays as it is, because that is what people ask about.
    let shown = firsts
      .slice(0, MOST_PLACES)
      .map((place) => (place.value > proposed.value ? place : (free(place) ?? place)));
    if (!shown.some(isFree)) {
      for (const place of firsts.slice(0, MOST_PLACES + LOOKED_AT)) {
        const had = free(place);
        if (had === null) continue;
        shown = [...shown.filter((one) => one.j !== had.j).slice(0, MOST_PLACES - 1), had];
        break;
      }
    }
    const rows = shown
      .sort(this.bestFirst)
      .map((place) => this.compared(i, proposed, place, usage.blocks(i, place.j, place.week), needed));
    usage.take(i, j, week);
    return rows;
  }

  private readonly bestFirst = (a: Place, b: Place): number =>
    b.value - a.value || byCodeUnit(this.problem.programmes[a.j].id, this.problem.programmes[b.j].id);

  /** The proposed place, and of each other programme the first week with slots: no later one is worth more. Best first. */
  private firstPlaces(i: number, j: number, week: number): { proposed: Place; firsts: Place[] } {
    const { start, programme, from, weeks } = this.candidates;
    let proposed: Place = { j, week, value: 0, k: -1 };
    const firsts: Place[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const own = programme[k] === j;
      this.candidates.valuesInto(i, k, this.values);
      if (own) proposed = { j, week, value: this.values[week], k };
      const t = this.nextWeek(programme[k], from[k], own ? week : weeks[k]); // later in the same programme is plainly worse
      if (t !== null) firsts.push({ j: programme[k], week: t, value: this.values[t], k });
    }
    return { proposed, firsts: firsts.sort(this.bestFirst) };
  }

  /** First week from `from` on, before `to`, in which programme j has slots. */
  private nextWeek(j: number, from: number, to: number): number | null {
    const { slots } = this.candidates;
    for (let t = from; t < to; t++) if (slots[j * this.problem.weeks + t] > 0) return t;
    return null;
  }

  private freeLater(i: number, { j, week, k }: Place, isFree: (place: Place) => boolean): Place | null {
    const to = this.candidates.weeks[k];
    for (let t = this.nextWeek(j, week + 1, to); t !== null; t = this.nextWeek(j, t + 1, to)) {
      this.candidates.valuesInto(i, k, this.values);
      const place = { j, week: t, value: this.values[t], k };
      if (isFree(place)) return place;
    }
    return null;
  }

  private compared(
    i: number,
    proposed: Place,
    place: Place,
    blocks: readonly Block[],
    needed: boolean,
  ): Alternative {
    const { entries, programmes, policy } = this.problem;
    const entry = entries[i];
    const [was, is] = [programmes[proposed.j], programmes[place.j]];
    const way = (programme: typeof is): number | null =>
      programme.online ? null : this.minutes(entry.area, programme.area);
    const norm = normOf(policy, entry.title);
    const [waitThere, waitHere] = [offeredTreatmentWait(policy, was), offeredTreatmentWait(policy, is)];
    const beyond = (at: Place, wait: number): number => breachWeeks(norm, entry, at.week, wait);
    const weeksLater = place.week + waitHere - proposed.week - waitThere;
    const beyondNorm = beyond(place, waitHere) - beyond(proposed, waitThere);
    const travelMinutes = way(is);
    const why = new Set<Difference>();
    if (place.value < proposed.value) {
      if (weeksLater > 0) why.add('later');
      if ((travelMinutes ?? 0) > (way(was) ?? 0)) why.add('farther');
      if (beyondNorm > 0) why.add('more-over-norm');
    }
    for (const { constraint } of blocks) why.add(DIFFERENCE_OF.get(constraint)!);
    if (why.size === 0)
      why.add(place.value === proposed.value ? 'equal' : needed ? 'needed-here' : 'not-found');
    return {
      programme: is.id,
      week: place.week,
      value: place.value - proposed.value,
      weeksLater,
      beyondNorm,
      travelMinutes,
      why: DIFFERENCES.filter((code) => why.has(code)),
    };
  }
}
