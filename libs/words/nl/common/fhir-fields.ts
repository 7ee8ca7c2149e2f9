/** What was expected in an element of a FHIR resource. Neither a name nor a value that came in is repeated. */
export const fhirFields = {
  'not-fixed': '{{field}}: verwacht “{{expected}}”.',
  'not-one-of': '{{field}}: verwacht een van {{codes}}.',
  'wrong-value-type': '{{field}}: verwacht een waarde van het type {{expected}}.',
  'too-many-elements_one': '{{field}}: verwacht er hooguit {{count}}.',
  'too-many-elements_other': '{{field}}: verwacht er hooguit {{count}}.',
  'unknown-elements':
    '{{field}}: elementen die deze dienst niet aanneemt: {{number}}. Zie /fhir/StructureDefinition voor wat wel kan.',
  'identifying-elements':
    '{{field}}: elementen die deze dienst niet aanneemt: {{number}}, en daarin iets wat naar een persoon kan leiden. Er is niets van bewaard; zie /fhir/StructureDefinition voor wat wel kan.',
  'unknown-extensions':
    '{{field}}: extensies die deze dienst niet kent: {{number}}. Er is niets van bewaard; zie /fhir/StructureDefinition voor wat wel kan.',
  'narrative-refused':
    '{{field}}: beschrijvende tekst (narrative) komt niet binnen, want daarin kan alles over een persoon staan. Laat dit element weg.',
  'contained-refused':
    '{{field}}: ingesloten resources komen niet binnen; er is niets van gelezen. Laat dit element weg.',
  'free-text-refused':
    '{{field}}: vrije tekst komt niet binnen, want daarin kan alles over een persoon staan. Laat dit element weg.',
  'display-refused':
    '{{field}}: verwacht geen display, of precies de naam van de code in het Nederlands of het Engels.',
  'patient-refused':
    '{{field}}: een Patient komt niet binnen, ook niet als verwijzing. Verwacht alleen het eigen pseudoniem, in subject.identifier.',
  'resource-not-taken': '{{field}}: verwacht een resource van het type {{types}}; andere komen niet binnen.',
  'no-resource-here': '{{field}}: bij DELETE hoort geen resource.',
  'not-our-id':
    '{{field}}: verwacht geen id, of de id die deze dienst zelf heeft gegeven. Het eigen pseudoniem staat in identifier.',
  'not-the-identifier': '{{field}}: verwacht hetzelfde pseudoniem als in identifier.',
  'not-a-full-url': '{{field}}: verwacht geen fullUrl, of urn:uuid: met een uuid.',
  'full-url-twice': '{{field}}: elke fullUrl mag één keer voorkomen.',
  'known-already': '{{field}}: staat al op de lijst, of heeft er gestaan.',
  'not-this-address': '{{field}}: verwacht {{expected}}, met hetzelfde pseudoniem als in de resource.',
  'not-within-bundle':
    '{{field}}: verwacht de fullUrl (urn:uuid:) van een resource in dezelfde Bundle; andere verwijzingen worden niet gevolgd.',
  'not-a-dutch-moment': '{{field}}: verwacht een moment in Nederlandse tijd, als 2026-12-07T09:00:00+01:00.',
  'twice-in-bundle': '{{field}}: staat al in Bundle.entry[{{first}}]; elk programma mag één keer voorkomen.',
  'not-a-version': '{{field}}: verwacht een versie zoals de ETag die geeft, als W/"0123456789abcdef".',
  'no-version-here': '{{field}}: ifMatch hoort bij PUT of DELETE van een ServiceRequest.',
  'not-this-version': '{{field}}: dit is niet de versie van nu.',
  'unknown-search': '{{field}}: verwacht alleen {{known}}.',
  'not-a-day-search': '{{field}}: verwacht een dag, met eq, ge, gt, le of lt ervoor, als ge2026-12-01.',
  'not-a-moment-search':
    '{{field}}: verwacht ge, gt, le of lt en dan een dag of een moment, als ge2026-12-01T09:00:00+01:00.',
  'not-a-count': '{{field}}: verwacht een heel getal van 0 tot en met {{most}}, één keer.',
} as const;
