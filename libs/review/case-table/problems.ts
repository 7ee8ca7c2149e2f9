import { type ProblemCatalogue } from '../../kernel/index.js';
import { type CodesOf } from '../../words/index.js';

/** Why something cannot be done at the case table. */
export const CASE_PROBLEMS = {
  words: 'review.caseProblems',
  status: {
    'not-the-chair': 403,
    'entry-not-waiting': 409,
    'has-live-proposal': 409,
    'case-open-already': 409,
    'too-many-cases': 409,
    'too-many-actions': 409,
    'case-changed': 409,
    'case-decided-already': 409,
    'case-not-on-agenda': 409,
    'case-decision-pending': 409,
    'case-closed': 409,
    'meeting-over': 409,
    'meeting-not-begun': 409,
    'meeting-decisions-pending': 409,
    'attendance-too-early': 409,
    'meeting-that-day': 409,
    'option-not-eligible': 409,
    'option-not-sooner': 409,
    'option-too-near': 409,
    'option-group': 409,
    'option-ceiling': 409,
    'option-place-gone': 409,
    'action-over': 409,
    'date-passed': 400,
    'date-too-far': 400,
    'review-date-needed': 400,
    'programme-needed': 400,
    'domain-needed': 400,
    'details-unexpected': 400,
    'owner-unknown': 400,
  },
} as const satisfies ProblemCatalogue<CodesOf<'review.caseProblems'>>;
export type CaseProblem = keyof typeof CASE_PROBLEMS.status;
