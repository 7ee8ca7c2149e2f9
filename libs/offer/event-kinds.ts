import { type EventKind, type EventText, type EventTopic } from '../kernel/index.js';
import { type OfferState } from './offer/offer-states.js';
import { type TransferState } from './transfer/transfer-states.js';

const words = (nl: [string, string], en: [string, string]): EventText => ({
  nl: { one: nl[0], many: nl[1] },
  en: { one: en[0], many: en[1] },
});
type Row = Pick<EventKind, 'nl' | 'en' | 'told'>;

const FREE_AGAIN = words(
  [
    'Een cliënt koos niet voor uw intakeplek; de plek is weer vrij',
    '{count} cliënten kozen niet voor uw intakeplekken; de plekken zijn weer vrij',
  ],
  [
    'A client did not choose your intake slot; the place is free again',
    '{count} clients did not choose your intake slots; the places are free again',
  ],
);

/** Told are the sending side, then the receiving side. What comes back to the sending side is told by its follow-up. */
const OFFERS: Readonly<Record<OfferState, Row>> = {
  offered: {
    nl: 'Plek aangeboden aan de cliënt',
    en: 'Place offered to the client',
    told: [
      null,
      words(
        [
          'Een intakeplek van u is een cliënt aangeboden',
          '{count} intakeplekken van u zijn cliënten aangeboden',
        ],
        [
          'An intake slot of yours has been offered to a client',
          '{count} intake slots of yours have been offered to clients',
        ],
      ),
    ],
  },
  accepted: {
    nl: 'Aanbod aangenomen door de cliënt',
    en: 'Offer accepted by the client',
    told: [
      null,
      words(
        ['Een cliënt komt naar uw intake', '{count} cliënten komen naar uw intakes'],
        ['A client is coming to your intake', '{count} clients are coming to your intakes'],
      ),
    ],
  },
  declined: {
    nl: 'Aanbod afgewezen door de cliënt',
    en: 'Offer declined by the client',
    told: [null, FREE_AGAIN],
  },
  expired: {
    nl: 'Aanbod verlopen zonder antwoord',
    en: 'Offer expired without an answer',
    told: [null, FREE_AGAIN],
  },
};

const TRANSFERS: Readonly<Record<TransferState, Row>> = {
  planned: { nl: 'Overstap gepland', en: 'Transfer planned', told: [null, null] },
  'intake-held': {
    nl: 'Intake geweest bij de ontvangende organisatie',
    en: 'Intake held at the receiving organisation',
    told: [
      words(
        [
          'De intake van een cliënt bij de andere organisatie is geweest',
          'De intakes van {count} cliënten bij de andere organisatie zijn geweest',
        ],
        [
          'The intake of a client at the other organisation has been held',
          'The intakes of {count} clients at the other organisation have been held',
        ],
      ),
      null,
    ],
  },
  started: {
    nl: 'Behandeling begonnen bij de ontvangende organisatie',
    en: 'Treatment started at the receiving organisation',
    told: [
      words(
        [
          'De behandeling van een cliënt is bij de andere organisatie begonnen',
          'De behandeling van {count} cliënten is bij de andere organisatie begonnen',
        ],
        [
          'The treatment of a client has started at the other organisation',
          'The treatment of {count} clients has started at the other organisation',
        ],
      ),
      null,
    ],
  },
  returned: {
    nl: 'Cliënt terug op de oude plek',
    en: 'Client back in the old place',
    told: [
      null,
      words(
        ['Een cliënt is terug op de oude plek', '{count} cliënten zijn terug op de oude plek'],
        ['A client is back in the old place', '{count} clients are back in the old place'],
      ),
    ],
  },
};

const BACK = words(
  [
    'Een wachtplek kwam terug en vraagt uw opvolging',
    '{count} wachtplekken kwamen terug en vragen uw opvolging',
  ],
  [
    'A waiting-list place came back and wants your hand',
    '{count} waiting-list places came back and want your hand',
  ],
);
/** The kinds of the table follow_up; a test holds the two equal. */
const FOLLOW_UPS: Readonly<Record<string, Pick<EventKind, 'nl' | 'en'>>> = {
  'offer-declined': { nl: 'Opvolging: aanbod afgewezen', en: 'Follow-up: offer declined' },
  'offer-expired': { nl: 'Opvolging: geen antwoord op het aanbod', en: 'Follow-up: no answer to the offer' },
  'proposal-expired': { nl: 'Opvolging: voorstel verlopen', en: 'Follow-up: proposal expired' },
  'proposal-refused': { nl: 'Opvolging: voorstel geweigerd', en: 'Follow-up: proposal refused' },
  'proposal-withdrawn': { nl: 'Opvolging: voorstel ingetrokken', en: 'Follow-up: proposal withdrawn' },
  returned: { nl: 'Opvolging: cliënt teruggekomen', en: 'Follow-up: client came back' },
  'treatment-started': {
    nl: 'Opvolging: elders in behandeling en nog op uw lijst',
    en: 'Follow-up: in treatment elsewhere and still on your list',
  },
};

/** For the one who gets it; the trigger says who that is. */
const HANDED_OVER: EventKind = Object.freeze({
  kind: 'follow-up.handed-over',
  topic: 'follow-ups',
  permission: 'follow-ups:read',
  nl: 'Opvolging: overgedragen aan een collega',
  en: 'Follow-up: handed over to a colleague',
  told: [
    words(
      [
        'Een collega heeft een opvolgtaak aan u overgedragen',
        'Er zijn {count} opvolgtaken aan u overgedragen',
      ],
      ['A colleague has handed a follow-up over to you', '{count} follow-ups have been handed over to you'],
    ),
  ],
  betweenPeople: true,
});

const kinds = (
  rows: Readonly<Record<string, Row>>,
  table: string,
  topic: EventTopic,
  permission: string,
): EventKind[] =>
  Object.entries(rows).map(([state, row]) =>
    Object.freeze({ kind: `${table}.${state}`, topic, permission, ...row }),
  );

/** Every state an offer or a transfer can come into, and every kind of follow-up. */
export const OFFER_EVENTS: readonly EventKind[] = Object.freeze([
  ...kinds(OFFERS, 'offer', 'offers', 'offers:read'),
  ...kinds(TRANSFERS, 'transfer', 'offers', 'offers:read'),
  ...kinds(
    Object.fromEntries(Object.entries(FOLLOW_UPS).map(([kind, row]) => [kind, { ...row, told: [BACK] }])),
    'follow-up',
    'follow-ups',
    'follow-ups:read',
  ),
  HANDED_OVER,
]);
