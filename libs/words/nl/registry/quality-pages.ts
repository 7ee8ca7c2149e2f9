/** De kwaliteit van de eigen lijst: hoeveel klopt, en wat er te verbeteren is. */
export const listQuality = {
  quality: {
    link: 'Kwaliteit van uw lijst',
    title: 'Kwaliteit van uw lijst',
    lead: 'Wat er aan uw wachtlijst, programma’s en intakes niet klopt of niet lijkt te kloppen. Verbeteren doet u in uw eigen systeem; bij de volgende aanlevering verdwijnt het hier. Alleen uw eigen organisatie ziet dit.',
    sound_one: 'Bij {{sound}} van {{number}} cliënt die wacht is niets gevonden.',
    sound_other: 'Bij {{sound}} van de {{number}} cliënten die wachten is niets gevonden.',
    asOf: 'Stand van {{day}}. Opmerkingen tellen hierin niet mee.',
    nothing: 'Er is niets gevonden dat niet klopt.',
    empty: 'Nog niets te bekijken',
    emptyNext: 'Zodra er cliënten of programma’s zijn aangeleverd, staat hier wat eraan te verbeteren is.',
    findings: 'Wat er is gevonden',
    weight: {
      error: 'Fout',
      warning: 'Waarschijnlijk fout',
      note: 'Opmerking',
    },
    clients: 'Om welke cliënten het gaat',
    programmes: 'Om welke programma’s het gaat',
    first: 'De eerste {{shown}} van {{number}} staan hier; de volgende als deze zijn verbeterd.',
  },
} as const;
