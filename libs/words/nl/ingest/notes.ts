/** What was made right or passed over in reading a file, each with how often. */
export const notes = {
  'sep-line_one': 'De eerste regel noemt het scheidingsteken; de kopregel staat op regel 2.',
  'sep-line_other': 'De eerste regel noemt het scheidingsteken; de kopregel staat op regel 2.',
  'two-encodings_one':
    'Twee coderingen in één bestand: {{count}} regel is Windows-1252 en de rest UTF-8. Elke is in de zijne gelezen.',
  'two-encodings_other':
    'Twee coderingen in één bestand: {{count, number}} regels zijn Windows-1252 en de rest UTF-8. Elke is in de zijne gelezen.',
  garbled_one:
    '{{count}} rij heeft tekens die vóór ons verminkt zijn, in een verkeerde codering opgeslagen. Ze staan er zoals ze zijn.',
  garbled_other:
    '{{count, number}} rijen hebben tekens die vóór ons verminkt zijn, in een verkeerde codering opgeslagen. Ze staan er zoals ze zijn.',
  'invisible-characters_one': '{{count}} onzichtbaar teken weggelaten.',
  'invisible-characters_other': '{{count, number}} onzichtbare tekens weggelaten.',
  'protected-text_one': '{{count}} cel die als tekst beschermd was (="…" of \'…) als die tekst gelezen.',
  'protected-text_other':
    '{{count, number}} cellen die als tekst beschermd waren (="…" of \'…) als die tekst gelezen.',
  'rows-above-header_one': '{{count}} rij boven de kopregel overgeslagen.',
  'rows-above-header_other': '{{count, number}} rijen boven de kopregel overgeslagen.',
  'header-in-two-rows_one':
    'De kopregel staat in twee rijen; de onderste telt, en waar die leeg is de bovenste.',
  'header-in-two-rows_other':
    'De kopregel staat in twee rijen; de onderste telt, en waar die leeg is de bovenste.',
  'second-header_one':
    'Bestanden aan elkaar geplakt: in rij {{row}} staat opnieuw een kopregel, die voor de rijen eronder geldt.',
  'second-header_other':
    'Bestanden aan elkaar geplakt: {{count, number}} keer staat er opnieuw een kopregel, voor het eerst in rij {{row}}.',
  'nameless-columns_one': '{{count}} lege kolom zonder naam aan het eind overgeslagen.',
  'nameless-columns_other': '{{count, number}} lege kolommen zonder naam aan het eind overgeslagen.',
  'short-rows_one':
    '{{count}} rij mist laatste cellen van kolommen die mogen ontbreken; die zijn leeg gelezen.',
  'short-rows_other':
    '{{count, number}} rijen missen laatste cellen van kolommen die mogen ontbreken; die zijn leeg gelezen.',
  'hidden-rows_one': '{{count}} verborgen rij is ook gelezen (rij {{row}}).',
  'hidden-rows_other': '{{count, number}} verborgen rijen zijn ook gelezen, de eerste is rij {{row}}.',
  'hidden-columns_one': '{{count}} verborgen kolom is ook gelezen.',
  'hidden-columns_other': '{{count, number}} verborgen kolommen zijn ook gelezen.',
  'hidden-sheet_one': 'Het gelezen werkblad is verborgen.',
  'hidden-sheet_other': 'Het gelezen werkblad is verborgen.',
  'other-sheets_one': '{{count}} ander werkblad is niet gelezen.',
  'other-sheets_other': '{{count, number}} andere werkbladen zijn niet gelezen.',
  'columns-joined_one': '{{field}}: {{count}} kolom gelezen.',
  'columns-joined_other': '{{field}}: {{count, number}} genummerde kolommen als één gelezen.',
  padded_one:
    '{{field}}: bij {{count}} code de weggevallen voorloopnullen teruggezet (eerst in rij {{row}}).',
  padded_other:
    '{{field}}: bij {{count, number}} codes de weggevallen voorloopnullen teruggezet (eerst in rij {{row}}).',
  'cbs-code_one': '{{field}}: {{count}} code als CBS-code (GM…) gelezen.',
  'cbs-code_other': '{{field}}: {{count, number}} codes als CBS-code (GM…) gelezen.',
  'decimal-zero_one': '{{field}}: bij {{count}} code ,0 achter het getal weggelaten.',
  'decimal-zero_other': '{{field}}: bij {{count, number}} codes ,0 achter het getal weggelaten.',
  'date-serial_one': '{{field}}: {{count}} datum die als Excel-getal geschreven was (rij {{row}}).',
  'date-serial_other':
    '{{field}}: {{count, number}} datums die als Excel-getal geschreven waren (eerst in rij {{row}}).',
  'date-with-time_one': '{{field}}: bij {{count}} datum het tijdstip middernacht weggelaten.',
  'date-with-time_other': '{{field}}: bij {{count, number}} datums het tijdstip middernacht weggelaten.',
} as const;
