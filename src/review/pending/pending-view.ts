import { type Bilingual } from '../../../libs/kernel/index.js';
import {
  CASE_PROBLEMS,
  type CaseProblem,
  causeOf,
  lateProblem,
  REVIEW_PROBLEMS,
  type ReviewProblem,
} from '../../../libs/review/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type PauseDto, type PendingDecisionDto } from './pending-decision.dto.js';
import { type OwnPendingRow, type PausedRow } from './pending-decision.store.js';
import { kindOf } from './pending-effects.service.js';

export const pauseOf = (made: PausedRow, actor: Actor): PauseDto => ({
  id: made.id,
  by: made.decidedByName ?? made.decidedBy,
  mine: made.decidedBy === actor.user && made.providerId === actor.organisation,
  verdict: made.verdict,
  decision: made.decision,
  effectAt: made.effectAt.toISOString(),
  leftMs: made.leftMs,
});

export function pendingOf(made: OwnPendingRow, actor: Actor): PendingDecisionDto {
  const why = whyNot(made);
  return {
    ...pauseOf(made, actor),
    kind: kindOf(made),
    subjectId: (made.proposalId ?? made.caseId)!,
    diagnosis: made.diagnosis,
    week: made.week,
    reference: made.reference,
    state: made.state,
    recordedAt: made.recordedAt.toISOString(),
    settledAt: made.settledAt?.toISOString() ?? null,
    held: made.state === 'effective' && made.held,
    problem: made.problem,
    whyNl: why?.nl ?? null,
    whyEn: why?.en ?? null,
  };
}

const isReview = (code: string): code is ReviewProblem => code in REVIEW_PROBLEMS.status;
const isCase = (code: string): code is CaseProblem => code in CASE_PROBLEMS.status;

const inOrder = (first: Bilingual, then: Bilingual): Bilingual => ({
  nl: [first.nl, then.nl].join(' '),
  en: [first.en, then.en].join(' '),
});

/** As whoever decides too late is told at once: the sentence of the problem, with what had happened. */
function whyNot({ problem, cause, caseId }: PausedRow): Bilingual | null {
  if (problem === null) return null;
  if (caseId !== null) return isCase(problem) ? inBoth(`review.caseProblems.${problem}`) : null;
  if (problem === 'slot-gone' || problem === 'not-eligible-any-more') {
    const { code, params } = lateProblem(problem, cause);
    return inBoth(`review.problems.${code}`, { ...params });
  }
  if (!isReview(problem)) return null;
  const said = inBoth(`review.problems.${problem}`);
  const closed = cause === 'refused' ? inBoth('review.closed.refused') : causeOf(cause);
  return closed === null ? said : inOrder(closed, said);
}
