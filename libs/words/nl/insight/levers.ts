/** Changes of a region, as a taskforce would put them. */
export const levers = {
  places: '{{count, number}} intakes meer voor {{group}}, verdeeld over de programma’s',
  ceilings: 'Alle zorgplafonds {{count, number}} % hoger',
  reviews: 'Elke aanbieder kan {{count, number}} % meer voorstellen beoordelen',
  'net-intakes': 'Elke aanbieder neemt per saldo {{count, number}} % meer over',
  groups: 'Groepen starten met {{count, number}} cliënt minder',
  travel: 'Reistijd: {{count, minutes}} verder voor wie een grens heeft',
  exclusions: 'Van elke exclusiegrond mag een behandelaar afwijken',
  contracts: 'Elk programma neemt cliënten van alle zorgverzekeraars aan',
  stops: 'Geen intakestops',
} as const;
