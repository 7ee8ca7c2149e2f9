/** Why a proposal ended without an answer, as whoever had opened it reads it. What a rule of eligibility says stands with the rule. */
export const closed = {
  refused: 'De andere organisatie heeft het voorstel afgewezen.',
  superseded: 'Een nieuwe matchingronde heeft opnieuw gekeken; niemand had dit voorstel nog geopend.',
  'replaced-by-clinician':
    'Een behandelaar van de organisatie waar de cliënt wacht heeft een andere plek voorgesteld.',
  'no-decision-in-time': 'Er is niet op tijd over beslist.',
  'entry-not-waiting': 'De cliënt staat niet meer op de wachtlijst.',
  'programme-gone': 'Het programma wordt niet meer aangeboden.',
  'slot-gone': 'De intakeplek in deze week is er niet meer.',
  'week-passed': 'De week van de intake is al begonnen.',
  ceiling:
    'De aanbieder mag van de zorgverzekeraar van de cliënt niemand meer aannemen: het omzetplafond is bereikt.',
  'more-breach': 'De cliënt zou er niet korter boven de norm wachten dan nu.',
  'not-sooner': 'De cliënt zou er niet eerder behandeld worden dan nu.',
} as const;
