export const problems = {
  'run-in-progress': 'Er loopt al een matchingronde. Wacht tot die klaar is.',
  'run-unknown': 'Deze matchingronde bestaat niet.',
  'reason-unknown': 'Deze reden staat niet in de codelijst unmatchedReasons.',
  'run-replaces':
    'Deze matchingronde trekt voorstellen in die nog niemand heeft geopend, en maakt nieuwe. Er is nog niets veranderd. Kijk eerst welke (GET /api/v1/matching-runs/preview), en start dan met "replace": true.',
  'run-over': 'Deze matchingronde is al afgelopen en kan niet meer worden gestopt.',
  'too-many-streams':
    'U volgt al zoveel matchingrondes tegelijk als kan. Sluit een tabblad, of vraag de ronde op zonder te volgen.',
  'run-not-completed': 'Deze matchingronde heeft geen plan om mee te vergelijken.',
  'snapshot-gone':
    'De wachtlijsten van deze matchingronde worden niet meer bewaard. Kies een latere matchingronde.',
  'what-if-in-progress': 'Er wordt al een wat-als berekend voor deze regio. Probeer het zo weer.',
  'too-many-what-ifs':
    'U hebt vandaag zoveel wat-als-vragen gesteld als de regio per dag toestaat. Morgen kan het weer.',
  'out-of-memory':
    'De berekening had meer geheugen nodig dan zij mag gebruiken. Verhoog SOLVER_MEMORY_MB op de server.',
  'what-if-stopped': 'De berekening is gestopt voor er een antwoord was. Probeer het opnieuw.',
  'what-if-no-answer': 'Er is met deze wijzigingen geen plan gevonden dat de controle doorstaat.',
  'changes-refused': 'Deze wijzigingen passen niet bij de matchingronde; per wijziging staat erbij waarom.',
} as const;
