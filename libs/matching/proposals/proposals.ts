import {
  addWeeks,
  breachWeeks,
  earlier,
  plusDays,
  remembered,
  type Treeknorm,
  workingDayFrom,
} from '../../kernel/index.js';
import { type LatestDays, latestDays, normOf, type PolicyDocument } from '../../policy/index.js';
import {
  gainsOf,
  offeredTreatmentWait,
  travelIn,
  valuedRemaining,
  valuedTreatmentWait,
  worth,
  type Entry,
  type Problem,
  type Programme,
} from '../problem/index.js';
import { type WaitSource } from '../../registry/index.js';
import { disclose, type DisclosedNeed } from './disclosed-need.js';
import { type Assignment } from '../solution/solution.js';

/** A wait from registration to the start of treatment, in whole weeks. */
export interface WaitFigures {
  readonly intakeWeeks: number;
  readonly treatmentWeeks: number;
  readonly totalWeeks: number;
  /** Weeks beyond the norm, its three parts added. */
  readonly beyondNorm: number;
}

/** How it is known what the client can expect without the proposal: the reader of a gain has to know how sure it is. */
export interface PresentWait {
  /** `stated` = whoever made the problem said no more; `unknown` = valued by what stands in for it. */
  readonly source: WaitSource | 'stated' | 'unknown';
  /** Weeks still to go that four in five fall between; null where there is no estimate. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Whether the present provider says how long it takes from the intake to the treatment. */
  readonly treatmentKnown: boolean;
}

export interface ProposalGain {
  /** The norm of the client's title; null = there is none. */
  readonly norm: Treeknorm | null;
  readonly now: WaitFigures;
  /** Absent in proposals of before it was kept. */
  readonly present?: PresentWait;
  readonly proposed: WaitFigures;
  /** False where the programme does not say how long it takes from the intake to the treatment: `proposed` then holds the region's figure. */
  readonly offeredTreatmentKnown?: boolean;
  readonly weeksSooner: number;
  /** Weeks beyond the norm that the proposal avoids, not weighted by severity. */
  readonly breachAvoided: number;
  /** Minutes; null = online. */
  readonly travelMinutes: number | null;
}

/**
 * Whether it is known how many weeks sooner a proposal is: they are a difference of two waits to the treatment, so where
 * a part of either is not known the difference is not either, and nobody is told a number.
 */
export const isGainKnown = ({
  present,
  offeredTreatmentKnown,
}: Pick<ProposalGain, 'present' | 'offeredTreatmentKnown'>): boolean =>
  offeredTreatmentKnown !== false && present?.treatmentKnown !== false && present?.source !== 'unknown';

export interface ProposalDraft {
  readonly entry: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
  readonly need: DisclosedNeed;
  readonly gain: ProposalGain;
  /** Whole weeks since registration. */
  readonly waited: number;
  readonly severity: number;
  /** In units of the policy's weights. */
  readonly value: number;
  /** The last day on which both sides can decide, a working day; never after `offerBy`. */
  readonly expiresOn: string;
  /** The last day on which the first of both decisions leaves time for the rest. */
  readonly firstDecisionBy: string;
  /** The last day on which the second decision and the offer do. */
  readonly offerBy: string;
}

/**
 * The proposals of a plan, without those that were under way before it (the pins).
 * @param today `YYYY-MM-DD`; a proposal ends so many days later, sooner at a provider that treated the client before,
 *   and in any case while there is still time to offer, to answer and to prepare
 */
export function proposalsOf(
  problem: Problem,
  assignments: readonly Assignment[],
  today: string,
  { proposalDays, wishes, leadTimes }: Pick<PolicyDocument, 'proposalDays' | 'wishes' | 'leadTimes'>,
): ProposalDraft[] {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const minutes = travelIn(problem.travel);
  const clients = new Map<string, ClientSide>();
  // Dozens of places of one client lie in the same few weeks, and all of a run in a quarter.
  const lastDays = remembered((week: string) => latestDays(week, leadTimes));
  const plannedEnd = remembered((days: number) => workingDayFrom(plusDays(today, days)));
  return assignments.flatMap((assignment) => {
    const entry = entries.get(assignment.entry)!;
    const programme = programmes.get(assignment.programme)!;
    if (entry.pinned) return [];
    let client = clients.get(entry.id);
    if (client === undefined) clients.set(entry.id, (client = clientSide(problem, entry)));
    const travel = programme.online ? null : minutes(entry.area, programme.area);
    const known = entry.former?.includes(programme.provider) ?? false;
    const days = known ? Math.min(proposalDays, wishes.formerProviderDays) : proposalDays;
    return [draft(problem, client, programme, assignment.week, travel, plannedEnd(days), lastDays)];
  });
}

/** What every proposal for a client says of them: somebody who asks what else there is gets dozens for one. */
interface ClientSide {
  readonly entry: Entry;
  readonly need: DisclosedNeed;
  readonly now: WaitFigures;
  readonly present: PresentWait;
}

const clientSide = (problem: Problem, entry: Entry): ClientSide => ({
  entry,
  need: disclose(entry),
  now: presentWait(problem, entry),
  present: presentSource(entry),
});

function draft(
  problem: Problem,
  { entry, need, now, present }: ClientSide,
  programme: Programme,
  t: number,
  travelMinutes: number | null,
  planned: string,
  lastDays: (week: string) => LatestDays,
): ProposalDraft {
  const { policy } = problem;
  const norm = normOf(policy, entry.title);
  const gains = gainsOf(policy, entry, programme, t, travelMinutes);
  const proposed = waitOf(problem, entry, t, offeredTreatmentWait(policy, programme));
  const week = addWeeks(problem.firstWeek, t);
  const { offer: offerBy, firstDecision: firstDecisionBy } = lastDays(week);
  return {
    entry: entry.id,
    fromProvider: entry.provider,
    toProvider: programme.provider,
    toProgramme: programme.id,
    week,
    need,
    gain: {
      norm: norm === null ? null : { intake: norm.intake, treatment: norm.treatment, total: norm.total },
      now,
      present,
      proposed,
      ...(programme.treatmentWait === null ? { offeredTreatmentKnown: false } : {}),
      weeksSooner: gains.weeks,
      breachAvoided: now.beyondNorm - proposed.beyondNorm,
      travelMinutes,
    },
    waited: weeksWaited(entry),
    severity: entry.severity,
    value: worth(policy.weights, gains),
    expiresOn: earlier(planned, offerBy),
    firstDecisionBy,
    offerBy,
  };
}

/** What the client can expect where they wait now, in whole weeks from registration on; `presentSource` says how sure that is. */
export const presentWait = (problem: Problem, entry: Entry): WaitFigures =>
  waitOf(problem, entry, valuedRemaining(problem.policy, entry), valuedTreatmentWait(problem.policy, entry));

/** How sure `presentWait` is. */
export const presentSource = ({ remaining, treatmentWait, waitEstimate }: Entry): PresentWait => ({
  source: remaining === null ? 'unknown' : (waitEstimate?.source ?? 'stated'),
  interval: remaining === null ? null : (waitEstimate?.interval ?? null),
  treatmentKnown: treatmentWait !== null,
});

/** Whole weeks since registration, on the Monday of the problem's first week. */
export const weeksWaited = (entry: Entry): number => (entry.intakeWait ?? 0) + entry.waited;

/** @param toStep weeks to the intake, or to treatment's own intake where the client has had one */
function waitOf({ policy }: Problem, entry: Entry, toStep: number, treatmentWait: number): WaitFigures {
  const intakeWait = entry.intakeWait ?? null;
  const intakeWeeks = intakeWait ?? entry.waited + toStep;
  const treatmentWeeks = intakeWait === null ? treatmentWait : entry.waited + toStep + treatmentWait;
  return {
    intakeWeeks,
    treatmentWeeks,
    totalWeeks: intakeWeeks + treatmentWeeks,
    beyondNorm: breachWeeks(normOf(policy, entry.title), entry, toStep, treatmentWait),
  };
}
