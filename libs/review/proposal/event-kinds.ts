import { type EventKind, type EventText } from '../../kernel/index.js';
import { type ProposalState } from '../../matching/index.js';

const words = (nl: [string, string], en: [string, string]): EventText => ({
  nl: { one: nl[0], many: nl[1] },
  en: { one: en[0], many: en[1] },
});

const TO_REVIEW = words(
  ['Er is een nieuw voorstel om te beoordelen', 'Er zijn {count} nieuwe voorstellen om te beoordelen'],
  ['There is a new proposal to review', 'There are {count} new proposals to review'],
);
const REFUSED = words(
  ['Een voorstel is geweigerd', '{count} voorstellen zijn geweigerd'],
  ['A proposal was refused', '{count} proposals were refused'],
);

type Row = Pick<EventKind, 'nl' | 'en' | 'told'>;

/** Told are the sending side, then the receiving side. What comes with a follow-up is told by the follow-up. */
const ROWS: Readonly<Record<ProposalState, Row>> = {
  proposed: { nl: 'Nieuw voorstel', en: 'New proposal', told: [TO_REVIEW, TO_REVIEW] },
  'approved-by-sending': {
    nl: 'Voorstel goedgekeurd door de verwijzende organisatie',
    en: 'Proposal approved by the sending organisation',
    told: [
      null,
      words(
        [
          'De organisatie waar de cliënt wacht heeft een voorstel goedgekeurd; nu kijkt u',
          'De organisaties waar cliënten wachten hebben {count} voorstellen goedgekeurd; nu kijkt u',
        ],
        [
          'The organisation where the client waits has approved a proposal; it is your turn to look',
          'The organisations where clients wait have approved {count} proposals; it is your turn to look',
        ],
      ),
    ],
  },
  'approved-by-receiving': {
    nl: 'Voorstel goedgekeurd door de ontvangende organisatie',
    en: 'Proposal approved by the receiving organisation',
    told: [
      words(
        [
          'De ontvangende organisatie heeft een voorstel goedgekeurd; nu kijkt u',
          'De ontvangende organisaties hebben {count} voorstellen goedgekeurd; nu kijkt u',
        ],
        [
          'The receiving organisation has approved a proposal; it is your turn to look',
          'The receiving organisations have approved {count} proposals; it is your turn to look',
        ],
      ),
      null,
    ],
  },
  approved: {
    nl: 'Voorstel door beide goedgekeurd, de plek is vastgehouden',
    en: 'Proposal approved by both, the place is held',
    told: [
      words(
        [
          'Een voorstel is door beide organisaties goedgekeurd; u kunt het de cliënt aanbieden',
          '{count} voorstellen zijn door beide organisaties goedgekeurd; u kunt ze de cliënten aanbieden',
        ],
        [
          'A proposal has been approved by both organisations; you can offer it to the client',
          '{count} proposals have been approved by both organisations; you can offer them to the clients',
        ],
      ),
      words(
        [
          'Een voorstel is door beide organisaties goedgekeurd; u houdt de intakeplek vast',
          '{count} voorstellen zijn door beide organisaties goedgekeurd; u houdt de intakeplekken vast',
        ],
        [
          'A proposal has been approved by both organisations; you are holding the intake slot',
          '{count} proposals have been approved by both organisations; you are holding the intake slots',
        ],
      ),
    ],
  },
  concluded: {
    nl: 'Voorstel afgerond: de cliënt heeft geantwoord',
    en: 'Proposal concluded: the client has answered',
    told: [null, null],
  },
  refused: { nl: 'Voorstel geweigerd', en: 'Proposal refused', told: [REFUSED, REFUSED] },
  withdrawn: { nl: 'Voorstel ingetrokken', en: 'Proposal withdrawn', told: [null, null] },
  expired: {
    nl: 'Voorstel verlopen zonder besluit',
    en: 'Proposal expired without a decision',
    told: [
      null,
      words(
        ['Een voorstel is verlopen zonder besluit', '{count} voorstellen zijn verlopen zonder besluit'],
        ['A proposal expired without a decision', '{count} proposals expired without a decision'],
      ),
    ],
  },
};

/** Every state a proposal can come into. */
export const PROPOSAL_EVENTS: readonly EventKind[] = Object.freeze(
  Object.entries(ROWS).map(([state, row]) =>
    Object.freeze({
      kind: `proposal.${state}`,
      topic: 'proposals',
      permission: 'proposals:read',
      ...row,
    } as const),
  ),
);
