import { type Bilingual } from '../../registry/index.js';
import { type UnmatchedReason } from '../solution/solution.js';

/** Why there is no proposal, as one tells it to the person who asks. */
export const UNMATCHED_WORDS: Readonly<Record<UnmatchedReason, Bilingual>> = Object.freeze({
  'no-programme-for-need': {
    nl: 'Geen programma van een andere aanbieder past bij deze zorgvraag.',
    en: 'No programme of another provider fits this need.',
  },
  'excluded-by-flag': {
    nl: 'Bij alle passende programma’s is een kenmerk van de zorgvraag een uitsluitgrond.',
    en: 'At every programme that fits, a flag of the demand is a ground for exclusion.',
  },
  barred: {
    nl: 'Alle passende programma’s zijn voor deze zorgvraag eerder afgewezen.',
    en: 'Every programme that fits was declined or refused before.',
  },
  'no-insurer-contract': {
    nl: 'Geen passend programma heeft een contract met de verzekeraar.',
    en: 'No programme that fits has a contract with the insurer.',
  },
  'too-far': {
    nl: 'Alle passende programma’s zijn te ver weg.',
    en: 'Every programme that fits is too far away.',
  },
  'intake-stop': {
    nl: 'Alle passende programma’s hebben een aanmeldstop.',
    en: 'Every programme that fits has an intake stop.',
  },
  'no-slots-in-horizon': {
    nl: 'De passende programma’s hebben in deze periode geen intakeplekken.',
    en: 'The programmes that fit have no slots in this period.',
  },
  'not-sooner': {
    nl: 'Elders zou de behandeling niet genoeg eerder beginnen.',
    en: 'Elsewhere treatment would not start enough sooner.',
  },
  'group-not-full': {
    nl: 'De groep waar een plek was, wordt niet vol genoeg om te beginnen.',
    en: 'The group that had a place does not fill enough to start.',
  },
  'review-capacity': {
    nl: 'De verwijzende aanbieder kan niet meer voorstellen beoordelen.',
    en: 'The sending provider cannot review more proposals.',
  },
  ceiling: {
    nl: 'Het omzetplafond van de verzekeraar bij de passende aanbieder is bereikt.',
    en: 'The insurer’s volume ceiling at the provider that fits has been reached.',
  },
  balance: {
    nl: 'De passende aanbieder neemt per saldo al zoveel op als afgesproken.',
    en: 'The provider that fits already takes in as many on balance as agreed.',
  },
  share: {
    nl: 'De passende aanbieder moet eerst meer zware zorgvragen opnemen.',
    en: 'The provider that fits must take in more severe demands first.',
  },
  'lost-to-longer-waiting': {
    nl: 'De passende intakeplekken gaan naar wie langer wacht of dringender hulp nodig heeft.',
    en: 'The slots that fit go to those who waited longer or need help more urgently.',
  },
});
