export const caseProblems = {
  'entry-not-waiting': 'Deze cliënt wacht niet meer op deze plek. Er is niets vastgelegd.',
  'has-live-proposal': 'Voor deze wachtplek loopt een voorstel. Wacht tot dat is beoordeeld.',
  'case-open-already': 'Deze wachtplek staat al op de lijst van de regiotafel.',
  'too-many-cases':
    'Deze wachtplek is al zo vaak voor de regiotafel aangemeld dat het niet nog eens kan. Er is niets vastgelegd.',
  'too-many-actions':
    'Voor deze casus is al zoveel gevraagd dat er geen actie meer bij kan. Er is niets vastgelegd.',
  'not-the-chair': 'Alleen de voorzitter van de regiotafel mag dit.',
  'case-changed': 'Deze casus is intussen veranderd. Bekijk de casus opnieuw.',
  'case-decided-already': 'Over deze casus is al besloten. Er is niets vastgelegd.',
  'case-not-on-agenda':
    'Deze casus staat niet op een agenda. Zet de casus eerst op de agenda van een overleg.',
  'case-decision-pending':
    'Over deze casus is net besloten, en dat kan nog ongedaan worden gemaakt. Kijk over een paar seconden opnieuw.',
  'case-closed': 'Deze casus is gesloten. Er is niets vastgelegd.',
  'meeting-over': 'Dit overleg is al afgesloten. Kies een overleg dat nog komt.',
  'meeting-not-begun': 'Dit overleg is nog niet begonnen. Een besluit kan vanaf de dag van het overleg.',
  'meeting-decisions-pending':
    'Een besluit van dit overleg kan nog ongedaan worden gemaakt. Sluit het overleg over een paar seconden af.',
  'attendance-too-early': 'Wie er is, wordt vastgelegd vanaf de dag van het overleg.',
  'meeting-that-day': 'Op die dag is al een overleg gepland.',
  'date-passed': 'Deze datum is voorbij. Kies vandaag of later.',
  'date-too-far': 'Deze datum is meer dan een jaar weg. Kies een eerdere datum.',
  'review-date-needed':
    'Kies bij laten wachten een datum waarop de casus opnieuw wordt besproken, later dan vandaag.',
  'programme-needed': 'Kies bij een voorstel het programma en de week.',
  'domain-needed': 'Kies bij verwijzen waarheen.',
  'details-unexpected':
    'Een programma en week horen alleen bij een voorstel, een datum alleen bij laten wachten.',
  'option-not-eligible':
    'Dit programma past nu niet bij deze zorgvraag. Kies een van de getoonde mogelijkheden.',
  'option-too-near':
    'Deze week is te dichtbij: er is geen tijd meer voor beide besluiten, het antwoord van de cliënt en de voorbereiding. Kies een latere week.',
  'option-not-sooner':
    'Dit programma is voor deze cliënt niet sneller. Kies een van de getoonde mogelijkheden.',
  'option-group':
    'Deze groep heeft in die week nog te weinig deelnemers om te starten. Of de groep start, blijkt pas bij de volgende matching. Kies een andere mogelijkheid.',
  'option-ceiling':
    'De aanbieder mag van de zorgverzekeraar van de cliënt niemand meer aannemen: het omzetplafond is bereikt. Kies een andere mogelijkheid.',
  'option-place-gone':
    'In deze week is geen plek meer vrij, of de plek is aan een ander voorgesteld. Kies een andere mogelijkheid.',
  'owner-unknown': 'Deze organisatie hoort niet bij de regio. Kies een zorgaanbieder van de regio.',
  'action-over': 'Deze actie is al gedaan of vervallen.',
} as const;
