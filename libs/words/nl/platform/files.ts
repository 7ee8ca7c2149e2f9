/** Why a file is no table; what stands in it is never repeated. */
export const files = {
  'no-such-file': 'Er is geen bestand {{file}}.',
  'not-readable': '{{file}} mag door deze gebruiker niet worden gelezen. Controleer de rechten.',
  folder: '{{file}} is een map. Noem het bestand daarin.',
  'not-a-file': '{{file}} is geen bestand. Noem een CSV-bestand of een Excel-bestand.',
  'cannot-open': '{{file}} kan niet worden geopend ({{why}}).',
  empty: '{{file}} is leeg. Verwacht een CSV- of Excel-bestand met een kopregel.',
  'too-large':
    '{{file}} is {{megabytes, number}} MB; verwacht hooguit {{most, number}} MB. Is het het goede bestand?',
  gzip: '{{file}} is met gzip ingepakt. Pak het eerst uit (gunzip).',
  binary:
    '{{file}} is geen tekstbestand. Verwacht CSV (tekst met een kopregel) of een Excel-bestand (.xlsx).',
  'utf16-part':
    '{{file}} heeft twee coderingen: een deel is UTF-16, zoals >> in PowerShell schrijft, en de rest niet. Sla het op in één codering.',
  'old-excel':
    '{{file}} is een Excel-bestand van het oude soort (.xls), of een met een wachtwoord. Sla het zonder wachtwoord op als .xlsx.',
  'binary-workbook': '{{file}} is een binair Excel-bestand (.xlsb). Sla het op als .xlsx.',
  'open-document': '{{file}} is een OpenDocument-bestand (.ods). Sla het op als .xlsx of als CSV.',
  'other-archive':
    '{{file}} is een zip-archief en geen Excel-bestand. Pak het uit, en noem het bestand daarin.',
  'damaged-workbook':
    '{{file}} is als Excel-bestand beschadigd of afgebroken. Open het in Excel en sla het opnieuw op. Er is niets overgenomen.',
  'document-type':
    '{{file}} is geen gewoon Excel-bestand: het verklaart een documenttype, wat Excel nooit doet. Er is niets overgenomen.',
  'too-big-inside':
    '{{file}} is uitgepakt veel groter dan een tabel kan zijn. Is het het goede bestand? Er is niets overgenomen.',
  'no-sheet': '{{file}} heeft geen werkblad. Er is niets overgenomen.',
  'no-such-sheet': '{{file}} heeft {{sheets, number}} werkbladen; noem een nummer daarvan.',
  'several-sheets':
    '{{file}} heeft meer dan één werkblad met deze kolommen: {{numbers, list}}. Zeg welk met --sheet <nummer>. Er is niets overgenomen.',
  'quote-not-closed':
    '{{file}}: een aanhalingsteken opent een veld dat nergens eindigt: het bestand is afgebroken, of een aanhalingsteken in een tekst is niet verdubbeld (verwacht ""), bij regel {{line}}. Er is niets overgenomen.',
  'quote-not-closed_somewhere':
    '{{file}}: een aanhalingsteken opent een veld dat nergens eindigt: het bestand is afgebroken, of een aanhalingsteken in een tekst is niet verdubbeld (verwacht ""). Er is niets overgenomen.',
  'stray-quote':
    '{{file}}: een aanhalingsteken staat midden in een veld, bij regel {{line}}: verwacht verdubbeld ("") in een veld tussen aanhalingstekens. Er is niets overgenomen.',
  'stray-quote_somewhere':
    '{{file}}: een aanhalingsteken staat midden in een veld: verwacht verdubbeld ("") in een veld tussen aanhalingstekens. Er is niets overgenomen.',
  'row-too-long':
    '{{file}}: een rij is langer dan {{most, number}} tekens, bij regel {{line}}: verwacht elke rij op een eigen regel. Er is niets overgenomen.',
  'row-too-long_somewhere':
    '{{file}}: een rij is langer dan {{most, number}} tekens: verwacht elke rij op een eigen regel. Er is niets overgenomen.',
  'not-csv':
    '{{file}} kan niet in rijen worden verdeeld, bij regel {{line}}: verwacht CSV. Er is niets overgenomen.',
  'not-csv_somewhere': '{{file}} kan niet in rijen worden verdeeld: verwacht CSV. Er is niets overgenomen.',
} as const;
