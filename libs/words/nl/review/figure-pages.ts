export const figures = {
  eyes: {
    label: 'Overdragende kant: {{sending}}. Ontvangende kant: {{receiving}}.',
    open: 'nog niet gekeken',
    seen: 'bekeken, nog niet beoordeeld',
    approved: 'goedgekeurd',
    refused: 'afgewezen',
  },
  waitBar: {
    label:
      '{{waited, weeks}} gewacht, {{total, weeks}} verwacht tot de behandeling; met het voorstel {{proposed, weeks}}.',
    labelNow: '{{waited, weeks}} gewacht, {{total, weeks}} verwacht tot de behandeling.',
  },
  /** How sure the weeks are that a client still waits without a proposal. */
  known: { estimate: 'geschat', unknown: 'duur niet bekend' },
  need: { age: '{{ages}}\u00a0jaar' },
  intensityShort: {
    outpatient: 'ambulant',
    outreach: 'outreachend',
    day: 'dagbehandeling',
    inpatient: 'klinisch',
    'secure-outpatient': 'forensisch ambulant',
    'secure-inpatient': 'forensisch klinisch',
  },
  settingShort: {
    '1': 'ambulant',
    '2': 'ambulant',
    '3': 'ambulant',
    '4': 'outreachend',
    '5': 'klinisch',
    '6': 'forensisch klinisch',
    '7': 'forensisch ambulant',
    '8': 'hoogspecialistisch',
  },
  gain: {
    soonerUnknown: 'eerder; hoeveel is niet bekend',
    sooner_one: '{{count}} week eerder',
    sooner_other: '{{count}} weken eerder',
    asSoon: 'naar schatting even snel',
    later_one: 'naar schatting {{count}} week later',
    later_other: 'naar schatting {{count}} weken later',
    underNorm: 'binnen de norm',
  },
  norm: {
    none: 'geen norm voor deze groep',
    within: 'binnen de norm',
  },
  travel: { minutes: '{{minutes}} min', online: 'online' },
  legend: {
    title: 'Legenda',
    waited: 'gewacht',
    expected: 'nog te wachten',
    beyond: 'boven de norm',
    proposed: 'met het voorstel',
    norm: 'strepen: normen, waar die gelden',
    eyes: 'gevuld: akkoord, stip: bekeken, streep: wij',
  },
};
