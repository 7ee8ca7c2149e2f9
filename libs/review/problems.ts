import { type ProblemCatalogue } from '../kernel/index.js';
import { type CodesOf } from '../words/index.js';

/** Why a decision on a proposal, an absence or a saved view cannot be taken. */
export const REVIEW_PROBLEMS = {
  words: 'review.problems',
  status: {
    'not-qualified': 403,
    'not-qualified-for-title': 403,
    'not-your-side': 403,
    'decided-already': 409,
    'same-person': 409,
    'own-proposal': 409,
    'proposal-closed': 409,
    'proposal-changed': 409,
    'slot-gone': 409,
    'not-eligible-any-more': 409,
    'client-has-offer': 409,
    'not-waiting-any-more': 409,
    'delegate-unknown': 409,
    'delegate-not-qualified': 409,
    'assignee-changed': 409,
    'absence-overlaps': 409,
    'absence-changed': 409,
    'too-many-absences': 409,
    'view-kept-already': 409,
    'too-many-views': 409,
    'reason-needed': 400,
    'reason-unknown': 400,
    'reason-withdrawn': 400,
    'reason-of-other-side': 400,
    'reason-unexpected': 400,
    'absence-over': 400,
    'absence-too-long': 400,
    'absence-backwards': 400,
    'absence-began': 400,
    'absence-too-far': 400,
    'delegate-self': 400,
  },
  field: {
    'reason-needed': 'reason',
    'reason-unknown': 'reason',
    'reason-withdrawn': 'reason',
    'reason-of-other-side': 'reason',
    'reason-unexpected': 'reason',
  },
} as const satisfies ProblemCatalogue<CodesOf<'review.problems'>>;
export type ReviewProblem = keyof typeof REVIEW_PROBLEMS.status;
