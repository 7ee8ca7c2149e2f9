import { breachWeeks, byCodeUnit } from '../../kernel/index.js';
import { planOf } from '../constraints/index.js';
import { travelIn, type Problem } from '../problem/index.js';
import { type PriceInterval, type SolvedSolution } from '../solution/solution.js';
import { candidatesOf, type Candidates } from '../verify/candidates.js';
import { Room, type Block } from './room.js';

/**
 * What makes the difference between a proposal and another place for the same entry: a closed list. The first three
 * say what is worse there for the client; `taken` to `group-not-full` what keeps the place from the client, and
 * `agreed-limit` stands for `ceiling`, `balance` and `share` where the reader may not know which. `needed-here`: without
 * this client the proposed group, or the proposed provider's share of severe demands, would fall short. `equal`: worth as
 * much. `not-found`: better and free, and the search ended before it came to it.
 */
export const DIFFERENCES = [
  'later',
  'farther',
  'more-over-norm',
  'taken',
  'ceiling',
  'balance',
  'share',
  'review-capacity',
  'group-not-full',
  'agreed-limit',
  'needed-here',
  'equal',
  'not-found',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

const BLOCKED: Readonly<Record<Block['limit'], Difference>> = {
  slots: 'taken',
  minStart: 'group-not-full',
  maxOut: 'review-capacity',
  ceiling: 'ceiling',
  maxNetIn: 'balance',
  minHighShare: 'share',
};

/** Another place that the entry might have had. Differences are this place less the proposed one. */
export interface PlaceInstead {
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

/** What of a scarce thing one unit is worth, where the run published it. */
export type Worth = Pick<PriceInterval, 'low' | 'high' | 'certainty'>;

/** Something that the proposal takes the last of. */
export type ScarceUse = { readonly worth: Worth | null } & (
  | { readonly kind: 'slot'; readonly programme: string; readonly week: number }
  | { readonly kind: 'ceiling' | 'reviews' | 'balance'; readonly provider: string }
);

export interface ProposalReasons {
  readonly alternatives: readonly PlaceInstead[];
  readonly uses: readonly ScarceUse[];
}

/** As many as fit a page; one a programme, except that an earlier week of the proposed programme counts as another. */
export const MOST_PLACES = 3;

/**
 * For every assignment that isn't pinned: the next-best places of the entry with what made the difference, and the
 * scarce things it uses. Read off the plan: a place is blocked where one limit or more would break if this entry alone
 * moved there. Best first, equals by programme id; where none of these was free, the last line is kept for a place that
 * was, because a list of places that nobody could have tells nobody what else there was.
 */
export function explainProposals(problem: Problem, solution: SolvedSolution): Map<string, ProposalReasons> {
  const { plan } = planOf(problem, solution.assignments);
  const candidates = candidatesOf(problem);
  const room = new Room(plan, candidates.slots);
  const places = new PlacesInstead(problem, candidates, room);
  const uses = usesIn(problem, solution, room);
  const reasons = new Map<string, ProposalReasons>();
  for (const { entry, programme, week } of plan.placements) {
    if (entry.pinned) continue;
    const i = room.at.entries.get(entry.id)!;
    const j = room.at.programmes.get(programme.id)!;
    reasons.set(entry.id, { alternatives: places.of(i, j, week), uses: uses(i, j, week) });
  }
  return reasons;
}

interface Place {
  readonly j: number;
  readonly week: number;
  readonly value: number;
  /** Its pair in the candidates. */
  readonly k: number;
}

/** How many programmes beyond those shown are searched for a free place. */
const LOOKED_AT = 12;

class PlacesInstead {
  private readonly values: Float64Array;
  private readonly minutes: (from: string, to: string) => number | null;

  constructor(
    private readonly problem: Problem,
    private readonly candidates: Candidates,
    private readonly room: Room,
  ) {
    this.values = new Float64Array(problem.weeks);
    this.minutes = travelIn(problem.travel);
  }

  of(i: number, j: number, week: number): PlaceInstead[] {
    const { room } = this;
    const { proposed, firsts } = this.firstPlaces(i, j, week);
    room.leave(i, j, week);
    const needed = room.misses(i, j, week);
    const isFree = (place: Place): boolean => room.blocks(i, place.j, place.week).length === 0;
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
      .map((place) => this.compared(i, proposed, place, room.blocks(i, place.j, place.week), needed));
    room.take(i, j, week);
    return rows;
  }

  private readonly bestFirst = (a: Place, b: Place): number =>
    b.value - a.value || byCodeUnit(this.problem.programmes[a.j].id, this.problem.programmes[b.j].id);

  /** The proposed place, and of each other programme the first week with slots: no later one is worth more. Best first. */
  private firstPlaces(i: number, j: number, week: number): { proposed: Place; firsts: Place[] } {
    const { start, programme, weeks } = this.candidates;
    let proposed: Place = { j, week, value: 0, k: -1 };
    const firsts: Place[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const own = programme[k] === j;
      this.candidates.valuesInto(i, k, this.values);
      if (own) proposed = { j, week, value: this.values[week], k };
      const t = this.nextWeek(programme[k], 0, own ? week : weeks[k]); // later in the same programme is plainly worse
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
  ): PlaceInstead {
    const { entries, programmes, policy } = this.problem;
    const entry = entries[i];
    const [was, is] = [programmes[proposed.j], programmes[place.j]];
    const way = (programme: typeof is): number | null =>
      programme.online ? null : this.minutes(entry.area, programme.area);
    const beyond = (at: Place, wait: number): number => breachWeeks(policy.norm, entry, at.week, wait);
    const weeksLater = place.week + is.treatmentWait - proposed.week - was.treatmentWait;
    const beyondNorm = beyond(place, is.treatmentWait) - beyond(proposed, was.treatmentWait);
    const travelMinutes = way(is);
    const why = new Set<Difference>();
    if (place.value < proposed.value) {
      if (weeksLater > 0) why.add('later');
      if ((travelMinutes ?? 0) > (way(was) ?? 0)) why.add('farther');
      if (beyondNorm > 0) why.add('more-over-norm');
    }
    for (const { limit } of blocks) why.add(BLOCKED[limit]);
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

/** What an assignment takes the last of, with what one unit is worth where that was published. */
function usesIn(
  problem: Problem,
  { prices }: SolvedSolution,
  room: Room,
): (i: number, j: number, week: number) => ScarceUse[] {
  const worths = new Map<string, Worth>();
  const keep = (key: string[], { low, high, certainty }: PriceInterval): void =>
    void worths.set(JSON.stringify(key), { low, high, certainty });
  for (const row of prices.slots) keep(['slot', row.programme, String(row.week)], row);
  for (const row of prices.ceilings) keep(['ceiling', row.insurer, row.provider], row);
  for (const row of prices.providers) keep([row.limit, row.provider], row);
  const worth = (...key: string[]): Worth | null => worths.get(JSON.stringify(key)) ?? null;
  return (i, j, week) => {
    const { provider: sender, insurer } = problem.entries[i];
    const { id: programme, provider } = problem.programmes[j];
    const uses: ScarceUse[] = [];
    const used = room.usedUp(i, j, week);
    if (used.has('slots'))
      uses.push({ kind: 'slot', programme, week, worth: worth('slot', programme, String(week)) });
    if (used.has('maxOut')) uses.push({ kind: 'reviews', provider: sender, worth: worth('maxOut', sender) });
    if (used.has('ceiling'))
      uses.push({ kind: 'ceiling', provider, worth: worth('ceiling', insurer ?? '', provider) });
    if (used.has('maxNetIn')) uses.push({ kind: 'balance', provider, worth: worth('maxNetIn', provider) });
    return uses;
  };
}

const AGREED: ReadonlySet<Difference> = new Set(['ceiling', 'balance', 'share']);

/**
 * What an organisation may know of it. The receiving side doesn't know the client's insurer, and a ceiling would tell:
 * so all agreed limits look alike there, and a ceiling that the proposal uses is left out.
 */
export function reasonsFor(side: 'sending' | 'receiving', reasons: ProposalReasons): ProposalReasons {
  if (side === 'sending') return reasons;
  return {
    alternatives: reasons.alternatives.map((place) => ({
      ...place,
      why: [...new Set(place.why.map((code) => (AGREED.has(code) ? 'agreed-limit' : code)))],
    })),
    uses: reasons.uses.filter(({ kind }) => kind !== 'ceiling'),
  };
}
