import { type Code } from './code.js';

/** Why an entry is on the regional case table. */
export const CASE_REASONS = [
  { code: 'refused', nl: 'Voorstellen zijn geweigerd', en: 'Proposals were refused' },
  // Of care without a norm as well.
  { code: 'long-unmatched', nl: 'Wacht lang zonder voorstel', en: 'Long wait without a proposal' },
  { code: 'by-hand', nl: 'Ingebracht door de eigen organisatie', en: 'Submitted by the own organisation' },
  { code: 'review-due', nl: 'De datum van herbespreking is er', en: 'The date to discuss it again has come' },
  {
    code: 'proposal-ended',
    nl: 'Het voorstel van de regiotafel ging niet door',
    en: 'The proposal of the case table did not go through',
  },
] as const satisfies readonly Code[];

/** What the case table can decide: one of these, never a text. */
export const CASE_DECISIONS = [
  {
    code: 'propose-programme',
    nl: 'Een programma voorstellen',
    en: 'Propose a programme',
  },
  {
    code: 'refer-other-circuit',
    nl: 'Verwijzen naar een ander circuit of domein',
    en: 'Refer to another circuit or domain',
  },
  { code: 'bridging-care', nl: 'Overbruggingszorg regelen', en: 'Arrange bridging care' },
  { code: 'rescore-demand', nl: 'De zorgvraag opnieuw scoren', en: 'Score the demand again' },
  { code: 'keep-waiting', nl: 'Laten wachten en opnieuw bespreken', en: 'Keep waiting and discuss again' },
  { code: 'back-to-sender', nl: 'Terug naar de eigen organisatie', en: 'Back to the own organisation' },
] as const satisfies readonly Code[];

/** What an organisation can be asked to do about a case. */
export const CASE_ACTIONS = [
  {
    code: 'arrange-referral',
    nl: 'Verwijzing naar een ander circuit of domein regelen',
    en: 'Arrange the referral to another circuit or domain',
  },
  {
    code: 'arrange-bridging-care',
    nl: 'Overbruggingszorg met de cliënt afspreken',
    en: 'Agree on bridging care with the client',
  },
  {
    code: 'rescore-and-push',
    nl: 'Zorgvraag opnieuw scoren en de wachtlijst aanleveren',
    en: 'Score the demand again and push the waiting list',
  },
  { code: 'complete-data', nl: 'Gegevens aanvullen en aanleveren', en: 'Complete the data and push it' },
  { code: 'ask-client', nl: 'Navragen bij de cliënt wat die wil', en: 'Ask the client what they want' },
  { code: 'offer-slot', nl: 'Een extra intakeplek aanbieden', en: 'Offer an extra intake slot' },
  {
    code: 'ask-insurer',
    nl: 'Zorgbemiddeling van de zorgverzekeraar vragen',
    en: 'Ask the health insurer to mediate',
  },
] as const satisfies readonly Code[];

/** How a case ended. */
export const CASE_OUTCOMES = [
  { code: 'placed', nl: 'De cliënt heeft de plek aangenomen', en: 'The client took the place' },
  { code: 'actions-done', nl: 'De acties zijn gedaan', en: 'The actions are done' },
  { code: 'discuss-again', nl: 'Opnieuw op de lijst gezet', en: 'Put on the list again' },
  {
    code: 'proposed-since',
    nl: 'Een matchingronde vond een voorstel',
    en: 'A matching run found a proposal',
  },
  { code: 'entry-left', nl: 'De cliënt wacht hier niet meer', en: 'The client no longer waits here' },
  {
    code: 'taken-back',
    nl: 'Teruggenomen door de eigen organisatie',
    en: 'Taken back by the own organisation',
  },
] as const satisfies readonly Code[];

export type CaseReasonCode = (typeof CASE_REASONS)[number]['code'];
/**
 * Where the table refers somebody whom no programme of the region helps: a circuit of mental health care, or a domain
 * beside it. Source: who sits at the cross-domain case meeting (domeinoverstijgend overleg).
 */
export const CASE_DOMAINS = [
  { code: 'other-circuit', nl: 'Een ander circuit van de ggz', en: 'Another circuit of mental health care' },
  { code: 'primary-care', nl: 'Huisarts en poh-ggz', en: 'General practice' },
  { code: 'social-domain', nl: 'Sociaal domein (gemeente, Wmo)', en: 'Social domain (municipality, Wmo)' },
  { code: 'youth-care', nl: 'Jeugdhulp (gemeente, Jeugdwet)', en: 'Youth care (municipality, Jeugdwet)' },
  { code: 'long-term-care', nl: 'Langdurige zorg (Wlz)', en: 'Long-term care (Wlz)' },
  { code: 'disability-care', nl: 'Gehandicaptenzorg', en: 'Disability care' },
  { code: 'hospital-care', nl: 'Ziekenhuiszorg', en: 'Hospital care' },
  { code: 'peer-support', nl: 'Herstelacademie of zelfregie', en: 'Recovery college or peer support' },
] as const satisfies readonly Code[];
export type CaseDecisionCode = (typeof CASE_DECISIONS)[number]['code'];
export type CaseDomainCode = (typeof CASE_DOMAINS)[number]['code'];
export type CaseActionCode = (typeof CASE_ACTIONS)[number]['code'];
export type CaseOutcomeCode = (typeof CASE_OUTCOMES)[number]['code'];
