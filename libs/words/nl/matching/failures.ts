export const failures = {
  interrupted: 'De server die deze ronde berekende is gestopt. Start een nieuwe ronde.',
  unexpected:
    'Er ging iets mis dat niet mag gebeuren. Het logboek van de server zegt wat; start daarna een nieuwe ronde.',
  'queue-unavailable': 'De ronde kon niet in de wachtrij worden gezet. Probeer het over een minuut opnieuw.',
  'verification-failed':
    'Het gevonden plan hield bij de controle geen stand. Er is niets van gepubliceerd; meld dit aan de beheerder.',
  infeasible:
    'Wat al loopt past niet binnen de grenzen die nu gelden. Verruim een grens of trek een voorstel in.',
  'out-of-memory':
    'De berekening had meer geheugen nodig dan zij mag gebruiken. Verhoog SOLVER_MEMORY_MB op de server en start een nieuwe ronde.',
} as const;
