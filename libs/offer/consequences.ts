import { assertUnreachable, type Effect, type ReturnReasonCode } from '../kernel/index.js';
import { type HoldEvent } from '../registry/index.js';
import { type ProposalEvent } from '../matching/index.js';
import { type DeclineReason } from './offer/decline-reasons.js';
import { RETURN_EFFECTS } from './transfer/return-effects.js';

/** What an answer, its absence, or the end of a transfer brings about. The shell carries it out, and adds nothing. */
export interface Consequence {
  readonly proposal: ProposalEvent | null;
  /** `use`: the place that was chosen; those of the other dates are released with it. */
  readonly hold: HoldEvent | null;
  /**
   * `travel`: the entry is under way, its ticket made first; `restore`: exactly as on the ticket; `leave`: off the
   * list, for the client is in treatment; `stay`: not touched.
   */
  readonly entry: 'travel' | 'restore' | 'leave' | 'stay';
  readonly effect: Effect;
  /** What stands in the sending organisation's list: nobody disappears in silence. */
  readonly followUp: 'offer-declined' | 'offer-expired' | 'returned' | null;
}

export type Outcome =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  | { readonly kind: 'expire' }
  | { readonly kind: 'return'; readonly reason: ReturnReasonCode }
  | { readonly kind: 'start' };

/**
 * An answer and all that follows from it. An entry is not touched before acceptance, so a "no" or no answer has
 * nothing to undo; a return undoes the one change there was.
 */
export function consequenceOf(outcome: Outcome): Consequence {
  switch (outcome.kind) {
    case 'accept':
      return { proposal: 'conclude', hold: 'use', entry: 'travel', effect: 'none', followUp: null };
    case 'decline':
      return {
        proposal: 'conclude',
        hold: 'release',
        entry: 'stay',
        effect: outcome.reason.effect,
        followUp: 'offer-declined',
      };
    case 'expire':
      return {
        proposal: 'expire',
        hold: 'release',
        entry: 'stay',
        effect: 'none',
        followUp: 'offer-expired',
      };
    case 'return':
      return {
        proposal: null,
        hold: null,
        entry: 'restore',
        effect: RETURN_EFFECTS[outcome.reason],
        followUp: 'returned',
      };
    case 'start':
      // Until the sending organisation's own system has taken the client off its list, a push would put the entry
      // back on: the pause keeps somebody who is in treatment from being proposed again meanwhile.
      return { proposal: null, hold: null, entry: 'leave', effect: 'withdraw', followUp: null };
    default:
      return assertUnreachable(outcome);
  }
}
