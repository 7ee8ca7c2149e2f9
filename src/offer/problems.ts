import { assertUnreachable } from '../../libs/kernel/index.js';
import { OFFER_REFUSALS, type OfferRefusal } from '../../libs/offer/index.js';
import { type Refusal } from '../platform/http/problem.js';

function statusOf(code: OfferRefusal): number {
  switch (code) {
    case 'not-your-client':
    case 'not-your-treatment':
      return 403;
    case 'not-approved':
    case 'offered-already':
    case 'entry-not-waiting':
    case 'intake-too-soon':
    case 'answered-already':
    case 'not-under-way':
    case 'intake-not-yet':
    case 'offer-changed':
      return 409;
    case 'answer-by-out-of-range':
    case 'reason-needed':
    case 'reason-unexpected':
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
});
