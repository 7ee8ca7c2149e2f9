export const proposals = {
  /** Another place than the one proposed: when, how far, and why the client can't have it. */
  instead: 'Bij {{where}} in {{on, week}} is de behandeling {{when}}, {{way}}.',
  insteadBut: 'Bij {{where}} in {{on, week}} is de behandeling {{when}}, {{way}}, maar {{why, list}}.',
  asSoon: 'even snel',
  later: '{{amount}} later',
  sooner: '{{amount}} eerder',
  online: 'online',
  asFar: 'even ver',
  farther: '{{amount}} verder',
  nearer: '{{amount}} dichterbij',
  withTravel: 'met {{amount}} reizen',
  obstacles: {
    taken: 'die plek gaat naar iemand anders',
    ceiling: 'het omzetplafond van de verzekeraar is daar bereikt',
    balance: 'die aanbieder neemt per saldo al zoveel op als is afgesproken',
    share: 'die aanbieder moet eerst meer zware zorgvragen opnemen',
    'long-waiting-first': 'eerst krijgen meer van wie langer dan de norm wacht een plek',
    'review-capacity': 'de overdragende aanbieder kan niet meer voorstellen beoordelen',
    'group-not-full': 'die groep wordt niet vol genoeg om te beginnen',
    'agreed-limit': 'de afspraken met die aanbieder laten het niet toe',
    'needed-here': 'de voorgestelde aanbieder heeft deze cliënt nodig om aan de afspraken te voldoen',
    'not-found': 'dat is in deze ronde niet gevonden',
  },
  uses: {
    slot: 'Met dit voorstel zijn de intakeplekken bij {{where}} in {{on, week}} vol.',
    reviews: '{{where}} kan hiernaast geen voorstellen meer beoordelen.',
    ceiling: 'Het omzetplafond van de verzekeraar bij {{where}} is hiermee bereikt.',
    balance: '{{where}} neemt hiermee per saldo zoveel op als is afgesproken.',
  },
  worth: 'Eén meer scheelt de regio {{amount}} wachten boven de norm, gewogen naar ernst.',
  worthBetween:
    'Eén meer scheelt de regio {{least, number}} tot {{amount}} wachten boven de norm, gewogen naar ernst.',
} as const;
