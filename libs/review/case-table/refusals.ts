/** Why something cannot be done at the case table: every expected "no", in words that say what now. */
export const CASE_REFUSALS = Object.freeze({
  'entry-not-waiting': {
    nl: 'Deze cliënt wacht niet meer op deze plek. Er is niets vastgelegd.',
    en: 'This client no longer waits in this place. Nothing was recorded.',
  },
  'has-live-proposal': {
    nl: 'Voor deze wachtplek loopt een voorstel. Wacht tot dat is beoordeeld.',
    en: 'A proposal for this entry is under way. Wait until it has been decided.',
  },
  'case-open-already': {
    nl: 'Deze wachtplek staat al op de lijst van de regiotafel.',
    en: 'This entry is already on the list of the case table.',
  },
  'not-the-chair': {
    nl: 'Alleen de voorzitter van de regiotafel mag dit.',
    en: 'Only the chair of the case table may do this.',
  },
  'case-changed': {
    nl: 'Deze casus is intussen veranderd. Bekijk de casus opnieuw.',
    en: 'This case has changed in the meantime. Look at it again.',
  },
  'case-decided-already': {
    nl: 'Over deze casus is al besloten. Er is niets vastgelegd.',
    en: 'This case has been decided already. Nothing was recorded.',
  },
  'case-not-on-agenda': {
    nl: 'Deze casus staat niet op een agenda. Zet de casus eerst op de agenda van een overleg.',
    en: 'This case is on no agenda. Put it on the agenda of a meeting first.',
  },
  'case-closed': {
    nl: 'Deze casus is gesloten. Er is niets vastgelegd.',
    en: 'This case has been closed. Nothing was recorded.',
  },
  'meeting-over': {
    nl: 'Dit overleg is al afgesloten. Kies een overleg dat nog komt.',
    en: 'This meeting is over. Choose one that is still to come.',
  },
  'meeting-that-day': {
    nl: 'Op die dag is al een overleg gepland.',
    en: 'A meeting is planned on that day already.',
  },
  'date-passed': {
    nl: 'Deze datum is voorbij. Kies vandaag of later.',
    en: 'This date has passed. Choose today or later.',
  },
  'date-too-far': {
    nl: 'Deze datum is meer dan een jaar weg. Kies een eerdere datum.',
    en: 'This date is more than a year away. Choose an earlier one.',
  },
  'review-date-needed': {
    nl: 'Kies bij laten wachten een datum waarop de casus opnieuw wordt besproken, later dan vandaag.',
    en: 'With keep waiting, choose a date after today on which the case is discussed again.',
  },
  'programme-needed': {
    nl: 'Kies bij een voorstel het programma en de week.',
    en: 'With a proposal, choose the programme and the week.',
  },
  'details-unexpected': {
    nl: 'Programma en week horen alleen bij een voorstel, en een datum alleen bij laten wachten.',
    en: 'Programme and week belong to a proposal only, and a date to keep waiting only.',
  },
  'option-not-eligible': {
    nl: 'Dit programma past nu niet bij deze zorgvraag. Kies een van de getoonde mogelijkheden.',
    en: 'This programme does not fit this need now. Choose one of the options shown.',
  },
  'option-not-sooner': {
    nl: 'Dit programma is voor deze cliënt niet sneller. Kies een van de getoonde mogelijkheden.',
    en: 'This programme is no sooner for this client. Choose one of the options shown.',
  },
  'option-group': {
    nl: 'Deze groep heeft in die week nog te weinig deelnemers om te starten; of zij start, berekent de matching. Kies een andere mogelijkheid.',
    en: 'This group has too few participants to start in that week yet; whether it starts is for a matching run to see. Choose another option.',
  },
  'option-place-gone': {
    nl: 'In deze week is geen plek meer vrij, of de plek is aan een ander voorgesteld. Kies een andere mogelijkheid.',
    en: 'No place is left in this week, or it has been proposed to somebody else. Choose another option.',
  },
  'owner-unknown': {
    nl: 'Deze organisatie staat niet in de regio. Kies een zorgaanbieder uit de lijst.',
    en: 'This organisation is not in the region. Choose a provider from the list.',
  },
  'action-over': {
    nl: 'Deze actie is al gedaan of vervallen.',
    en: 'This action has been done or dropped already.',
  },
} as const);

export type CaseRefusal = keyof typeof CASE_REFUSALS;
