import { assertUnreachable, type Effect, type ReturnReasonCode } from '../../kernel/index.js';
import { type HoldEvent } from '../../registry/index.js';
import { type ProposalEvent } from '../../matching/index.js';
import { type DeclineReason } from '../../policy/index.js';
import { type OfferEvent } from '../offer/offer-states.js';
import { RETURN_EFFECTS } from '../transfer/return-effects.js';
import { type TransferEvent } from '../transfer/transfer-states.js';

/** What an answer, its absence, or the end of a transfer brings about, in the order in which it is carried out. */
export interface Consequence {
  readonly offer: OfferEvent | null;
  readonly proposal: ProposalEvent | null;
  /** `use`: the slot of the chosen week; those of the other weeks are released with it. */
  readonly hold: HoldEvent | null;
  readonly transfer: TransferEvent | null;
  /**
   * `begin-transfer`: its return ticket is made, and the client is under way; `restore`: exactly as on the ticket;
   * `leave`: off the list, for the client is in treatment. Null = not touched.
   */
  readonly entry: 'begin-transfer' | 'restore' | 'leave' | null;
  readonly effect: Effect;
  /** What stands in the sending organisation's list: nobody disappears in silence. */
  readonly followUp: 'offer-declined' | 'offer-expired' | 'proposal-withdrawn' | 'returned' | null;
}

export type Outcome =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  | { readonly kind: 'expire' }
  /** The client may not go there any more, whatever the answer is: in danger now, under another law, or off the list. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'return'; readonly reason: ReturnReasonCode }
  | { readonly kind: 'start' };

const NOTHING: Consequence = {
  offer: null,
  proposal: null,
  hold: null,
  transfer: null,
  entry: null,
  effect: 'none',
  followUp: null,
};

/**
 * An outcome and all that follows from it. An entry is not touched before acceptance, so a "no" or no answer has
 * nothing to undo; a return undoes the one change there was.
 */
export function consequenceOf(outcome: Outcome): Consequence {
  switch (outcome.kind) {
    case 'accept':
      return { ...NOTHING, offer: 'accept', proposal: 'conclude', hold: 'use', entry: 'begin-transfer' };
    case 'decline':
      return {
        ...NOTHING,
        offer: 'decline',
        proposal: 'conclude',
        hold: 'release',
        effect: outcome.reason.effect,
        followUp: 'offer-declined',
      };
    case 'expire':
      return { ...NOTHING, offer: 'expire', proposal: 'expire', hold: 'release', followUp: 'offer-expired' };
    case 'withdraw':
      return {
        ...NOTHING,
        offer: 'expire',
        proposal: 'withdraw',
        hold: 'release',
        followUp: 'proposal-withdrawn',
      };
    case 'return':
      return {
        ...NOTHING,
        transfer: 'return',
        entry: 'restore',
        effect: RETURN_EFFECTS[outcome.reason],
        followUp: 'returned',
      };
    case 'start':
      // Until the sending organisation's own system has taken the client off its list, a push would put the entry
      // back on: the pause keeps somebody who is in treatment from being proposed again meanwhile.
      return { ...NOTHING, transfer: 'start', entry: 'leave', effect: 'withdraw' };
    default:
      return assertUnreachable(outcome);
  }
}
