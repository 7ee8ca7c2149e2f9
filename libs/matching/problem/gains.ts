import { breachWeeks } from '../../kernel/index.js';
import { normOf } from '../../policy/index.js';
import { chanceOf, expectedValue } from './acceptance.js';
import { firstRefusal, notBefore, softExclusions, type EligibilityCode } from '../../registry/index.js';
import {
  type Entry,
  type MatchingPolicy,
  type Problem,
  type Programme,
  type TravelMatrix,
  type Weights,
} from './problem.js';
import { heldUntil, offeredTreatmentWait, valuedRemaining, valuedTreatmentWait } from './waits.js';

/** What one proposal gains, per level of the objective. Whole numbers; `travel` is minus the minutes. */
export interface Gains {
  /** g1: weeks of breach avoided, times the weight of the entry's severity. */
  readonly breach: number;
  /** g2: weeks sooner in treatment. */
  readonly weeks: number;
  /** g3: −counted travel minutes, absolute and not the change; 0 online. */
  readonly travel: number;
  /** g4: weeks that the entry has waited beyond the norm already; absent where the policy gives them no weight. */
  readonly waited?: number;
  /** What of the value is not to be counted on, because proposals like this one come to nothing at times; absent where nothing was learned. */
  readonly doubt?: number;
}

/** Sums to add gains to: with g4 only under a policy that looks at it, so that answers of others stay as they were. */
export const noGains = ({ weights, acceptance }: MatchingPolicy): Gains => ({
  breach: 0,
  weeks: 0,
  travel: 0,
  ...((weights.waited ?? 0) > 0 ? { waited: 0 } : {}),
  ...(acceptance === undefined ? {} : { doubt: 0 }),
});

/** @param times −1 takes them off */
export const plusGains = (sums: Gains, gains: Gains, times: 1 | -1 = 1): Gains => ({
  breach: sums.breach + times * gains.breach,
  weeks: sums.weeks + times * gains.weeks,
  travel: sums.travel + times * gains.travel,
  ...(sums.waited === undefined ? {} : { waited: sums.waited + times * (gains.waited ?? 0) }),
  ...(sums.doubt === undefined ? {} : { doubt: sums.doubt + times * (gains.doubt ?? 0) }),
});

/** Weeks since registration, whatever the entry waits for now. */
export const weeksSinceRegistration = ({
  waited,
  intakeWait,
}: Pick<Entry, 'waited' | 'intakeWait'>): number => waited + (intakeWait ?? 0);

/** Whether an entry is past the whole norm of its legal title already. */
export const isLongWaiting = (
  policy: MatchingPolicy,
  entry: Pick<Entry, 'waited' | 'intakeWait' | 'title'>,
): boolean => weeksSinceRegistration(entry) > (normOf(policy, entry.title)?.total ?? Infinity);

/** Weeks that an entry has waited beyond the norm by now, measured as what it would breach if it were helped today. */
export const waitedBeyondNorm = (policy: MatchingPolicy, entry: Entry): number =>
  breachWeeks(normOf(policy, entry.title), entry, 0, 0);

/**
 * The gains of an entry at a programme in a week (0 = the problem's first week). Source: the published rule. A wait that
 * nobody knows is valued by what stands in for it.
 * @param minutes travel from the entry's area to the programme's; only counts when not online
 */
export function gainsOf(
  policy: MatchingPolicy,
  entry: Entry,
  programme: Gaining,
  week: number,
  minutes: number | null,
): Gains {
  const gains = surely(policy, entry, programme, week, minutes);
  if (policy.acceptance === undefined) return gains;
  const [first, now] = [surely(policy, entry, programme, 0, minutes), gains].map((each) =>
    worth(policy.weights, each),
  );
  return { ...gains, doubt: now - expectedValue(chanceOf(policy, entry, programme), first, now) };
}

/** What of a programme decides on gains. */
type Gaining = Partial<Pick<Programme, 'id'>> &
  Pick<Programme, 'provider' | 'online' | 'treatmentWait' | 'imputedTreatmentWait' | 'excludesSoft'>;

function surely(
  policy: MatchingPolicy,
  entry: Entry,
  programme: Gaining,
  week: number,
  minutes: number | null,
): Gains {
  const norm = normOf(policy, entry.title);
  const [remaining, treatmentWait] = [valuedRemaining(policy, entry), valuedTreatmentWait(policy, entry)];
  const offered = offeredTreatmentWait(policy, programme);
  const now = breachWeeks(norm, entry, remaining, treatmentWait);
  const then = breachWeeks(norm, entry, week, offered);
  return {
    breach: policy.severityWeight[entry.severity] * (now - then),
    weeks: remaining + treatmentWait - (week + offered),
    travel: -countedMinutes(policy, entry, programme, minutes) || 0,
    ...((policy.weights.waited ?? 0) > 0 ? { waited: waitedBeyondNorm(policy, entry) } : {}),
  };
}

/**
 * The minutes that count: those of travel, none online, and fewer to a provider that treated the client before, by
 * `familiarMinutes` of the policy. Never below 0, so that a known face outweighs a longer way and nothing else. On top,
 * for each soft ground for exclusion that the client meets, `softExclusionMinutes`: a further way is what it is worth to
 * go where no guideline has to be deviated from.
 */
export function countedMinutes(
  { familiarMinutes = 0, softExclusionMinutes = 0 }: MatchingPolicy,
  { former, flags }: Pick<Entry, 'former' | 'flags'>,
  { online, provider, excludesSoft }: Pick<Programme, 'online' | 'provider' | 'excludesSoft'>,
  minutes: number | null,
): number {
  const price =
    softExclusionMinutes === 0 || !excludesSoft
      ? 0
      : softExclusionMinutes * softExclusions({ flags }, { excludesSoft }).length;
  if (online || minutes === null) return price;
  return price + (former?.includes(provider) === true ? Math.max(0, minutes - familiarMinutes) : minutes);
}

/** Gains in one number, in units of the policy's weights. */
export const worth = (weights: Weights, gains: Gains): number =>
  weights.breach * gains.breach +
  weights.weeks * gains.weeks +
  weights.travel * gains.travel +
  (weights.waited ?? 0) * (gains.waited ?? 0) -
  (gains.doubt ?? 0);

/** No value of one proposal, positive or negative, is larger than this; not the least such number. */
export function largestValue(problem: Problem): number {
  const { weights, severityWeight } = problem.policy;
  let longest = 0;
  for (const entry of problem.entries) {
    const ahead = valuedRemaining(problem.policy, entry) + valuedTreatmentWait(problem.policy, entry);
    longest = Math.max(longest, entry.waited + ahead + (entry.intakeWait ?? 0));
  }
  let treatment = 0;
  for (const programme of problem.programmes)
    treatment = Math.max(treatment, offeredTreatmentWait(problem.policy, programme));
  let minutes = 0;
  for (const row of problem.travel.minutes) for (const cell of row) minutes = Math.max(minutes, cell ?? 0);
  let flags = 0;
  for (const entry of problem.entries) flags = Math.max(flags, entry.flags.length);
  if (problem.programmes.some(({ excludesSoft }) => (excludesSoft ?? []).length > 0))
    minutes += flags * (problem.policy.softExclusionMinutes ?? 0);

  const span = longest + treatment + problem.weeks;
  const heaviest = Math.max(severityWeight['1'], severityWeight['2'], severityWeight['3']);
  // Of an expected value the first week and what is lost since are rounded each for itself.
  const parts = problem.policy.acceptance === undefined ? 1 : 2;
  return (
    parts *
    ((weights.breach * heaviest + (weights.waited ?? 0)) * 3 * span +
      weights.weeks * span +
      weights.travel * minutes)
  );
}

/** Why a triple is no candidate: a rule of eligibility, more breach than now, or not enough sooner. */
export type Inadmissible = EligibilityCode | 'not-before' | 'too-near' | 'more-breach' | 'not-sooner';

/**
 * The first week in which an entry may be proposed, from 0: when the client can come, and when there is time to decide.
 * What is under way already is not held to the latter, for part of that time is behind it.
 */
export const earliestWeek = (
  { leadWeeks }: Pick<Problem, 'leadWeeks'>,
  { notBefore: from, pinned }: Pick<Entry, 'notBefore' | 'pinned'>,
): number => Math.max(from ?? 0, pinned ? 0 : (leadWeeks ?? 0));

/**
 * Null when entry, programme and week may be proposed together, apart from slots and limits. A pin of somebody whose wait
 * is not certain needs no gain.
 */
export function whyInadmissible(
  problem: Pick<Problem, 'policy' | 'leadWeeks'>,
  entry: Entry,
  programme: Programme,
  week: number,
  minutes: number | null,
): Inadmissible | null {
  const refusal = firstRefusal(entry, programme, minutes);
  if (refusal) return refusal.code;
  if (!notBefore.holds(entry, week)) return notBefore.code;
  if (week < earliestWeek(problem, entry)) return 'too-near';
  const { policy } = problem;
  if (week <= heldUntil(entry, programme.id)) return null;
  const gains = gainsOf(policy, entry, programme, week, minutes);
  if (gains.breach < 0) return 'more-breach';
  return gains.weeks < policy.minGainWeeks ? 'not-sooner' : null;
}

/** Minutes from an entry's area to a programme's; null = unreachable, also from or to an unknown area. */
export function travelIn(travel: TravelMatrix): (from: string, to: string) => number | null {
  const position = new Map(travel.areas.map((area, i) => [area, i]));
  return (from, to) => travel.minutes[position.get(from) ?? -1]?.[position.get(to) ?? -1] ?? null;
}

/** Fewest that start together in a week; 0 = no group. */
export function minStartIn(programme: Pick<Programme, 'minStart'>, week: number): number {
  const { minStart } = programme;
  return typeof minStart === 'number' ? minStart : (minStart?.[week] ?? 0);
}

/**
 * The slots that count: none under an intake stop, and none in a week whose minimum exceeds them. More than one beyond
 * all entries are one number: no plan can tell them apart, and nothing that is reckoned or set aside per slot grows with
 * them. The one beyond keeps a week that holds everybody from looking full.
 */
export function usableSlots(
  programme: Pick<Programme, 'intakeStop' | 'slots' | 'minStart'>,
  week: number,
  entries: number,
): number {
  const slots = programme.slots[week];
  const least = minStartIn(programme, week);
  return programme.intakeStop || least > slots ? 0 : Math.min(slots, Math.max(entries + 1, least));
}
