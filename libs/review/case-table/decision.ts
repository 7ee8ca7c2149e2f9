import {
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseDomainCode,
  nextState,
  ok,
  plusDays,
  refuse,
  type Result,
} from '../../kernel/index.js';
import { type CaseProblem } from './problems.js';
import { CASE, type CaseState } from './states.js';

/** The furthest a date of the table may lie ahead, in days. */
export const FURTHEST_DAYS = 366;

/** The parts of a case that the rules look at. */
export interface TabledCase {
  readonly state: CaseState;
  readonly version: number;
  /** Day of the meeting whose agenda it is on, `YYYY-MM-DD`; null where it is on none. */
  readonly meetingOn: string | null;
  /** True while another decision on it can still be undone. */
  readonly pending: boolean;
}

/** A decision the chair wants to record. Codes, dates and ids; no field takes a text. */
export interface WantedCaseDecision {
  readonly role: string;
  readonly decision: CaseDecisionCode;
  /** Programme and ISO week of a proposal by hand. */
  readonly programme: string | null;
  readonly week: string | null;
  /** `YYYY-MM-DD`; with keep-waiting. */
  readonly reviewOn: string | null;
  /** Where the client is referred to; with refer-other-circuit. */
  readonly domain: CaseDomainCode | null;
  /** The version the person looked at. */
  readonly version: number;
}

/**
 * What each decision asks of the organisation where the client waits. A proposal asks its question of two
 * organisations by itself, and keeping somebody waiting asks nothing but a date.
 */
export const ACTION_OF: Readonly<Record<CaseDecisionCode, CaseActionCode | null>> = Object.freeze({
  'propose-programme': null,
  'refer-other-circuit': 'arrange-referral',
  'bridging-care': 'arrange-bridging-care',
  'rescore-demand': 'rescore-and-push',
  'keep-waiting': null,
  'back-to-sender': 'complete-data',
});

/** True where all that belongs to a decision is given and nothing else. */
function detailsOf({ decision, programme, week, reviewOn, domain }: WantedCaseDecision): CaseProblem | null {
  const refers = decision === 'refer-other-circuit';
  if (refers && domain === null) return 'domain-needed';
  if (!refers && domain !== null) return 'details-unexpected';
  const proposes = decision === 'propose-programme';
  const waits = decision === 'keep-waiting';
  if (proposes && (programme === null || week === null)) return 'programme-needed';
  if (waits && reviewOn === null) return 'review-date-needed';
  if (!proposes && (programme !== null || week !== null)) return 'details-unexpected';
  return !waits && reviewOn !== null ? 'details-unexpected' : null;
}

/** Whether a date can be agreed on: from `first` on, and within a year. */
export function dateRefusal(date: string, first: string, today: string): CaseProblem | null {
  if (date < first) return 'date-passed';
  return date > plusDays(today, FURTHEST_DAYS) ? 'date-too-far' : null;
}

/**
 * The rule of the table: the chair records one decision on a case that is on the agenda of a meeting whose day has come,
 * with exactly the details it takes. Says the action it brings with it, or the first reason why not.
 * @param today `YYYY-MM-DD`
 */
export function decideCase(
  given: TabledCase,
  wanted: WantedCaseDecision,
  today: string,
): Result<{ readonly action: CaseActionCode | null }, CaseProblem> {
  if (wanted.role !== 'case-table-chair') return refuse('not-the-chair');
  if (given.state === 'decided') return refuse('case-decided-already');
  if (given.state === 'closed') return refuse('case-closed');
  if (nextState(CASE, given.state, 'decide') === null) return refuse('case-not-on-agenda');
  // A table that has not met has decided nothing.
  if (given.meetingOn === null || given.meetingOn > today) return refuse('meeting-not-begun');
  if (given.pending) return refuse('case-decision-pending');
  if (given.version !== wanted.version) return refuse('case-changed');
  const details = detailsOf(wanted);
  if (details !== null) return refuse(details);
  if (wanted.reviewOn !== null) {
    if (wanted.reviewOn <= today) return refuse('review-date-needed');
    const date = dateRefusal(wanted.reviewOn, today, today);
    if (date !== null) return refuse(date);
  }
  return ok({ action: ACTION_OF[wanted.decision] });
}
