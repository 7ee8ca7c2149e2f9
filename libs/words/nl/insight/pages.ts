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
    lead: 'Hoe lang wachten mensen in de regio, vergeleken met de Treeknorm?',
    finding:
      'Bij {{share}} van de {{places}} wachtplekken is de verwachte wachttijd langer dan de norm van {{norm, weeks}}.',
    waits: 'wachttijden',
    expected: 'Verwachte wachttijd',
    expectedIs: 'Van wie nu wacht: de weken die al voorbij zijn, en de weken die nog komen.',
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
  trend: {
    title: 'Verloop',
    region: 'De regio',
    of: { aanbieder: 'Verloop van zorgaanbieder', diagnose: 'Verloop van diagnosegroep' },
    measures: 'Wat',
    soFar: 'Verloop: tot nu toe gewacht',
    notExpected:
      'Alleen de weken die al voorbij zijn. Wat nog komt, telt bij de verwachte wachttijd hierboven.',
    notExpectedNorm:
      'Alleen de weken die al voorbij zijn. Wie nu nog binnen de norm is, gaat er vaak later overheen: dat staat bij de verwachte wachttijd hierboven.',
    measure: { aandeel: 'Nog binnen de norm', mediaan: 'Weken al gewacht' },
    finding: {
      aandeel: {
        none: '{{group}}: {{value}} wacht nog niet langer op de intake dan de norm van {{norm, weeks}}; geen verandering buiten de gewone schommeling',
        higher:
          '{{group}}: {{value}} wacht nog niet langer op de intake dan de norm van {{norm, weeks}}; meer dan de gewone schommeling',
        lower:
          '{{group}}: {{value}} wacht nog niet langer op de intake dan de norm van {{norm, weeks}}; minder dan de gewone schommeling',
        'too-few':
          '{{group}}: {{value}} wacht nog niet langer op de intake dan de norm van {{norm, weeks}}; te weinig maanden om verandering te zien',
      },
      mediaan: {
        none: '{{group}}: de helft wacht al {{weeks, weeks}} of langer op de intake, geen verandering buiten de gewone schommeling',
        higher:
          '{{group}}: de helft wacht al {{weeks, weeks}} of langer op de intake, meer dan de gewone schommeling',
        lower:
          '{{group}}: de helft wacht al {{weeks, weeks}} of langer op de intake, minder dan de gewone schommeling',
        'too-few':
          '{{group}}: de helft wacht al {{weeks, weeks}} of langer op de intake; te weinig maanden om verandering te zien',
      },
    },
    findingAbsent: '{{group}}: geen cijfer over {{month}} ({{reason}})',
    absent: {
      'no-norm': 'geen norm',
      'no-places': 'niemand wacht',
      suppressed: 'verborgen',
      'unknown-waits': 'onbekend',
      'not-delivered': 'niet aangeleverd',
      'other-norm': 'andere norm',
    },
    empty: 'Nog geen verloop',
    emptyNext: {
      'no-history': 'Er heeft hier nog niemand gewacht. Na de eerste hele maand staat hier hoe het verloopt.',
      counting: 'De dagen van het verleden worden nog geteld. Kijk over een minuut nog eens.',
      absent: 'Er is in geen van deze maanden een cijfer over deze groep.',
      none: 'Er is nog geen maand om. Na de eerste hele maand staat hier hoe het verloopt.',
    },
    axis: { aandeel: 'aandeel nog binnen de norm', mediaan: 'weken gewacht, mediaan' },
    ordinary: 'gewone schommeling: {{lower}} tot {{upper}}, gemiddeld {{centre}}',
    better: 'beter dan gewone schommeling',
    worse: 'slechter dan gewone schommeling',
    forecast: {
      title: 'Als het zo doorgaat',
      finding: {
        aandeel:
          'In {{month}} wacht {{lower}} tot {{upper}} nog niet langer dan de norm, als het zo doorgaat',
        mediaan:
          'In {{month}} heeft de helft al {{lower}} tot {{upper, weeks}} of langer gewacht, als het zo doorgaat',
      },
      steady:
        'Er is geen verandering die meer is dan toeval: de verwachting is de laatste maand, met de spreiding van het verleden.',
      drift:
        'De verandering van het verleden, {{change}} per maand, is meer dan toeval; de verwachting is dat die doorgaat.',
      weeks: '{{change, weeks}}',
      points: '{{change}} procentpunt',
      tested:
        'Getoetst op het eigen verleden: van de eerder verwachte maanden ({{forecasts}}) kwam {{coverage}} binnen het interval uit. Bedoeld is {{level}}.',
      narrow: 'De intervallen waren dus te smal: houd rekening met een grotere spreiding.',
      untested: 'Nog niet te toetsen op het eigen verleden: daarvoor zijn meer dan twaalf maanden nodig.',
      absent: {
        'too-few-months':
          'Geen verwachting: daarvoor zijn twaalf maanden achter elkaar nodig met cijfers over dezelfde lijsten.',
        'latest-absent': 'Geen verwachting: over de laatste maand is er geen cijfer.',
      },
      legend: 'verwachting, met het interval van {{level}}',
      range: '{{middle}} ({{lower}}\u2060–\u2060{{upper}})',
      none: 'geen',
      table: 'Verwachting per maand, met het interval van {{level}}: {{group}}',
    },
    table: 'Verloop per maand: {{group}}',
    month: 'Maand',
    places: 'Wachtplekken',
    providers: 'Aanbieders',
    share: 'Nog binnen norm',
    median: 'Al gewacht, weken (mediaan)',
    lower: 'ondergrens',
    upper: 'bovengrens',
    asOf: 'Stand op de laatste dag van elke maand, gepubliceerd op {{date}}. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
  },
};
