import { ELIGIBILITY_RULES, type EligibilityCode, programmesIn } from '../../registry/index.js';
import { type Seat } from '../plans/seats.js';
import { type Block } from '../plans/usage.js';
import { gainsOf, worth, type Entry, type Programme } from '../problem/index.js';
import { type NearestChange } from '../solution/solution.js';
import { type Ground } from './ground.js';

/**
 * Changes of rules that somebody could agree to, the client or a programme that finds an interpreter; whom a programme is
 * meant for is none of them.
 */
type RuleChange =
  | ('clientWish' | 'maxTravel' | 'insurer' | 'intakeStop' | 'barred' | 'language')
  | ('noGroup' | 'noOnline' | 'femaleClinician' | 'ownLanguage');
const CHANGE_OF: Readonly<Record<EligibilityCode, RuleChange | null>> = {
  danger: null,
  'client-wish': 'clientWish',
  'other-provider': null,
  diagnosis: null,
  setting: null,
  level: null,
  intensity: null,
  form: null,
  age: null,
  title: null,
  circuit: null,
  language: 'language',
  severity: null,
  flag: null,
  barred: 'barred',
  'no-group': 'noGroup',
  'no-online': 'noOnline',
  'female-clinician': 'femaleClinician',
  'own-language': 'ownLanguage',
  insurer: 'insurer',
  travel: 'maxTravel',
  'intake-stop': 'intakeStop',
};
const KEPT = ELIGIBILITY_RULES.flatMap(({ code }, r) => (CHANGE_OF[code] === null ? [r] : []));
const EASED = ELIGIBILITY_RULES.flatMap(({ code }, r) => {
  const change = CHANGE_OF[code];
  return change === null ? [] : [{ r, change }];
});

/** Of two ways with as many steps the one that asks less is named: what asks most comes first. */
const ASKING = [
  ...['clientWish', 'treatmentWait', 'barred', 'femaleClinician', 'ownLanguage', 'noGroup', 'noOnline'],
  ...['language', 'intakeStop', 'insurer', 'limit', 'notBefore', 'maxTravel', 'slots'],
];
const LIMIT = ASKING.indexOf('limit');
const askingOf = ({ change }: NearestChange): number =>
  ASKING.indexOf(ASKING.includes(change) ? change : 'limit');

const MOST_STEPS = 2;
/** Minutes. Beyond an hour further and another change on top, a programme nearby is what is missing. */
const FARTHEST_WITH_ANOTHER = 60;

/** What of a programme counts for a gain. */
type Offer = Pick<
  Programme,
  'id' | 'provider' | 'online' | 'treatmentWait' | 'imputedTreatmentWait' | 'excludesSoft'
>;

/** With so many weeks less of waiting for treatment; a wait that nobody knows can't be shortened. */
const shorterBy = (programme: Programme, weeks: number): Offer =>
  weeks === 0 || programme.treatmentWait === null
    ? programme
    : {
        id: programme.id,
        provider: programme.provider,
        online: programme.online,
        treatmentWait: programme.treatmentWait - weeks,
        imputedTreatmentWait: programme.imputedTreatmentWait,
        excludesSoft: programme.excludesSoft,
      };

/** A way to a place, and what it takes. */
interface Way {
  readonly steps: readonly NearestChange[];
  /** Position in `ASKING` of the step that asks most. */
  readonly asking: number;
  readonly further: number;
  readonly value: number;
  readonly order: number;
  readonly week: number;
}

function before(a: Way, b: Way): boolean {
  if (a.steps.length !== b.steps.length) return a.steps.length < b.steps.length;
  if (a.asking !== b.asking) return a.asking > b.asking;
  return asksLess(a.further, a.value, a.order, a.week, b);
}

/** Of two ways with equal steps. Numbers and no object: asked for every week of every programme. */
function asksLess(further: number, value: number, order: number, week: number, than: Way): boolean {
  if (further !== than.further) return further < than.further;
  if (value !== than.value) return value > than.value;
  return order === than.order ? week < than.week : order < than.order;
}

/**
 * The fewest changes after which an entry would have a place, if everybody else stayed or gave way to it where they are
 * worth less. Every programme that is meant for the need is tried in every week, so a second step is named only where no
 * single one would do: neither minutes further, a contract, the end of an intake stop, an earlier no or a condition taken
 * back, an earlier week, a shorter wait for treatment, nor more of one slot or limit.
 */
export class Steps {
  /** @param named how a limit that blocks is named */
  constructor(
    private readonly ground: Ground,
    private readonly named: (block: Block) => NearestChange,
  ) {}

  /**
   * Null where two changes don't do at any programme. Of who wants to stay nothing else is asked, so that another wish
   * is named only where it does alone.
   */
  fewest(i: number): NearestChange | null {
    const anywhere = this.ground.usage.blocksAnywhere(i).length;
    let best: Way | null = null;
    for (const j of this.meantFor(this.ground.problem.entries[i]))
      best = this.betterWay(i, j, anywhere, best);
    if (best === null) return null;
    const [first, second] = best.steps;
    if (this.ground.problem.entries[i].wish === 'stay' && second !== undefined) return null;
    return second === undefined ? first : { ...first, and: [second] };
  }

  private meantFor(entry: Entry): number[] {
    const { table } = this.ground;
    const set = table.row(KEPT[0], entry).slice();
    for (const r of KEPT) {
      const row = table.row(r, entry);
      for (let w = 0; w < set.length; w++) set[w] &= row[w];
    }
    return programmesIn(set);
  }

  /** The best way so far, or a better one to programme j. */
  private betterWay(i: number, j: number, anywhere: number, known: Way | null): Way | null {
    const { problem, usage, minutes, order } = this.ground;
    const { policy, weeks, entries, programmes } = problem;
    const [entry, programme] = [entries[i], programmes[j]];
    const travel = minutes(entry.area, programme.area);
    const rules = this.rulesFor(entry, j, travel);
    if (rules === null || rules.length + anywhere > (known?.steps.length ?? MOST_STEPS)) return known;
    const further = rules.find(({ change }) => change === 'maxTravel')?.by ?? 0;
    const askingAtLeast = Math.min(...rules.map(askingOf), anywhere > 0 ? LIMIT : ASKING.length);
    if (known !== null && rules.length + anywhere === known.steps.length && askingAtLeast < known.asking)
      return known;
    let best = known;
    // That a week is too near is no rule that anybody could ease.
    for (let week = problem.leadWeeks ?? 0; week < weeks; week++) {
      const most = best?.steps.length ?? MOST_STEPS;
      const early = Math.max(0, (entry.notBefore ?? 0) - week);
      const agreed = rules.length + Math.sign(early);
      if (agreed + anywhere > most) continue;
      const sooner = agreed + anywhere < most ? (programme.treatmentWait ?? 0) : 0;
      const shorter = this.weeksShorter(entry, programme, week, travel, sooner);
      const changes = agreed + Math.sign(shorter ?? 0);
      if (shorter === null) break; // a later week is no gain either
      if (changes + anywhere > most) continue;
      const wait = shorterBy(programme, shorter);
      const value = worth(policy.weights, gainsOf(policy, entry, wait, week, travel));
      const slots = Math.min(programme.slots[week], entries.length + 1);
      const isFull = usage.free(j, week, slots) < 1;
      // Which limits block takes longest to find out, and most places are no better even if none did.
      const least = changes + anywhere + (isFull && changes === 0 ? 1 : 0);
      if (least > most) continue;
      if (best !== null && least === most) {
        const asking = shorter > 0 ? 0 : isFull ? Math.min(askingAtLeast, ASKING.length - 1) : askingAtLeast;
        if (
          asking < best.asking ||
          (asking === best.asking && !asksLess(further, value, order[j], week, best))
        )
          continue;
      }
      let blocks = usage.blocks(i, j, week, slots);
      // Somebody who is worth less there gives way; where nothing else has to change, the plan has seen to that.
      if (changes > 0 && blocks.length > 0 && this.givesWay(i, j, week, wait, value)) blocks = [];
      if (changes + blocks.length > most) continue;
      if (changes + blocks.length > 1 && further > FARTHEST_WITH_ANOTHER) continue;
      const place = { programme: programme.id, week };
      const steps: NearestChange[] = [
        ...rules.map((rule) => ({ ...rule, ...place })),
        ...(early > 0 ? [{ change: 'notBefore', by: early, ...place }] : []),
        ...(shorter > 0 ? [{ change: 'treatmentWait', by: shorter, ...place }] : []),
        ...blocks.map((block) => this.named(block)),
      ];
      if (steps.length === 0) steps.push({ change: 'room', ...place });
      const asking = Math.min(...steps.map(askingOf));
      const found: Way = { steps, asking, further, value, order: order[j], week };
      if (best === null || before(found, best)) best = found;
    }
    return best;
  }

  /** Whether somebody who would be worth less in that place could leave it to the entry, within all limits. */
  private givesWay(i: number, j: number, week: number, wait: Offer, value: number): boolean {
    const { problem, seats, usage, minutes } = this.ground;
    const { policy, programmes, weeks } = problem;
    const worthThere = ({ placement: { entry } }: Seat): number =>
      worth(policy.weights, gainsOf(policy, entry, wait, week, minutes(entry.area, programmes[j].area)));
    return (seats.get(j * weeks + week) ?? []).some(
      (seat) => worthThere(seat) < value && usage.allowsSwap(i, seat.entry, j, week),
    );
  }

  /** What has to be agreed on for the programme to be open to the entry; null where nobody can. */
  private rulesFor(entry: Entry, j: number, travel: number | null): NearestChange[] | null {
    const steps: NearestChange[] = [];
    for (const { r, change } of EASED) {
      if ((this.ground.table.row(r, entry)[j >> 5] & (1 << (j & 31))) !== 0) continue;
      // A programme in the client's language needs no interpreter either.
      if (change === 'ownLanguage' && steps.some((step) => step.change === 'language')) continue;
      if (change === 'maxTravel') {
        if (travel === null) return null;
        steps.push({ change, by: travel - (entry.maxTravel ?? 0) });
      } else if (change === 'insurer') {
        if (entry.insurer === null) return null;
        steps.push({ change, insurer: entry.insurer });
      } else steps.push({ change });
    }
    return steps;
  }

  /**
   * Fewest weeks less of waiting for treatment after which the place is a gain; null where none are enough.
   * @param most weeks less at most
   */
  private weeksShorter(
    entry: Entry,
    programme: Programme,
    week: number,
    travel: number | null,
    most: number,
  ): number | null {
    const { policy } = this.ground.problem;
    let by = 0;
    while (by <= most) {
      const gains = gainsOf(policy, entry, shorterBy(programme, by), week, travel);
      const short = policy.minGainWeeks - gains.weeks;
      if (short <= 0 && gains.breach >= 0 && worth(policy.weights, gains) > 0) return by;
      by += Math.max(1, short); // a week less of waiting is a week sooner
    }
    return null;
  }
}
