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
    nl: 'Deze cliënt is niet onderweg naar de andere aanbieder: nog niet, daar al in behandeling, of al terug.',
    en: 'This client is not on the way to the other provider: not yet, in treatment there, or back already.',
  },
  'not-your-treatment': {
    nl: 'Alleen de organisatie die behandelt legt vast dat de intake is geweest en de behandeling is begonnen.',
    en: 'Only the organisation that treats records that the intake has been and that treatment has begun.',
  },
  'intake-not-yet': {
    nl: 'De week van de intake is nog niet begonnen. Leg de intake vast als die is geweest.',
    en: 'The week of the intake has not begun yet. Record the intake once it has been.',
  },
  'offer-changed': {
    nl: 'Dit aanbod is intussen veranderd. Bekijk het opnieuw.',
    en: 'This offer has changed in the meantime. Look at it again.',
  },
  'too-many-options': {
    nl: 'Een aanbod heeft de goedgekeurde week en hooguit twee andere weken, elk één keer.',
    en: 'An offer has the approved week and at most two other weeks, each once.',
  },
  'option-gone': {
    nl: 'In een van de gekozen weken is geen plek (meer) die u kunt aanbieden. Kies opnieuw; er is niets vastgelegd.',
    en: 'In one of the chosen weeks there is no place (any more) that you can offer. Choose again; nothing was recorded.',
  },
  'option-needed': {
    nl: 'Dit aanbod heeft meer data. Kies de week waar de cliënt ja tegen zegt.',
    en: 'This offer has several dates. Choose the week that the client says yes to.',
  },
  'option-unknown': {
    nl: 'Die week staat niet in het aanbod. Kies een van de weken uit het aanbod.',
    en: 'That week is not in the offer. Choose one of the weeks of the offer.',
  },
  'option-unexpected': {
    nl: 'Bij afwijzen hoort geen week.',
    en: 'A refusal takes no week.',
  },
  'not-your-step': {
    nl: 'Deze stap legt de andere organisatie vast.',
    en: 'The other organisation records this step.',
  },
  'step-done-already': {
    nl: 'Deze stap is al vastgelegd.',
    en: 'This step has been recorded already.',
  },
  'step-not-done': {
    nl: 'Deze stap is niet vastgelegd, of al teruggenomen.',
    en: 'This step has not been recorded, or was taken back already.',
  },
  'consent-first': {
    nl: 'Leg eerst vast dat de cliënt toestemming geeft om het dossier te delen.',
    en: 'Record first that the client consents to sharing the file.',
  },
  'letter-date-out-of-range': {
    nl: 'De datum van de verwijsbrief ligt in de toekomst of te ver terug.',
    en: 'The date of the referral letter lies in the future or too far back.',
  },
  'intake-not-held': {
    nl: 'Leg eerst vast dat de intake is geweest.',
    en: 'Record first that the intake has been.',
  },
  'done-already': {
    nl: 'Een collega heeft dit al afgerond.',
    en: 'A colleague has already closed this.',
  },
  'follow-up-changed': {
    nl: 'Een collega heeft dit intussen overgedragen. Bekijk de lijst opnieuw.',
    en: 'A colleague has handed this over in the meantime. Look at the list again.',
  },
  'colleague-unknown': {
    nl: 'Deze collega is hier niet bekend. Kies iemand van uw organisatie die al eens heeft ingelogd.',
    en: 'This colleague is not known here. Choose somebody of your organisation who has signed in before.',
  },
  'colleague-not-allowed': {
    nl: 'Deze collega heeft een rol zonder opvolgtaken. Kies een behandelaar of een gegevensbeheerder.',
    en: 'This colleague has a role without follow-ups. Choose a clinician or a data steward.',
  },
  'colleague-away': {
    nl: 'Deze collega is afwezig. Kies iemand die er is, bijvoorbeeld de waarnemer.',
    en: 'This colleague is away. Choose somebody who is there, for example the one who stands in.',
  },
  'owner-already': {
    nl: 'Deze collega heeft deze taak al.',
    en: 'This colleague has this task already.',
  },
  'reason-needed': {
    nl: 'Kies een reden uit de lijst, of "geen reden gegeven".',
    en: 'Choose a reason from the list, or "no reason given".',
  },
  'reason-unknown': {
    nl: 'Deze reden staat niet in de lijst van uw regio. Kies een reden uit de lijst; er is niets vastgelegd.',
    en: 'This reason is not on the list of your region. Choose a reason from the list; nothing was recorded.',
  },
  'reason-withdrawn': {
    nl: 'Uw regio gebruikt deze reden niet meer. Kies een andere reden uit de lijst; er is niets vastgelegd.',
    en: 'Your region no longer uses this reason. Choose another from the list; nothing was recorded.',
  },
  'reason-does-not-fit': {
    nl: 'Deze reden past niet bij hoe ver de cliënt is. Leg zo nodig eerst vast dat de intake is geweest.',
    en: 'This reason does not fit how far the client is. Record first that the intake has been, if it has.',
  },
  'reason-unexpected': {
    nl: 'Bij aanvaarden hoort geen reden.',
    en: 'An acceptance takes no reason.',
  },
} as const);

export type OfferRefusal = keyof typeof OFFER_REFUSALS;
