export const insight = {
  measure: {
    intake: 'Tot de intake',
    treatment: 'Van intake tot behandeling',
    total: 'In totaal',
    intakeDefinition:
      'Gemiddeld aantal weken van de aanmelding tot de (verwachte) intake, van iedereen die nu wacht. Norm: {{norm, weeks}}.',
    treatmentDefinition:
      'Gemiddeld aantal weken van de intake tot de start van de behandeling, van iedereen die nu wacht. Norm: {{norm, weeks}}.',
    totalDefinition:
      'Gemiddeld aantal weken van de aanmelding tot de start van de behandeling, van iedereen die nu wacht. Norm: {{norm, weeks}}.',
    definitionWithoutNorm:
      'Gemiddeld aantal weken van iedereen die nu wacht. Voor deze groep geldt geen Treeknorm.',
  },
  insight: {
    leadWithoutNorm: 'Hoe lang wachten mensen in de regio? Voor deze groep geldt geen Treeknorm.',
    whom: 'Voor wie',
    population: {
      adults: 'Volwassenen (Zvw)',
      youth: 'Jeugd',
      forensic: 'Forensisch',
      wlz: 'Wlz',
      unknown: 'Grondslag onbekend',
    },
    weeksWithoutNorm: 'weken gemiddeld',
    measureWithoutNorm: '{{measure}}, weken',
    findingWithoutNorm: '{{group}}: langste wachttijd, gemiddeld {{weeks, weeks}}',
    lead: 'Hoe lang wachten mensen in de regio, gemeten tegen de Treeknorm?',
    finding:
      'Bij {{share}} van de {{places}} wachtplekken is de wachttijd langer dan de norm van {{norm, weeks}}.',
    waits: 'wachttijden',
    weeksOnAverage: 'weken gemiddeld, norm {{norm}}',
    above: '{{weeks, weeks}} boven de norm',
    shareBeyond: '{{share}} boven de norm ({{number}} wachtplekken)',
    suppressed: 'Verborgen: een aantal onder {{k}} zou eruit te berekenen zijn.',
    absent: 'Geen gegevens om uit te rekenen.',
    source:
      'Bron: {{source}}, stand van {{date}}. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
    hidden: 'verborgen',
    sources: { 'waiting-lists-pushed-by-providers': 'wachtlijsten zoals de zorgaanbieders die aanleveren' },
    tabs: 'Verdeling',
    tab: { regio: 'Doorstroom in de regio', aanbieder: 'Per zorgaanbieder', diagnose: 'Per diagnosegroep' },
    group: { aanbieder: 'Zorgaanbieder', diagnose: 'Diagnosegroep' },
    tableTitle: {
      aanbieder: 'Wachttijden per zorgaanbieder',
      diagnose: 'Wachttijden per diagnosegroep',
    },
    places: 'Wachtplekken',
    measureHeader: '{{measure}}, weken (norm {{norm}})',
    beyondCount: 'Boven norm',
    beyondShare: 'Aandeel',
    axis: 'weken, gemiddeld',
    normLine: 'norm {{weeks, weeks}}',
    findingBeyond: '{{group}}: langste wachttijd, gemiddeld {{weeks, weeks}}, {{over}} boven de norm',
    findingWithin: '{{group}}: langste wachttijd, gemiddeld {{weeks, weeks}}, binnen de norm',
    nothingToShow: 'De wachttijden zijn verborgen',
    mostShown: 'de {{shown}} langste van {{all}}; alle in de tabel',
    sheet: {
      source: 'Stand van {{date}}. “verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
      mean: '{{measure}}: gemiddelde in weken (norm {{norm}})',
      meanWithoutNorm: '{{measure}}: gemiddelde in weken',
      beyond: '{{measure}}: wachtplekken boven de norm',
      share: '{{measure}}: aandeel boven de norm (0 tot 1)',
    },
  },
  funnel: {
    title: 'Doorstroom',
    finding: '{{accepted}} van {{proposed}} voorstellen leidden tot een overstap',
    findingHidden: '{{proposed}} voorstellen; hoeveel tot een overstap leidden, is verborgen',
    definition:
      'Van elk voorstel van de matching tot de start van de behandeling bij de nieuwe aanbieder. De percentages zijn het deel van alle voorstellen.',
    step: {
      proposed: 'Voorgesteld',
      approved: 'Vier ogen akkoord',
      offered: 'Aangeboden',
      accepted: 'Cliënt zegt ja',
      started: 'Behandeling gestart',
    },
    share: '{{share}} van de voorstellen',
    refused: '{{number}} afgewezen door een behandelaar',
    declined: '{{number}} afgeslagen door de cliënt',
    hidden: 'verborgen',
    asOf: 'stand van {{date}}. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
    few: 'De aantallen zijn verborgen',
    fewNext:
      'Er zijn voorstellen, maar wat ervan getoond wordt zou iets zeggen over minder dan {{k}} cliënten. Stand van {{date}}.',
    empty: 'Nog geen voorstellen',
    emptyNext:
      'Na de eerste matching staat hier hoeveel voorstellen tot een behandeling leiden, en waar ze blijven steken.',
  },
};
