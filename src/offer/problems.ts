import { assertUnreachable } from '../../libs/kernel/index.js';
import { OFFER_REFUSALS, type OfferRefusal } from '../../libs/offer/index.js';
import { aboutField, type Refusal } from '../platform/base/http/problem.js';

function statusOf(code: OfferRefusal): number {
  switch (code) {
    case 'not-your-client':
    case 'not-your-treatment':
    case 'not-your-step':
      return 403;
    case 'not-approved':
    case 'offered-already':
    case 'entry-not-waiting':
    case 'intake-too-soon':
    case 'answered-already':
    case 'not-under-way':
    case 'intake-not-yet':
    case 'offer-changed':
    case 'done-already':
    case 'follow-up-changed':
    case 'colleague-unknown':
    case 'colleague-not-allowed':
    case 'colleague-away':
    case 'owner-already':
    case 'option-gone':
    case 'step-done-already':
    case 'step-not-done':
    case 'consent-first':
    case 'intake-not-held':
    case 'reason-does-not-fit':
      return 409;
    case 'answer-by-out-of-range':
    case 'reason-needed':
    case 'reason-unknown':
    case 'reason-withdrawn':
    case 'reason-unexpected':
    case 'too-many-options':
    case 'option-needed':
    case 'option-unknown':
    case 'option-unexpected':
    case 'letter-date-out-of-range':
      return 400;
    default:
      return assertUnreachable(code);
  }
}

/** A refusal of offer as an HTTP problem. */
export const problemOf = (code: OfferRefusal): Refusal => ({
  code,
  status: statusOf(code),
  ...OFFER_REFUSALS[code],
  ...(code.startsWith('reason-') ? aboutField('reason', code, OFFER_REFUSALS[code]) : {}),
});
