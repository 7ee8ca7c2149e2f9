export const overview = {
  answers: {
    title: 'In het kort',
    where: 'Waar wacht men het langst?',
    better: 'Wordt het beter?',
    transfers: 'Wat deden overstappen de laatste maand?',
    help: 'Wat zou het meest helpen?',
    failed: 'Nu niet op te halen.',
    shortage:
      'De vraag is groter dan de capaciteit bij {{groups}}. Overstappen verdelen daar alleen wie wacht; wat nodig is, is capaciteit.',
  },
  releases: {
    choose: 'Publicatie',
    latest: 'Nieuwste',
    earlier:
      'U ziet wat er op {{date}} als nieuwste was gepubliceerd, zoals iedereen het toen zag. Dit zijn niet de nieuwste cijfers.',
    none: 'Hiervan was toen nog niets gepubliceerd',
    noneNext: 'Kies een latere publicatie, of de nieuwste.',
    toLatest: 'Naar de nieuwste',
  },
  hotSpots: {
    title: 'Gemiddeld al gewacht op de intake, per diagnosegroep en gemeente, in weken',
    what: 'Weken die men gemiddeld al op de intake wacht, per gemeente waar men woont. Wat nog komt, telt niet mee.',
    definition:
      'Van wie op de laatste dag nog op een intake wachtte: het gemiddelde aantal weken sinds de aanmelding.',
    finding: {
      both: 'Hele regio: {{need}}, gemiddeld al {{needWeeks, weeks}} gewacht op de intake (norm {{norm, weeks}}). Van de gemeenten die te tonen zijn: {{group}}, {{area}}, {{weeks, weeks}}.',
      bothNoNorm:
        'Hele regio: {{need}}, gemiddeld al {{needWeeks, weeks}} gewacht op de intake. Van de gemeenten die te tonen zijn: {{group}}, {{area}}, {{weeks, weeks}}.',
      region:
        'Hele regio: {{need}}, gemiddeld al {{needWeeks, weeks}} gewacht op de intake (norm {{norm, weeks}}). Per gemeente is niets te tonen.',
      regionNoNorm:
        'Hele regio: {{need}}, gemiddeld al {{needWeeks, weeks}} gewacht op de intake. Per gemeente is niets te tonen.',
      hidden: 'Alles is verborgen: een aantal onder {{k}} zou eruit te berekenen zijn.',
    },
    heat: {
      within: 'binnen de norm van {{weeks, weeks}}',
      once: 'tot {{weeks, weeks}}',
      twice: 'tot {{weeks, weeks}}',
      more: 'meer dan {{weeks, weeks}}',
    },
    asOf: 'Stand van {{until}}, gepubliceerd op {{date}}; {{lists, number}} van de {{all, number}} wachtlijsten. “Verborgen”: een aantal onder {{k}} zou eruit te berekenen zijn. Een streepje: niemand wacht.',
    empty: 'Nog niet te zeggen waar men het langst wacht',
  },
};
