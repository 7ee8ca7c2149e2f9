/** Why an offer cannot be made or answered: every expected "no" of this stage, in words that say what now. */
export const OFFER_REFUSALS = Object.freeze({
  'not-approved': {
    nl: 'Dit voorstel is nog niet door beide organisaties goedgekeurd.',
    en: 'This proposal has not been approved by both organisations yet.',
  },
  'not-your-client': {
    nl: 'Alleen de organisatie waar de cliënt wacht doet het aanbod en legt het antwoord vast.',
    en: 'Only the organisation where the client waits makes the offer and records the answer.',
  },
  'offered-already': {
    nl: 'Dit voorstel is al aan de cliënt aangeboden.',
    en: 'This proposal has already been offered to the client.',
  },
  'entry-not-waiting': {
    nl: 'Deze cliënt staat niet meer op de wachtlijst. Het voorstel is ingetrokken en de intakeplek weer vrij.',
    en: 'This client is no longer on the waiting list. The proposal is withdrawn and the intake slot free again.',
  },
  'intake-too-soon': {
    nl: 'De week van de intake is al begonnen; er is geen tijd meer om te antwoorden.',
    en: 'The week of the intake has begun; there is no time left to answer.',
  },
  'answer-by-out-of-range': {
    nl: 'De antwoorddatum moet tussen vandaag en de dag voor de intakeweek liggen.',
    en: 'The answer-by date must lie between today and the day before the week of the intake.',
  },
  'answered-already': {
    nl: 'Het antwoord op dit aanbod is al vastgelegd, of de antwoordtermijn is voorbij.',
    en: 'The answer to this offer has been recorded already, or its time has passed.',
  },
  'not-under-way': {
    nl: 'Deze cliënt is niet onderweg naar de andere aanbieder: daar al in behandeling, of al terug.',
    en: 'This client is not on the way to the other provider: in treatment there, or back already.',
  },
  'not-your-treatment': {
    nl: 'Alleen de organisatie die behandelt legt vast dat de behandeling is begonnen.',
    en: 'Only the organisation that treats records that treatment has begun.',
  },
  'intake-not-yet': {
    nl: 'De week van de intake is nog niet begonnen. Leg de start vast als de behandeling is begonnen.',
    en: 'The week of the intake has not begun yet. Record the start once treatment has begun.',
  },
  'offer-changed': {
    nl: 'Dit aanbod is intussen veranderd. Bekijk het opnieuw.',
    en: 'This offer has changed in the meantime. Look at it again.',
  },
  'reason-needed': {
    nl: 'Kies een reden uit de lijst, of "geen reden gegeven".',
    en: 'Choose a reason from the list, or "no reason given".',
  },
  'reason-unexpected': {
    nl: 'Bij aanvaarden hoort geen reden.',
    en: 'An acceptance takes no reason.',
  },
} as const);

export type OfferRefusal = keyof typeof OFFER_REFUSALS;
