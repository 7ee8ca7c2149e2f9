/** Why a decision on a proposal cannot be taken: every expected "no" of review, in words that say what now. */
export const REVIEW_REFUSALS = Object.freeze({
  'not-qualified': {
    nl: 'Alleen een regiebehandelaar mag een voorstel beoordelen. Vraag een collega met een van de beroepen uit de lijst.',
    en: 'Only a coordinating clinician may decide on a proposal. Ask a colleague with one of the listed professions.',
  },
  'not-your-side': {
    nl: 'Uw organisatie is geen partij bij dit voorstel.',
    en: 'Your organisation is not a party to this proposal.',
  },
  'decided-already': {
    nl: 'Uw organisatie heeft dit voorstel al beoordeeld.',
    en: 'Your organisation has already decided on this proposal.',
  },
  'same-person': {
    nl: 'U heeft dit voorstel al namens de andere organisatie beoordeeld. Een ander moet dit doen.',
    en: 'You have already decided on this proposal for the other organisation. Somebody else has to do this.',
  },
  'own-proposal': {
    nl: 'U heeft dit zelf aan de regiotafel voorgesteld. Een collega moet het beoordelen.',
    en: 'You proposed this yourself at the case table. A colleague has to decide on it.',
  },
  'proposal-closed': {
    nl: 'Dit voorstel is al afgesloten. Er is niets vastgelegd.',
    en: 'This proposal has already been closed. Nothing was recorded.',
  },
  'proposal-changed': {
    nl: 'Dit voorstel is intussen veranderd. Bekijk het opnieuw voordat u beslist.',
    en: 'This proposal has changed in the meantime. Look at it again before you decide.',
  },
  'reason-needed': {
    nl: 'Kies bij afwijzen een reden uit de lijst.',
    en: 'Choose a reason from the list when refusing.',
  },
  'reason-unknown': {
    nl: 'Deze reden staat niet in de lijst van uw regio. Kies een reden uit de lijst; er is niets vastgelegd.',
    en: 'This reason is not on the list of your region. Choose a reason from the list; nothing was recorded.',
  },
  'reason-withdrawn': {
    nl: 'Uw regio gebruikt deze reden niet meer. Kies een andere reden uit de lijst; er is niets vastgelegd.',
    en: 'Your region no longer uses this reason. Choose another from the list; nothing was recorded.',
  },
  'reason-of-other-side': {
    nl: 'Deze reden is voor de andere organisatie bedoeld. Kies een andere uit de lijst; er is niets vastgelegd.',
    en: 'This reason is meant for the other organisation. Choose another from the list; nothing was recorded.',
  },
  'reason-unexpected': {
    nl: 'Bij goedkeuren hoort geen reden.',
    en: 'An approval takes no reason.',
  },
  'slot-gone': {
    nl: 'De intakeplek is intussen vergeven. Het voorstel is ingetrokken; de cliënt houdt de plek op de wachtlijst en doet mee in de volgende matching.',
    en: 'The intake slot has been taken in the meantime. The proposal is withdrawn; the client keeps the place on the list and takes part in the next run.',
  },
  'not-eligible-any-more': {
    nl: 'Dit voorstel past niet meer bij de huidige gegevens. Het is ingetrokken; de cliënt houdt de plek op de wachtlijst en doet mee in de volgende matching.',
    en: 'This proposal no longer fits the present data. It is withdrawn; the client keeps the place on the list and takes part in the next run.',
  },
  'label-not-usable': {
    nl: 'Kies een naam van hooguit 40 tekens: met letters, cijfers, spaties en de tekens - . , / en niets anders.',
    en: 'Choose a name of at most 40 characters: letters, digits, spaces and the signs - . , / and nothing else.',
  },
  'label-with-identifier': {
    nl: 'Deze naam lijkt iets van een cliënt te bevatten, zoals een nummer, postcode of geboortedatum. Noem alleen de filters.',
    en: 'This name seems to hold something of a client, such as a number, postcode or date of birth. Name the filters only.',
  },
  'label-taken': {
    nl: 'U heeft al een weergave met deze naam. Kies een andere naam, of verwijder eerst de oude.',
    en: 'You already have a view with this name. Choose another name, or remove the old one first.',
  },
  'too-many-views': {
    nl: 'U heeft al 20 weergaven bewaard. Verwijder er eerst een.',
    en: 'You already have 20 saved views. Remove one first.',
  },
  'absence-over': {
    nl: 'De laatste dag is al voorbij. Kies vandaag of later.',
    en: 'The last day is over. Choose today or later.',
  },
  'absence-too-long': {
    nl: 'Zo lang kan een afwezigheid niet duren. Kies een eerdere laatste dag; daarna kan een nieuwe volgen.',
    en: 'An absence cannot last that long. Choose an earlier last day; another one can follow it.',
  },
  'absence-backwards': {
    nl: 'De laatste dag ligt voor de eerste. Kies een laatste dag op of na de eerste.',
    en: 'The last day lies before the first. Choose a last day on or after the first.',
  },
  'absence-began': {
    nl: 'De eerste dag is al voorbij. Kies vandaag of later.',
    en: 'The first day is over. Choose today or later.',
  },
  'absence-too-far': {
    nl: 'Een afwezigheid begint binnen een jaar. Kies een eerdere eerste dag.',
    en: 'An absence begins within a year. Choose an earlier first day.',
  },
  'absence-overlaps': {
    nl: 'U bent op een van deze dagen al als afwezig gemeld. Wijzig die afwezigheid, of kies andere dagen.',
    en: 'You are already down as away on one of these days. Change that absence, or choose other days.',
  },
  'absence-changed': {
    nl: 'Deze afwezigheid is intussen gewijzigd of beëindigd. Bekijk de lijst opnieuw.',
    en: 'This absence has been changed or ended in the meantime. Look at the list again.',
  },
  'too-many-absences': {
    nl: 'U heeft al 20 afwezigheden gepland. Verwijder er eerst een.',
    en: 'You already have 20 absences planned. Remove one first.',
  },
  'delegate-self': {
    nl: 'U kunt uzelf niet vervangen. Kies een collega, of niemand.',
    en: 'You cannot stand in for yourself. Choose a colleague, or nobody.',
  },
  'delegate-unknown': {
    nl: 'Deze collega is hier niet bekend. Kies iemand van uw organisatie die al eens heeft ingelogd.',
    en: 'This colleague is not known here. Choose somebody of your organisation who has signed in before.',
  },
  'delegate-not-qualified': {
    nl: 'Deze collega mag geen voorstellen beoordelen. Kies een regiebehandelaar.',
    en: 'This colleague may not decide on proposals. Choose a coordinating clinician.',
  },
  'assignee-changed': {
    nl: 'Een collega heeft dit voorstel intussen opgepakt of losgelaten. Bekijk het opnieuw.',
    en: 'A colleague has taken on or released this proposal in the meantime. Look at it again.',
  },
} as const);

export type ReviewRefusal = keyof typeof REVIEW_REFUSALS;
