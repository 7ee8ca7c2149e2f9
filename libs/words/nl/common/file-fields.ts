/** What was expected in a cell, or in a row, of a file with reference data. */
export const fileFields = {
  'not-a-short-text': '{{field}}: verwacht gewone tekst van hooguit {{most}} tekens.',
  'unknown-code_choices': '{{field}}: verwacht een van {{choices}}.',
  'not-a-code':
    '{{field}}: verwacht {{digits}} cijfers als {{example}} (een spreadsheet laat voorloopnullen weg: bewaar de kolom als tekst).',
  'not-a-code_several':
    '{{field}}: verwacht codes van {{digits}} cijfers, gescheiden door “|” (een spreadsheet laat voorloopnullen weg: bewaar de kolom als tekst).',
  'not-a-number-in-range': '{{field}}: verwacht een getal van {{from}} tot en met {{to}}.',
  'not-weeks':
    '{{field}}: verwacht een aantal weken van 0 tot en met {{most}} met hooguit één decimaal, “Stop”, “-”, “Onbekend”, “N.v.t.” of niets.',
  'not-minutes': '{{field}}: verwacht hele minuten van 0 tot en met {{most}}, of niets waar geen weg is.',
  'no-coordinates':
    '{{field}}: verwacht coördinaten bij deze postcode, of bij ten minste één andere postcode van de gemeente om het gemiddelde van te nemen.',
  'formula-without-value':
    '{{field}}: hier staat een formule die nog niet is uitgerekend. Open het bestand in een spreadsheet en sla het op.',
  'above-header':
    'De rij staat boven de kopregel: van geen waarde is te zeggen in welke kolom die hoort. Zet de kopregel bovenaan.',
  'other-columns':
    'De rij staat onder een tweede kopregel waarin kolommen ontbreken. Lever dat deel apart aan, of vul de kopregel aan.',
  'wrong-number-of-fields': 'De rij heeft {{found}} velden; verwacht {{wanted}}, zoals de kopregel.',
  'wrong-number-of-fields_more':
    'De rij heeft {{found}} velden; verwacht {{wanted}}, zoals de kopregel. Staat er een scheidingsteken in een tekst zonder aanhalingstekens?',
  'wrong-number-of-fields_fewer':
    'De rij heeft {{found}} velden; verwacht {{wanted}}, zoals de kopregel. Is het bestand hier afgebroken?',
  'contradicts-earlier-row':
    'Rij {{earlier}} zegt over hetzelfde iets anders; verwacht één rij. Rij {{earlier}} is gebruikt.',
  'no-birth-date':
    '{{field}}: verwacht een geboortedatum als 31-3-1990, waarvan alleen de leeftijdsgroep wordt overgenomen.',
  'no-age': '{{field}}: verwacht een leeftijd van 0 tot en met 120, of een leeftijdsgroep als 18-22.',
  'no-client-number':
    '{{field}}: verwacht een cliëntnummer van cijfers en letters; er wordt een kenmerk van gemaakt.',
  'no-postcode':
    '{{field}}: verwacht een Nederlandse postcode, waarvan alleen de gemeente wordt overgenomen.',
  'postcode-outside': '{{field}}: deze postcode ligt niet in een gemeente van deze regio.',
  'no-weeks': '{{field}}: verwacht een heel aantal weken, als 12 of 12 wkn.',
  'no-minutes': '{{field}}: verwacht een aantal minuten, als 45 of 45 min.',
  'no-contacts':
    '{{field}}: verwacht van elke aanbieder de AGB-code en de laatste maand, als 06290001 2024-05, gescheiden door “|”.',
  'no-yes-or-no': '{{field}}: verwacht ja of nee.',
  'value-without-code': '{{field}}: voor deze waarde is gekozen dat de rij niet wordt aangeleverd.',
} as const;
