export const problems = {
  'no-such-provider': 'Deze organisatie doet niet mee in deze regio.',
  'provider-changed':
    'Iemand anders heeft deze organisatie intussen gewijzigd. Er is niets opgeslagen: bekijk de nieuwe gegevens en wijzig ze zo nodig opnieuw.',
  'provider-exists': 'Deze organisatie doet al mee in deze regio. Zoek haar in de lijst om haar te wijzigen.',
  'too-many-providers': 'Deze regio heeft zo veel organisaties als zij kan hebben; er kan er geen bij.',
  'synthetic-region':
    'Deze regio is verzonnen en krijgt haar organisaties van de demo. Een echte organisatie hoort in een echte regio.',
  'search-unclear': 'Deze zoekvraag is niet te begrijpen; hieronder staat wat er niet klopt.',
} as const;
