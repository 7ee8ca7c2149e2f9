import { NotFoundException } from '@nestjs/common';
import { assertUnreachable, type Result } from '../../../libs/kernel/index.js';
import { CASE_REFUSALS, type CaseRefusal } from '../../../libs/review/index.js';
import { ProblemException } from '../../platform/base/http/problem.js';

function statusOf(code: CaseRefusal): number {
  switch (code) {
    case 'not-the-chair':
      return 403;
    case 'entry-not-waiting':
    case 'has-live-proposal':
    case 'case-open-already':
    case 'case-changed':
    case 'case-decided-already':
    case 'case-not-on-agenda':
    case 'case-closed':
    case 'meeting-over':
    case 'meeting-that-day':
    case 'option-not-eligible':
    case 'option-not-sooner':
    case 'option-group':
    case 'option-place-gone':
    case 'action-over':
      return 409;
    case 'date-passed':
    case 'date-too-far':
    case 'review-date-needed':
    case 'programme-needed':
    case 'details-unexpected':
    case 'owner-unknown':
      return 400;
    default:
      return assertUnreachable(code);
  }
}

/** What a service of the table answers; `not-found` also where the actor may not see it: nobody learns which. */
export type CaseResult<T> = Result<T, CaseRefusal | 'not-found'>;

/** The value, or the refusal as an HTTP problem. */
export function valueOf<T>(result: CaseResult<T>): T {
  if (result.ok) return result.value;
  if (result.error === 'not-found') throw new NotFoundException();
  throw new ProblemException({
    code: result.error,
    status: statusOf(result.error),
    ...CASE_REFUSALS[result.error],
  });
}
