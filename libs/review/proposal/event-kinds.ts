import { type EventKind } from '../../kernel/index.js';
import { eventKinds, type Key } from '../../words/index.js';

/** Every state a proposal can come into. Told are the sending side, then the receiving side; what comes with a follow-up is told by the follow-up. */
export const PROPOSAL_EVENTS: readonly EventKind<Key>[] = Object.freeze(
  eventKinds(
    'review.events',
    'proposal',
    { topic: 'proposals', permission: 'proposals:read' },
    {
      proposed: ['toReview', 'toReview'],
      'approved-by-sending': [null, 'approvedBySending'],
      'approved-by-receiving': ['approvedByReceiving', null],
      approved: ['readyToOffer', 'slotHeld'],
      concluded: [null, null],
      refused: ['refused', 'refused'],
      withdrawn: [null, null],
      expired: [null, 'expired'],
    },
  ),
);
