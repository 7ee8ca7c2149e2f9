/** What every request may meet, whatever it asks for. */
export const http = {
  problems: {
    'bad-request': 'Dit verzoek klopt niet. Hieronder staat, als dat bekend is, welk veld anders moet.',
    'unknown-parameter':
      'Achter het vraagteken kent dit adres alleen {{known, list}}; er is niets gedaan. Laat weg wat er verder staat.',
    'unknown-parameter_meant':
      'Achter het vraagteken kent dit adres alleen {{known, list}}; er is niets gedaan. Schrijf {{meant}} precies zo.',
    'parameter-twice': '{{parameter}} staat er meer dan één keer; er is niets gedaan.',
    'not-found': 'Dit bestaat niet, of uw organisatie mag het niet zien.',
    'method-not-allowed': 'Dit kan hier niet.',
    'method-not-allowed_list': 'Dit adres kent alleen {{allow, list}}.',
    'body-too-large':
      'Het bericht is te groot: een wachtlijst mag 25 MB zijn, al het andere 256 kB. Verdeel een langere lijst over meer berichten (mode "delta").',
    'unsupported-media-type': 'Stuur JSON met Content-Type: application/json.',
    'unsupported-encoding': 'Stuur UTF-8, ongecomprimeerd of met gzip.',
    'malformed-json': 'Dit is geen geldige JSON.',
    'malformed-json_position': 'Dit is geen geldige JSON. Het lezen stopte bij teken {{position}}.',
    'malformed-json_row': 'Dit is geen geldige JSON. Kijk naar rij {{row}}; die begint op regel {{line}}.',
    'body-too-deep': 'Dit bericht is dieper genest dan enig bericht dat de beschrijving van de API kent.',
    'body-too-wide': 'Dit bericht heeft meer velden dan enig bericht dat de beschrijving van de API kent.',
    'body-too-wide_row':
      'Rij {{row}}, die op regel {{line}} begint, is groter dan enige rij die de beschrijving van de API kent.',
    'body-too-many-rows':
      'Een lijst mag hooguit {{most}} rijen hebben. Verdeel een langere lijst over meer berichten (mode "delta").',
    'body-too-slow': 'Het bericht kwam niet binnen de tijd aan; er is niets opgeslagen. Stuur het opnieuw.',
    'header-twice': 'De header {{name}} mag maar één keer voorkomen.',
    'body-cut-off': 'Het bericht kwam niet helemaal aan; er is niets opgeslagen. Stuur het opnieuw.',
    'too-many-requests': 'Te veel verzoeken. Probeer het over {{seconds, seconds}} opnieuw.',
    'too-many-failed-attempts':
      'Te veel mislukte pogingen. Kijk client_id en geheim na en probeer het over {{seconds, seconds}} opnieuw.',
    'not-ready': 'De dienst is nog niet gereed. Probeer het over een minuut opnieuw.',
    'database-busy':
      'Anderen waren te lang met dezelfde gegevens bezig. Van dit verzoek is niets opgeslagen; probeer het over {{seconds, seconds}} opnieuw.',
    'storage-full':
      'De dienst heeft geen opslagruimte meer. Van dit verzoek is niets opgeslagen. Probeer het over vijf minuten opnieuw; houdt het aan, laat het dan de beheerder van de regio weten.',
    unexpected:
      'Er ging iets mis aan onze kant. Er is niets half opgeslagen. Noem bij een melding het kenmerk.',
  },
} as const;
