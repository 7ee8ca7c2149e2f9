export const problems = {
  'provider-not-registered':
    'Uw organisatie staat niet als zorgaanbieder in deze regio. Neem contact op met de beheerder.',
  'empty-snapshot':
    'Een lege lijst zou iedereen van de lijst halen; er is niets veranderd. Staat er echt niemand meer op, stuur dan "expectEmpty": true mee, bij NDJSON als &expectEmpty=true.',
  'snapshot-not-empty':
    '"expectEmpty" hoort alleen bij een lege lijst met mode "snapshot"; er is niets veranderd.',
  'idempotency-key-reused':
    'Deze Idempotency-Key hoort al bij een ander bericht; er is niets veranderd. Gebruik voor elk bericht een nieuwe.',
  'idempotency-key-wrong-form':
    'Verwacht in Idempotency-Key een willekeurige uuid, of 32 tot 64 willekeurige hexadecimale cijfers.',
  'dry-run-unclear': 'dryRun is true of false; er is niets veranderd.',
  'mode-said-outside':
    'mode en expectEmpty staan bij JSON in het bericht zelf; achter het vraagteken horen ze alleen bij NDJSON. Er is niets veranderd.',
  'removes-many':
    'Met dit bericht vervallen {{removed, number}} van de {{held, number}} regels die er nu staan; er is niets veranderd. Klopt dat, stuur hetzelfde dan opnieuw met confirmRemoved={{removed}} achter het vraagteken.',
  'removes-many_changed':
    'U bevestigde een ander aantal: met dit bericht vervallen nu {{removed, number}} van de {{held, number}} regels. Er is niets veranderd. Klopt dat, stuur hetzelfde dan opnieuw met confirmRemoved={{removed}}.',
  'too-many-entries':
    'Met dit bericht staan er {{listed, number}} regels op uw wachtlijst; in deze regio zijn dat er ten hoogste {{most, number}} per aanbieder. Er is niets veranderd. Haal eerst van de lijst wie niet meer wacht (mode "snapshot"), of vraag de regio om een hoger aantal.',
  'too-many-entries_kept':
    'Met dit bericht worden er {{kept, number}} regels van u bewaard, wie van de lijst af is meegeteld; dat zijn er ten hoogste {{most, number}}. Er is niets veranderd. Geef wie al eerder op de lijst stond dezelfde reference.',
  'too-many-programmes':
    'Uw organisatie heeft al {{most, number}} programma’s, en meer kunnen het er niet zijn; er is niets veranderd. Gebruik de reference van een programma dat er niet meer is.',
  'too-many-today':
    'Van uw organisatie zijn in de afgelopen 24 uur {{pushes, number}} berichten verwerkt, met {{rows, number}} regels die nieuw of anders waren; meer kan er nu niet bij. Er is niets veranderd. Stuur alleen wat anders is, en probeer het over een uur opnieuw.',
  'confirm-removed-unclear':
    'confirmRemoved is het aantal regels dat vervalt, als heel getal; er is niets veranderd.',
  'receipt-not-found': 'Dit ontvangstbewijs bestaat niet, of is niet van uw organisatie.',
  'wrong-shape': 'Dit bericht is niet wat de beschrijving van de API vraagt; er is niets veranderd.',
  'fields-refused': 'Sommige velden kloppen niet; er is niets veranderd.',
  'programme-not-found':
    'Dit programma bestaat niet bij uw organisatie; lever het eerst aan met PUT /api/v1/programmes/{reference}.',
  'stop-holds_one':
    'Bij dit programma is voor {{count}} cliënt een plek vastgelegd ({{weeks}}). Die plek blijft, ook met een aanmeldstop; andere voorstellen voor dit programma vervallen. Er is nog niets veranderd. Klopt het, stuur de stop dan opnieuw met confirmHeld={{count}}.',
  'stop-holds_other':
    'Bij dit programma zijn voor {{count}} cliënten plekken vastgelegd ({{weeks}}). Die plekken blijven, ook met een aanmeldstop; andere voorstellen voor dit programma vervallen. Er is nog niets veranderd. Klopt het, stuur de stop dan opnieuw met confirmHeld={{count}}.',
  'confirm-held-unclear':
    'confirmHeld is het aantal cliënten met een plek, als heel getal; er is niets veranderd.',
  'slots-held': 'Er zijn al plekken vastgelegd voor cliënten; er is niets veranderd.',
  'slots-held_weeks': 'Er zijn al plekken vastgelegd voor cliënten ({{weeks}}); er is niets veranderd.',
  'file-unreadable': '{{why}}',
  'file-identifying-header':
    'De kop van kolom {{place}} ziet eruit als een gegeven van een persoon; er is niets overgenomen. Staat er boven de rijen wel een kopregel met namen van kolommen?',
  'answers-missing':
    'Van {{open, number}} kolommen of waarden is nog niet gezegd wat ze betekenen; er is niets aangeleverd. Vraag eerst een voorbeeld op en beantwoord wat daarin open staat.',
  'too-many-files': 'Er worden nu te veel bestanden tegelijk gelezen. Probeer het over een minuut opnieuw.',
  'bundle-refused':
    'Dit bericht kan niet worden overgenomen: van een transactie komt alles binnen of niets. Er is niets veranderd; hieronder staat wat er niet klopt.',
  'already-on-list':
    'Wie met POST wordt aangemeld, staat al op de lijst of heeft er gestaan; er is niets veranderd. Gebruik PUT om gegevens te wijzigen of iemand terug te zetten.',
  'resource-not-valid': 'Deze resource is niet wat het profiel vraagt; hieronder staat wat er niet klopt.',
  'changed-meanwhile':
    'Wat u wilt wijzigen is intussen anders; er is niets veranderd. Lees het opnieuw, en stuur uw wijziging daarna met de nieuwe ETag in ifMatch.',
} as const;
