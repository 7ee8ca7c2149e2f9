/** What was expected in a field, for bodies and for rows of a batch alike. The value itself is never repeated. */
export const fields = {
  missing: '{{field}}: dit veld is verplicht.',
  'not-text': '{{field}}: verwacht tekst.',
  'not-a-number': '{{field}}: verwacht een getal.',
  'not-a-whole-number': '{{field}}: verwacht een heel getal, als getal en niet als tekst.',
  'not-a-whole-number_unit': '{{field}}: verwacht een heel getal ({{unit}}), als getal en niet als tekst.',
  'out-of-range': '{{field}}: verwacht een heel getal van {{from}} tot en met {{to}} ({{unit}}).',
  'not-yes-or-no': '{{field}}: verwacht true of false, zonder aanhalingstekens.',
  'not-a-list': '{{field}}: verwacht een lijst.',
  'not-an-object': '{{field}}: verwacht één object.',
  'not-a-uuid': '{{field}}: verwacht een uuid.',
  'not-allowed-here': '{{field}}: verwacht een van de toegestane waarden.',
  'not-a-date': '{{field}}: verwacht een bestaande datum als 2026-03-31.',
  'too-deep': '{{field}}: dit is dieper genest dan deze dienst leest.',
  'unknown-field':
    '{{field}}: dit veld kent deze dienst niet; zie de beschrijving van de API voor de toegestane velden.',
  otherwise: '{{field}}: deze waarde kan hier niet.',
} as const;
