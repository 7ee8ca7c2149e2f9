/** Why a table can't be read, or is asked about. Headers are input as well as values are, and are not repeated. */
export const tables = {
  theFile: 'Het bestand',
  'no-text': '{{file}}: het bestand bevat geen tekst. Verwacht een kopregel.',
  'no-rows':
    '{{file}} heeft een kopregel en geen rijen eronder. Controleer de export die het maakte. Er is niets overgenomen en niets verwijderd.',
  'columns-missing':
    '{{file}} is niet {{what}}: ontbrekend: {{missing}}. Verwacht een kopregel met {{wanted}}. Er is niets overgenomen.',
  'columns-missing_all':
    '{{file}} is niet {{what}}: geen van de kolommen is er. Verwacht een kopregel met {{wanted}}. Er is niets overgenomen.',
  'columns-repeated':
    '{{file}}: kolom {{one}} en kolom {{other}} hebben in de kopregel dezelfde naam: laat er een weg of geef er een een andere naam. Er is niets overgenomen.',
  'seems-seconds':
    '{{file}} lijkt in seconden te zijn: in het midden {{times, number}} keer zo veel als de raming in minuten. Zeg het met --unit seconds, of met --unit minutes als het toch minuten zijn. Er is niets overgenomen.',
  'seems-hours':
    '{{file}} lijkt in uren te zijn: in het midden {{times, number}} keer de raming in minuten. Lever hele minuten, of zeg --unit minutes als het toch minuten zijn. Er is niets overgenomen.',
  'one-way-only':
    '{{file}} is voor één richting gevuld: {{blank, number}} wegen zijn leeg terwijl de weg terug er staat. Duurt die even lang, zeg dan --both-ways; is er echt geen weg, zeg dan --blank-unreachable. Er is niets overgenomen.',
} as const;
