import { type events as dutch } from '../../nl/offer/events.js';
import { type Translation } from '../../translation.js';

export const events: Translation<typeof dutch> = {
  offer: {
    offered: 'Place offered to the client',
    accepted: 'Offer accepted by the client',
    declined: 'Offer declined by the client',
    expired: 'Offer expired without an answer',
  },
  transfer: {
    planned: 'Transfer planned',
    'intake-held': 'Intake held at the receiving organisation',
    started: 'Treatment started at the receiving organisation',
    returned: 'Client back in the old place',
  },
  'follow-up': {
    'danger-now': 'Follow-up: client is in danger now',
    'offer-declined': 'Follow-up: offer declined',
    'offer-expired': 'Follow-up: no answer to the offer',
    'proposal-expired': 'Follow-up: proposal expired',
    'proposal-refused': 'Follow-up: proposal rejected',
    'proposal-withdrawn': 'Follow-up: proposal withdrawn',
    returned: 'Follow-up: client came back',
    'treatment-started': 'Follow-up: in treatment elsewhere and still on your list',
    'handed-over': 'Follow-up: handed over to a colleague',
  },
  notices: {
    offered_one: 'An intake slot of yours has been offered to a client',
    offered_other: '{{count}} intake slots of yours have been offered to clients',
    accepted_one: 'A client is coming to your intake',
    accepted_other: '{{count}} clients are coming to your intakes',
    freeAgain_one: 'A client did not choose your intake slot; the place is free again',
    freeAgain_other: '{{count}} clients did not choose your intake slots; the places are free again',
    intakeHeld_one: 'The intake of a client at the other organisation has been held',
    intakeHeld_other: 'The intakes of {{count}} clients at the other organisation have been held',
    treatmentStarted_one: 'The treatment of a client has started at the other organisation',
    treatmentStarted_other: 'The treatment of {{count}} clients has started at the other organisation',
    returned_one: 'A client is back in the old place',
    returned_other: '{{count}} clients are back in the old place',
    dangerNow_one: 'A client on your list is in danger now; look at Follow up at once',
    dangerNow_other: '{{count}} clients on your list are in danger now; look at Follow up at once',
    followUp_one: 'A waiting-list place came back and needs your follow-up',
    followUp_other: '{{count}} waiting-list places came back and need your follow-up',
    handedOver_one: 'A colleague has handed a follow-up over to you',
    handedOver_other: '{{count}} follow-ups have been handed over to you',
  },
};
