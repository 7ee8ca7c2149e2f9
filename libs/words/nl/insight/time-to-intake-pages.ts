export const timeToIntake = {
  timeToIntake: {
    title: 'Hoe lang het duurt tot de intake',
    finding: {
      both: 'Van wie zich aanmeldt heeft {{share}} een intake binnen de norm van {{norm, weeks}}, en de helft binnen {{weeks, weeks}}',
      norm: 'Van wie zich aanmeldt heeft {{share}} een intake binnen de norm van {{norm, weeks}}',
      median: 'Van wie zich aanmeldt heeft de helft een intake binnen {{weeks, weeks}}',
    },
    table: 'Wat er van aanmeldingen wordt',
    within: 'Na aanmelding',
    weeks: '{{n, weeks}}',
    weeksOfNorm: '{{n, weeks}} (norm)',
    intake: 'Intake gehad',
    left: 'Vertrokken zonder intake',
    moved: 'Overgestapt',
    waiting: 'Wacht nog',
    interval: '{{low}} tot {{high}}',
    hidden: 'verborgen',
    bar: 'Verdeling',
    asOf: 'Zoals het ging van {{from}} tot en met {{until}}, gepubliceerd op {{date}}. Achter het aandeel met een intake staat waar het met 95 % zekerheid tussen ligt. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
    empty: 'Nog niet te zeggen hoe lang het duurt',
    emptyNext: {
      'no-history':
        'Er heeft hier nog niemand gewacht. Als de lijsten een paar maanden bekend zijn, staat hier hoe lang het duurt.',
      counting: 'De dagen van het verleden worden nog geteld. Kijk over een minuut nog eens.',
      suppressed: 'Er zijn er te weinig om te tonen zonder dat iemand te herkennen is (minder dan {{k}}).',
      'no-places': 'Van deze groep wachtte er in het afgelopen jaar niemand.',
    },
  },
};
