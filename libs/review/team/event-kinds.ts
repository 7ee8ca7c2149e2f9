import { type EventKind, type EventText } from '../../kernel/index.js';

const words = (nl: [string, string], en: [string, string]): EventText => ({
  nl: { one: nl[0], many: nl[1] },
  en: { one: en[0], many: en[1] },
});

const kind = (change: string, nl: string, en: string, told: EventText): EventKind =>
  Object.freeze({
    kind: `absence.${change}`,
    topic: 'team',
    permission: 'proposals:decide',
    nl,
    en,
    told: [told],
    betweenPeople: true,
  });

/** What a delegate is told; each is for that one person. */
export const TEAM_EVENTS: readonly EventKind[] = Object.freeze([
  kind(
    'named',
    'Gevraagd waar te nemen',
    'Named to stand in',
    words(
      ['Een collega heeft u als waarnemer gekozen', '{count} collega’s hebben u als waarnemer gekozen'],
      ['A colleague has chosen you to stand in', '{count} colleagues have chosen you to stand in'],
    ),
  ),
  kind(
    'changed',
    'Andere dagen om waar te nemen',
    'Other days to stand in',
    words(
      [
        'De dagen waarop u waarneemt zijn veranderd',
        'De dagen waarop u waarneemt zijn veranderd, voor {count} collega’s',
      ],
      [
        'The days on which you stand in have changed',
        'The days on which you stand in have changed, for {count} colleagues',
      ],
    ),
  ),
  kind(
    'withdrawn',
    'Niet meer waar te nemen',
    'No longer to stand in',
    words(
      [
        'U hoeft niet meer waar te nemen voor een collega',
        'U hoeft niet meer waar te nemen voor {count} collega’s',
      ],
      [
        'You no longer need to stand in for a colleague',
        'You no longer need to stand in for {count} colleagues',
      ],
    ),
  ),
]);
