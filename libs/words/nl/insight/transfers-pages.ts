export const transfers = {
  transfers: {
    title: 'Wat overstappen per maand deden',
    month: 'Maand',
    proposed: 'Voorgesteld',
    offered: 'Aangeboden',
    accepted: 'Ja gezegd',
    started: 'Elders gestart',
    returned: 'Teruggekomen',
    sparedWeeks: 'Weken korter',
    expectedWeeks: 'Weken zonder overstap',
    intakes: 'Intakes regio',
    departures: 'Zonder intake weg',
    cleaned: 'Opgeschoond',
    bridging: 'Overbrugging',
    hidden: 'verborgen',
    finding: {
      steps:
        'In {{month, month}}, aantallen cliënten: voorgesteld {{proposed}}, aangeboden {{offered}}, ja gezegd {{accepted}}, elders gestart {{started}}.',
      nothing: 'In {{month, month}} is niemand een overstap voorgesteld en is niemand elders gestart.',
      spared:
        'Wie ja zei, wacht naar schatting {{spared, weeks}} korter op de behandeling dan de {{expected, weeks}} zonder overstap (mediaan).',
      notSpared:
        'Wie ja zei, wacht naar schatting niet korter op de behandeling dan de {{expected, weeks}} zonder overstap (mediaan).',
      sparedAbsent: {
        suppressed: 'Hoeveel weken dat scheelt, is verborgen.',
        unknown: 'Hoeveel weken dat scheelt, is niet bekend.',
      },
      beside:
        'Op de lijsten in diezelfde maand: intakes {{intakes}}, vertrokken zonder intake {{departures}}. Dit is geen overstap: opgeschoond {{cleaned}}, overbruggingszorg {{bridging}}.',
    },
    absent: {
      before: 'In {{month, month}} waren er nog geen voorstellen.',
      'not-whole':
        'De voorstellen begonnen in {{month, month}}: over die maand is niets te zeggen, want die was niet heel.',
    },
    flowAbsent: {
      'not-whole':
        'Wat er die maand op de lijsten gebeurde, is niet te zeggen: ze waren nog niet de hele maand bekend.',
      'not-delivered':
        'Wat er die maand op de lijsten gebeurde, is niet te zeggen: geen lijst is sindsdien aangeleverd.',
    },
    none: 'nog niet',
    unknown: 'onbekend',
    notWhole: 'niet heel',
    chart: 'cliënten die ja zeiden',
    ring: '○ verborgen, en dus geen 0',
    emptyTitle: 'Nog geen maand met overstappen',
    empty: {
      'no-history':
        'Er heeft hier nog niemand gewacht. Na de eerste hele maand staat hier wat overstappen hebben gedaan.',
      counting: 'De dagen van het verleden worden nog geteld. Kijk over een minuut nog eens.',
      none: 'Er is nog geen maand om. Na de eerste hele maand staat hier wat overstappen hebben gedaan.',
    },
    asOf: 'Bron: voorstellen, aanbiedingen en overstappen, en de wachtlijsten ({{lists, number}} van de {{all, number}} in de laatste maand). Gepubliceerd op {{date}}. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
  },
};
