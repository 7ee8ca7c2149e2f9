import { stateMachine } from '../../kernel/index.js';

export const OFFER_STATES = Object.freeze(['offered', 'accepted', 'declined', 'expired'] as const);
export type OfferState = (typeof OFFER_STATES)[number];
export type OfferEvent = 'accept' | 'decline' | 'expire';

/** An offer is answered once. What comes after acceptance is the transfer's. */
export const OFFER = stateMachine<OfferState, OfferEvent>('offered', OFFER_STATES, [
  ['offered', 'accept', 'accepted'],
  ['offered', 'decline', 'declined'],
  ['offered', 'expire', 'expired'],
]);
