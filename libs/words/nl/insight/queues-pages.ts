export const queues = {
  queues: {
    title: 'Vraag en capaciteit',
    region: 'Hele regio',
    of: 'Gemeente van wie wacht',
    finding: {
      short:
        '{{where}}: in {{short, number}} van de {{all, number}} diagnosegroepen is de vraag groter dan de capaciteit',
      long: '{{where}}: nergens is de vraag aantoonbaar groter dan de capaciteit, maar in {{long, number}} van de {{all, number}} diagnosegroepen is de wachtlijst te lang en wordt die niet vanzelf kort',
      none: '{{where}}: nergens is de vraag aantoonbaar groter dan de capaciteit, en geen wachtlijst is te lang',
      noNorm: '{{where}}: nergens is de vraag aantoonbaar groter dan de capaciteit',
      hidden: '{{where}}: alle aantallen zijn verborgen',
    },
    warning:
      'Waar de vraag groter is dan de capaciteit, groeit de wachtlijst. Overstappen verdelen daar alleen wie wacht; wat nodig is, is capaciteit. Dat geldt voor: {{groups}}.',
    group: 'Diagnosegroep',
    balance: 'Balans',
    balances: {
      short: 'tekort',
      even: 'geen verschil',
      spare: 'ruimte',
    },
    demand: 'Vraag per week',
    capacity: 'Capaciteit per week',
    load: 'Belasting',
    queueSize: 'Wachtplekken',
    targetQueueSize: 'Streeflengte',
    neededCapacity: 'Nodig per week',
    pressure: 'Druk',
    cleaned: 'Opgeschoond per week',
    hidden: 'verborgen',
    nobodyWent: 'niemand geholpen',
    asOf: 'Over {{weeks, weeks}}: {{from}} tot en met {{until}}, gepubliceerd op {{date}}. {{lists, number}} van de {{all, number}} wachtlijsten waren al die tijd bekend en aangeleverd; de andere tellen niet mee. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn.',
    empty: 'Nog niet te zeggen of de capaciteit genoeg is',
    emptyNext: {
      'no-history':
        'Er heeft hier nog niemand gewacht. Als de wachtlijsten een kwartaal bekend zijn, staan hier vraag en capaciteit.',
      counting: 'De dagen van het verleden worden nog geteld. Kijk over een minuut nog eens.',
      'too-short':
        'De wachtlijsten zijn nog geen kwartaal bekend. In minder weken zegt een vakantie meer dan de capaciteit.',
      none: 'Van deze groep stond in deze weken niemand op een wachtlijst die de hele tijd bekend was.',
    },
  },
};
