import { assertUnreachable } from '../../libs/kernel/index.js';
import { REVIEW_REFUSALS, type ReviewRefusal } from '../../libs/review/index.js';
import { aboutField, type Refusal } from '../platform/base/http/problem.js';

function statusOf(code: ReviewRefusal): number {
  switch (code) {
    case 'not-qualified':
    case 'not-your-side':
      return 403;
    case 'decided-already':
    case 'same-person':
    case 'own-proposal':
    case 'proposal-closed':
    case 'proposal-changed':
    case 'slot-gone':
    case 'not-eligible-any-more':
    case 'delegate-unknown':
    case 'delegate-not-qualified':
    case 'assignee-changed':
    case 'absence-overlaps':
    case 'absence-changed':
    case 'too-many-absences':
    case 'label-taken':
    case 'too-many-views':
      return 409;
    case 'reason-needed':
    case 'reason-unknown':
    case 'reason-withdrawn':
    case 'reason-of-other-side':
    case 'reason-unexpected':
    case 'absence-over':
    case 'absence-too-long':
    case 'absence-backwards':
    case 'absence-began':
    case 'absence-too-far':
    case 'delegate-self':
    case 'label-not-usable':
    case 'label-with-identifier':
      return 400;
    default:
      return assertUnreachable(code);
  }
}

/** A refusal of review as an HTTP problem. @param extra what the client can go on with, such as alternatives */
export const problemOf = (code: ReviewRefusal, extra?: Record<string, unknown>): Refusal => ({
  code,
  status: statusOf(code),
  ...REVIEW_REFUSALS[code],
  ...(code.startsWith('reason-') ? aboutField('reason', code, REVIEW_REFUSALS[code]) : {}),
  ...(extra === undefined ? {} : { extra }),
});
