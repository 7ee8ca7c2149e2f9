import { type EventKind } from '../kernel/index.js';
import { eventKinds, type Key } from '../words/index.js';

const FOLLOW_UP = { topic: 'follow-ups', permission: 'follow-ups:read' } as const;

/**
 * Every state an offer or a transfer can come into, and every kind of follow-up. Told are the sending side, then the
 * receiving side; what comes back to the sending side is told by its follow-up.
 */
export const OFFER_EVENTS: readonly EventKind<Key>[] = Object.freeze([
  ...eventKinds(
    'offer.events',
    'offer',
    { topic: 'offers', permission: 'offers:read' },
    {
      offered: [null, 'offered'],
      accepted: [null, 'accepted'],
      declined: [null, 'freeAgain'],
      expired: [null, 'freeAgain'],
    },
  ),
  ...eventKinds(
    'offer.events',
    'transfer',
    { topic: 'offers', permission: 'offers:read' },
    {
      planned: [null, null],
      'intake-held': ['intakeHeld', null],
      started: ['treatmentStarted', null],
      returned: [null, 'returned'],
    },
  ),
  ...eventKinds('offer.events', 'follow-up', FOLLOW_UP, {
    'danger-now': ['dangerNow'],
    'offer-declined': ['followUp'],
    'offer-expired': ['followUp'],
    'proposal-expired': ['followUp'],
    'proposal-refused': ['followUp'],
    'proposal-withdrawn': ['followUp'],
    returned: ['followUp'],
    'treatment-started': ['followUp'],
    'handed-over': { notices: ['handedOver'], betweenPeople: true },
  }),
]);
