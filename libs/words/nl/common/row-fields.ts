/** What was expected in a field of a row that providers push: an entry, a programme, a slot, a ceiling. */
export const rowFields = {
  'wrong-form': '{{field}}: deze vorm kan hier niet; zie de beschrijving van de API.',
  'wrong-form_random':
    '{{field}}: verwacht een eigen pseudoniem dat door toeval is gemaakt: een uuid, 24 tot 64 hexadecimale cijfers of 8 tot 26 medeklinkers. Gebruikt uw systeem nummers, laat dan de regio die vorm voor uw organisatie vastleggen.',
  'wrong-form_declared':
    '{{field}}: verwacht een eigen pseudoniem in de vorm die voor uw organisatie is vastgelegd: {{form}}.',
  'reference-apart':
    '{{field}}: dit leest als een BSN of een geboortedatum en ligt ver van uw andere nummers; het is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'references-like-somebody':
    '{{field}}: van {{of}} referenties lezen er {{found}} als een BSN of een geboortedatum, waar het er door toeval ongeveer {{expected}} zijn. Er is niets overgenomen. Gebruik een uuid als referentie, of een nummer dat niets over de cliënt zegt.',
  'wrong-form_reference': '{{field}}: verwacht een eigen kenmerk van 2 tot 64 letters, cijfers, _ of -.',
  'wrong-form_name':
    '{{field}}: verwacht een naam van 2 tot 80 letters, cijfers, spaties en gewone leestekens.',
  'strange-words':
    '{{field}}: woorddeel {{places}} staat niet op de lijst. Een naam of kenmerk van een programma bestaat uit soorten zorg, leeftijdsgroepen, plaatsen in de regio en korte getallen; de regio kan woorden toevoegen aan haar beleid.',
  'unknown-code':
    '{{field}}: verwacht een code uit de codelijst {{list}} ({{codes}}); zie GET /api/v1/code-lists.',
  'unknown-code_long': '{{field}}: verwacht een code uit de codelijst {{list}}; zie GET /api/v1/code-lists.',
  'unknown-code_mode':
    '{{field}}: verwacht "snapshot" (de hele lijst) of "delta" (alleen wat nieuw of anders is).',
  'not-a-list_codes': '{{field}}: verwacht een lijst van codes uit de codelijst {{list}}.',
  'not-a-list_numbers':
    '{{field}}: verwacht een lijst van minstens één heel getal van {{from}} tot en met {{to}}.',
  'empty-list': '{{field}}: verwacht minstens één code uit de codelijst {{list}}.',
  'not-a-group':
    '{{field}}: "not-yet-diagnosed" is geen diagnosegroep; stuur "takesUndiagnosed": true als dit programma cliënten zonder diagnose aanneemt.',
  'no-care':
    '{{field}}: verwacht minstens één code uit de codelijst intensities, of anders settings van het Zorgprestatiemodel.',
  'no-groups':
    '{{field}}: verwacht minstens één diagnosegroep, of "takesAll" (alle groepen) of "takesUndiagnosed" (cliënten zonder diagnose) als true.',
  'not-an-age-band': '{{field}}: verwacht de jongste en de oudste leeftijd in jaren, als [18, 65].',
  'age-band-too-narrow':
    '{{field}}: verwacht een leeftijdsgroep van minstens {{years}} jaren, beide grenzen meegeteld; een enkel jaar is een geboortejaar.',
  'age-band-too-narrow_borders':
    '{{field}}: verwacht een leeftijdsgroep van minstens {{years}} jaren, beide grenzen meegeteld of 2 jaren die bij een afgesproken grens ({{borders}}) beginnen of eindigen; een enkel jaar is een geboortejaar.',
  'date-in-future': '{{field}}: verwacht een datum tot en met vandaag ({{today}}).',
  'date-too-early': '{{field}}: verwacht een datum vanaf {{earliest}} (hoogstens {{years}} jaar geleden).',
  'not-a-week': '{{field}}: verwacht een bestaande week als 2026-W49.',
  'week-out-of-range': '{{field}}: verwacht een week van {{from}} tot en met {{to}}.',
  'unknown-area':
    '{{field}}: verwacht de code van een gemeente in deze regio, vier cijfers als tekst ("0014").',
  'divided-area':
    '{{field}}: deze gemeente is opgeheven en verdeeld; verwacht de code van de gemeente van nu: {{codes}}.',
  'unknown-programme':
    '{{field}}: verwacht het kenmerk van een eigen programma; lever dat eerst aan met PUT /api/v1/programmes/{reference}.',
  'unknown-provider': '{{field}}: verwacht de AGB-code van een aanbieder in deze regio.',
  'not-a-contact':
    '{{field}}: verwacht van elke aanbieder de AGB-code en de laatste maand, als { "provider": "06290001", "lastMonth": "2024-05" }.',
  'not-a-list_contacts': '{{field}}: verwacht een lijst van hooguit {{most}} aanbieders.',
  'month-out-of-range': '{{field}}: verwacht een maand van {{from}} tot en met {{to}}.',
  'answer-without-day': '{{field}}: verwacht de dag waarop de cliënt dit heeft gezegd.',
  'day-without-answer':
    '{{field}}: verwacht het antwoord dat bij “{{other}}” hoort: staat open (open) of wil blijven (stay).',
  'not-at-this-age': '{{field}}: kan niet bij deze leeftijden.',
  'not-at-this-age_zvw':
    '{{field}}: onder de Zvw valt geestelijke gezondheidszorg vanaf 18 jaar; verwacht "jeugdwet", of een leeftijdsgroep vanaf 18.',
  'not-at-this-age_jeugdwet':
    '{{field}}: de Jeugdwet geldt tot 18 jaar, en hoogstens tot 23; verwacht een andere wet of een jongere leeftijdsgroep.',
  'not-at-this-age_wfz':
    '{{field}}: forensische zorg onder de Wfz is er vanaf 16 jaar; verwacht "jeugdwet", of een oudere leeftijdsgroep.',
  'not-at-this-age_youth':
    '{{field}}: het circuit jeugd loopt tot en met 23 jaar; verwacht een ander circuit.',
  'not-at-this-age_adults': '{{field}}: het circuit volwassenen begint bij 16 jaar; verwacht jeugd (youth).',
  'not-at-this-age_elderly':
    '{{field}}: het circuit ouderen begint niet onder 18 jaar; verwacht jeugd (youth).',
  'not-at-this-age_forensic': '{{field}}: forensische zorg is er niet onder 12 jaar; verwacht jeugd (youth).',
  'before-referral': '{{field}}: verwacht een dag op of na de aanmelding.',
  'before-registration': '{{field}}: verwacht iets wat niet voor “{{other}}” ligt.',
  'before-registration_day': '{{field}}: verwacht een datum op of na “{{other}}”.',
  'before-registration_week': '{{field}}: verwacht een week die niet voor “{{other}}” ligt.',
  'crisis-refused':
    '{{field}}: een crisis wacht niet op een wachtlijst; deze rij is niet overgenomen. Bel nu {{name}}, {{phone}}. Bij direct levensgevaar: 112.',
  'crisis-refused_unset':
    '{{field}}: een crisis wacht niet op een wachtlijst; deze rij is niet overgenomen. Bel nu de crisisdienst; het nummer heeft deze regio hier nog niet vastgelegd (beleid, onderdeel crisis). Bij direct levensgevaar: 112.',
  'duplicate-reference':
    '{{field}}: dezelfde wachtplek staat al in rij {{first}}; elke reference mag één keer voorkomen.',
  duplicate: '{{field}}: staat al in rij {{first}}; elke {{field}} mag één keer voorkomen.',
  'transfer-under-way':
    '{{field}}: deze wachtplek wordt overgedragen; de gegevens blijven zoals ze waren tot de overdracht klaar is.',
  'erased-on-request':
    '{{field}}: deze wachtplek is op verzoek van de cliënt gewist en komt niet terug. Haal deze rij uit de lijst, of gebruik een nieuwe referentie als de cliënt zich opnieuw heeft aangemeld.',
  'row-too-long':
    '{{field}}: deze rij heeft meer dan {{most}} tekens; zo lang is geen rij die de beschrijving van de API kent.',
  'too-many-rows':
    '{{field}}: verwacht hooguit {{most}} rijen; verdeel een langere lijst over meer berichten (mode "delta").',
  'slots-held':
    '{{field}} in week {{week}}: verwacht minstens {{held}}; zoveel plekken zijn vastgelegd voor cliënten.',
  'unknown-fields':
    '{{field}}: velden die deze dienst niet kent: {{number}}. Zie de beschrijving van de API voor de toegestane velden.',
  'identifying-fields':
    '{{field}}: velden die deze dienst niet kent: {{number}}, en daarin iets wat naar een persoon kan leiden. Er is niets van bewaard; zie de beschrijving van de API voor de toegestane velden.',
  'bsn-like':
    '{{field}}: dit lijkt op een burgerservicenummer en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'email-like':
    '{{field}}: dit lijkt op een e-mailadres en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'phone-like':
    '{{field}}: dit lijkt op een telefoonnummer en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'iban-like':
    '{{field}}: dit lijkt op een rekeningnummer en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'postcode-like':
    '{{field}}: dit lijkt op een volledige postcode en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
  'birth-date-like':
    '{{field}}: dit lijkt op een (geboorte)datum en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.',
} as const;

/** What the numbers of a field count. */
export const units = {
  clients: 'cliënten',
  intakes: 'intakeplekken',
  minutes: 'minuten',
  severity: '1 licht, 2 matig, 3 ernstig',
  weeks: 'weken',
} as const;
