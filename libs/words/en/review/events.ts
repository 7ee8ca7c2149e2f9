import { type events as dutch } from '../../nl/review/events.js';
import { type Translation } from '../../translation.js';

export const events: Translation<typeof dutch> = {
  proposal: {
    proposed: 'New proposal',
    'approved-by-sending': 'Proposal approved by the sending organisation',
    'approved-by-receiving': 'Proposal approved by the receiving organisation',
    approved: 'Proposal approved by both, the place is held',
    concluded: 'Proposal concluded: the client has answered',
    refused: 'Proposal rejected',
    withdrawn: 'Proposal withdrawn',
    expired: 'Proposal expired without a decision',
  },
  notices: {
    toReview_one: 'There is a new proposal to review',
    toReview_other: 'There are {{count}} new proposals to review',
    approvedBySending_one:
      'The organisation where the client waits has approved a proposal; it is your turn to look',
    approvedBySending_other:
      'The organisations where clients wait have approved {{count}} proposals; it is your turn to look',
    approvedByReceiving_one: 'The receiving organisation has approved a proposal; it is your turn to look',
    approvedByReceiving_other:
      'The receiving organisations have approved {{count}} proposals; it is your turn to look',
    readyToOffer_one: 'A proposal has been approved by both organisations; you can offer it to the client',
    readyToOffer_other:
      '{{count}} proposals have been approved by both organisations; you can offer them to the clients',
    slotHeld_one: 'A proposal has been approved by both organisations; you are holding the intake slot',
    slotHeld_other:
      '{{count}} proposals have been approved by both organisations; you are holding the intake slots',
    refused_one: 'A proposal was rejected',
    refused_other: '{{count}} proposals were rejected',
    expired_one: 'A proposal expired without a decision',
    expired_other: '{{count}} proposals expired without a decision',
  },
};
