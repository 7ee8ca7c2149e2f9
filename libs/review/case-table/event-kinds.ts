import { type EventKind, type EventText } from '../../kernel/index.js';
import { type ActionState, type CaseState } from './states.js';

const words = (nl: [string, string], en: [string, string]): EventText => ({
  nl: { one: nl[0], many: nl[1] },
  en: { one: en[0], many: en[1] },
});

type Row = Pick<EventKind, 'nl' | 'en' | 'told'>;

/** Told is the organisation where the client waits. */
const CASES: Readonly<Record<CaseState, Row>> = {
  submitted: {
    nl: 'Regiotafel: casus ingebracht',
    en: 'Case table: case submitted',
    told: [
      words(
        [
          'Een casus van u wacht op de agenda van de regiotafel',
          '{count} casussen van u wachten op de agenda van de regiotafel',
        ],
        [
          'A case of yours waits for the agenda of the case table',
          '{count} cases of yours wait for the agenda of the case table',
        ],
      ),
    ],
  },
  'on-agenda': {
    nl: 'Regiotafel: casus op de agenda',
    en: 'Case table: case on the agenda',
    told: [
      words(
        [
          'Een casus van u staat op de agenda van de regiotafel',
          '{count} casussen van u staan op de agenda van de regiotafel',
        ],
        [
          'A case of yours is on the agenda of the case table',
          '{count} cases of yours are on the agenda of the case table',
        ],
      ),
    ],
  },
  decided: {
    nl: 'Regiotafel: besluit over een casus',
    en: 'Case table: decision on a case',
    told: [
      words(
        [
          'De regiotafel heeft over een casus van u besloten',
          'De regiotafel heeft over {count} casussen van u besloten',
        ],
        [
          'The case table has decided on a case of yours',
          'The case table has decided on {count} cases of yours',
        ],
      ),
    ],
  },
  closed: {
    nl: 'Regiotafel: casus afgesloten',
    en: 'Case table: case closed',
    told: [
      words(
        [
          'Een casus van u aan de regiotafel is afgesloten',
          '{count} casussen van u aan de regiotafel zijn afgesloten',
        ],
        [
          'A case of yours at the case table has been closed',
          '{count} cases of yours at the case table have been closed',
        ],
      ),
    ],
  },
};

/** Told are other organisations whom a case concerns: clinicians may look at an agenda, whoever has to act at a decision. */
const SHARED: Readonly<Record<'on-agenda' | 'decided', Row & { readonly permission: string }>> = {
  'on-agenda': {
    permission: 'proposals:decide',
    nl: 'Regiotafel: casus van een ander op de agenda, die u raakt',
    en: 'Case table: another’s case on the agenda that concerns you',
    told: [
      words(
        [
          'Een casus waar u bij betrokken bent staat op de agenda van de regiotafel',
          '{count} casussen waar u bij betrokken bent staan op de agenda van de regiotafel',
        ],
        [
          'A case that concerns you is on the agenda of the case table',
          '{count} cases that concern you are on the agenda of the case table',
        ],
      ),
    ],
  },
  decided: {
    permission: 'cases:act',
    nl: 'Regiotafel: besluit over een casus waarvoor u iets doet',
    en: 'Case table: decision on a case you act for',
    told: [
      words(
        [
          'De regiotafel heeft besloten over een casus waarvoor u iets doet',
          'De regiotafel heeft besloten over {count} casussen waarvoor u iets doet',
        ],
        [
          'The case table has decided on a case you act for',
          'The case table has decided on {count} cases you act for',
        ],
      ),
    ],
  },
};

/** Told are the organisation that has to act, then the one whose client it is about. */
const ACTIONS: Readonly<Record<ActionState | 'overdue', Row>> = {
  open: {
    nl: 'Regiotafel: actie gevraagd',
    en: 'Case table: action asked',
    told: [
      words(
        ['De regiotafel vraagt u om een actie', 'De regiotafel vraagt u om {count} acties'],
        ['The case table asks you for an action', 'The case table asks you for {count} actions'],
      ),
      words(
        [
          'Een andere organisatie is om een actie gevraagd voor een casus van u',
          'Andere organisaties zijn om {count} acties gevraagd voor casussen van u',
        ],
        [
          'Another organisation has been asked for an action in a case of yours',
          'Other organisations have been asked for {count} actions in cases of yours',
        ],
      ),
    ],
  },
  done: {
    nl: 'Regiotafel: actie gedaan',
    en: 'Case table: action done',
    told: [
      null,
      words(
        ['Een actie voor een casus van u is gedaan', '{count} acties voor casussen van u zijn gedaan'],
        ['An action for a case of yours has been done', '{count} actions for cases of yours have been done'],
      ),
    ],
  },
  dropped: {
    nl: 'Regiotafel: actie vervallen',
    en: 'Case table: action dropped',
    told: [
      words(
        [
          'Een actie voor de regiotafel hoeft niet meer',
          '{count} acties voor de regiotafel hoeven niet meer',
        ],
        [
          'An action for the case table is no longer needed',
          '{count} actions for the case table are no longer needed',
        ],
      ),
      null,
    ],
  },
  overdue: {
    nl: 'Regiotafel: datum van een actie voorbij',
    en: 'Case table: date of an action passed',
    told: [
      words(
        [
          'De datum van een actie voor de regiotafel is voorbij',
          'De datum van {count} acties voor de regiotafel is voorbij',
        ],
        [
          'The date of an action for the case table has passed',
          'The date of {count} actions for the case table has passed',
        ],
      ),
      words(
        [
          'Een actie voor een casus van u is over de datum bij een andere organisatie',
          '{count} acties voor casussen van u zijn over de datum bij andere organisaties',
        ],
        [
          'An action for a case of yours is past its date at another organisation',
          '{count} actions for cases of yours are past their date at other organisations',
        ],
      ),
    ],
  },
};

const kinds = (
  table: string,
  rows: Readonly<Record<string, Row & { readonly permission?: string }>>,
): EventKind[] =>
  Object.entries(rows).map(([state, row]) =>
    Object.freeze({ kind: `${table}.${state}`, topic: 'cases', permission: 'cases:read', ...row } as const),
  );

/** What happens at the case table; the words name no client and nothing of one. */
export const CASE_EVENTS: readonly EventKind[] = Object.freeze([
  ...kinds('case', CASES),
  ...kinds('case-shared', SHARED),
  ...kinds('case-action', ACTIONS),
]);
