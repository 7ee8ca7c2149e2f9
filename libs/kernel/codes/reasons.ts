import { type Code } from './code.js';

/** What a reason can bar for this entry in the runs to come; `stay`: all, as long as the client's wish counts. Never anything of its place, date or norm clock. */
export const EFFECTS = ['bar-programme', 'bar-provider', 'this-week', 'withdraw', 'stay', 'none'] as const;
export type Effect = (typeof EFFECTS)[number];

/**
 * Why a clinician refuses a proposal: what every region begins with. Which reasons there are, and what each bars, is
 * policy data of the region; review reads it.
 */
export const REFUSAL_REASONS = [
  {
    code: 'clinically-unsuitable',
    nl: 'Inhoudelijk niet passend bij de zorgvraag',
    en: 'Clinically unsuitable for this demand',
  },
  {
    code: 'exclusion-criterion',
    nl: 'Valt onder een uitsluitgrond van het programma',
    en: 'Meets an exclusion criterion of the programme',
  },
  {
    code: 'programme-full-in-fact',
    nl: 'Het programma heeft die week toch geen plek',
    en: 'The programme has no place that week after all',
  },
  {
    code: 'client-already-helped',
    nl: 'De cliënt is al geholpen of staat niet meer op de lijst',
    en: 'The client has been helped already or is no longer on the list',
  },
  {
    code: 'continuity-of-care',
    nl: 'Continuïteit van zorg: de cliënt is bij ons bekend of in zorg',
    en: 'Continuity of care: the client is known to us or in our care',
  },
  {
    code: 'client-prefers-to-stay',
    nl: 'De cliënt heeft eerder gezegd te willen blijven',
    en: 'The client has said before to prefer to stay',
  },
  {
    code: 'insufficient-information',
    nl: 'Te weinig gegevens om te kunnen oordelen',
    en: 'Too little information to judge',
  },
] as const satisfies readonly Code[];

/**
 * Why a client declines an offer: what every region begins with, policy data as well. None costs anything: place, date
 * and norm clock stay.
 */
export const DECLINE_REASONS = [
  { code: 'too-far', nl: 'Te ver reizen', en: 'Too far to travel' },
  {
    code: 'prefers-current-provider',
    nl: 'Wil bij de huidige aanbieder blijven',
    en: 'Prefers the present provider',
  },
  { code: 'week-unsuitable', nl: 'De aangeboden week komt niet uit', en: 'The week offered does not suit' },
  {
    code: 'wants-other-form',
    nl: 'Wil een andere vorm van behandeling',
    en: 'Wants another form of treatment',
  },
  {
    code: 'no-longer-needed',
    nl: 'Heeft de behandeling niet meer nodig',
    en: 'No longer needs the treatment',
  },
  { code: 'no-reason-given', nl: 'Geen reden gegeven', en: 'No reason given' },
] as const satisfies readonly Code[];

/**
 * Why an intake led to no treatment, so that the client comes back with the return ticket. What each bars is a rule
 * of offer; none costs the client anything.
 */
export const RETURN_REASONS = [
  {
    code: 'unsuitable-at-intake',
    nl: 'Bij de intake bleek de behandeling niet passend',
    en: 'At the intake the treatment proved unsuitable',
  },
  {
    code: 'exclusion-at-intake',
    nl: 'Bij de intake bleek een uitsluitgrond van het programma',
    en: 'At the intake an exclusion criterion of the programme came to light',
  },
  {
    code: 'client-withdrew',
    nl: 'De cliënt ziet toch af van de overstap',
    en: 'The client decided against the transfer after all',
  },
  {
    code: 'did-not-attend',
    nl: 'De cliënt is niet op de intake verschenen',
    en: 'The client did not attend the intake',
  },
  {
    code: 'place-fell-away',
    nl: 'De intakeplek viel weg bij de ontvangende aanbieder',
    en: 'The intake slot fell away at the receiving provider',
  },
] as const satisfies readonly Code[];

/** Why an entry got no proposal, in the order in which the engine asks. */
export const UNMATCHED_REASON_LABELS = [
  {
    code: 'danger-now',
    nl: 'De cliënt is nu in gevaar: dit is voor de crisisdienst, niet voor de matching',
    en: 'The client is in danger now: a matter for the crisis service, not for matching',
  },
  {
    code: 'client-stays',
    nl: 'De cliënt wil blijven waar hij of zij wacht',
    en: 'The client wants to stay where they wait',
  },
  {
    code: 'no-programme-for-need',
    nl: 'Geen programma in de regio biedt deze zorg aan deze groep',
    en: 'No programme in the region offers this care to this group',
  },
  {
    code: 'excluded-by-flag',
    nl: 'Een kenmerk van de zorgvraag is overal een uitsluitgrond',
    en: 'A flag of the demand is excluded everywhere',
  },
  {
    code: 'barred',
    nl: 'Wat overblijft is voor deze wachtplek al geweigerd',
    en: 'What is left has been refused for this entry before',
  },
  {
    code: 'condition',
    nl: 'Wat overblijft voldoet niet aan wat de cliënt vraagt',
    en: 'What is left is not what the client asks for',
  },
  {
    code: 'no-insurer-contract',
    nl: 'De zorgverzekeraar heeft geen contract met wat overblijft',
    en: 'The insurer has no contract with what is left',
  },
  { code: 'too-far', nl: 'Wat overblijft is verder reizen dan de cliënt wil', en: 'What is left is too far' },
  { code: 'intake-stop', nl: 'Wat overblijft heeft een aanmeldstop', en: 'What is left has an intake stop' },
  {
    code: 'no-slots-in-horizon',
    nl: 'Wat overblijft heeft de komende weken geen vrije intakeplek',
    en: 'What is left has no free slot in the coming weeks',
  },
  {
    code: 'not-before',
    nl: 'Wat overblijft heeft alleen plek voor de week vanaf wanneer de cliënt kan',
    en: 'What is left has places only before the week from which the client can come',
  },
  {
    code: 'too-near',
    nl: 'Wat overblijft heeft alleen plek op zo korte termijn dat er geen tijd is om te besluiten',
    en: 'What is left has places only so soon that there is no time to decide',
  },
  { code: 'not-sooner', nl: 'Elders gaat het niet sneller', en: 'Nowhere else is sooner' },
  {
    code: 'not-sooner-estimated',
    nl: 'Naar schatting gaat het elders niet sneller',
    en: 'By estimate, nowhere else is sooner',
  },
  {
    code: 'wait-unknown',
    nl: 'Niet bekend hoe lang het hier nog duurt; elders niet sneller dan gewoonlijk in de regio',
    en: 'Not known how long it still takes here; nowhere else is sooner than is usual in the region',
  },
  {
    code: 'group-not-full',
    nl: 'De groep waarin plek is krijgt te weinig deelnemers',
    en: 'The group with room has too few participants',
  },
  {
    code: 'review-capacity',
    nl: 'De eigen aanbieder kan niet meer voorstellen beoordelen',
    en: 'The own provider cannot review more proposals',
  },
  {
    code: 'ceiling',
    nl: 'Het omzetplafond van de verzekeraar is bereikt',
    en: 'The volume ceiling of the insurer has been reached',
  },
  {
    code: 'balance',
    nl: 'De ontvangende aanbieder neemt al genoeg cliënten over',
    en: 'The receiving provider already takes in enough clients',
  },
  {
    code: 'share',
    nl: 'De ontvangende aanbieder moet eerst meer ernstige zorgvragen overnemen',
    en: 'The receiving provider has to take in more severe demands first',
  },
  {
    code: 'long-waiting-first',
    nl: 'Eerst krijgen meer van wie langer dan de norm wacht een plek',
    en: 'More of those beyond the norm come first',
  },
  {
    code: 'sender-limit',
    nl: 'Het passende programma neemt er per week niet meer van de eigen aanbieder',
    en: 'The programme that fits takes no more a week from the own provider',
  },
  {
    code: 'lost-to-longer-waiting',
    nl: 'De plekken gaan naar wie er meer bij wint of langer wacht',
    en: 'The places go to those who gain more or have waited longer',
  },
] as const satisfies readonly Code[];

export type RefusalReasonCode = (typeof REFUSAL_REASONS)[number]['code'];
export type ReturnReasonCode = (typeof RETURN_REASONS)[number]['code'];
export type DeclineReasonCode = (typeof DECLINE_REASONS)[number]['code'];
