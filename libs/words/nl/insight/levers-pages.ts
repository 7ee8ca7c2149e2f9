export const levers = {
  levers: {
    title: 'Wijzigingen die het meest zouden helpen',
    change: 'Wijziging',
    weeks: 'Weken boven de norm minder',
    between: 'Zeker tussen',
    added: 'Cliënten die een plek krijgen',
    removed: 'Cliënten die een plek verliezen',
    interval: '{{low, number}} tot {{high, number}}',
    unproved: 'niet bewezen',
    least: 'minstens {{count, number}}',
    fewer: 'minder dan {{k}}',
    finding: {
      weeks:
        'Het meest zou helpen: {{change}}. In het beste plan dat is gevonden scheelt dat ongeveer {{weeks, weeks}} wachten boven de norm, gewogen naar ernst ({{interval}}), en {{added}} cliënten krijgen daardoor een voorstel.',
      people:
        'Het meest zou helpen: {{change}}. In weken boven de norm is het verschil te klein om te tonen; {{added}} cliënten krijgen daardoor een voorstel.',
      loses: 'Daar staat tegenover dat {{removed}} andere cliënten er geen voorstel meer door krijgen.',
      interval: 'zeker tussen {{low, number}} en {{high, number}}',
      unproved: 'zonder bewezen grenzen',
    },
    asOf: 'Doorgerekend op de matching van {{run}}, gepubliceerd op {{date}}. {{tried, number}} wijzigingen doorgerekend, elk apart; wat ze samen doen is niet de som. Hier staan er ten hoogste tien.',
    untried: 'Voor {{untried, number}} andere was geen tijd.',
    empty: 'Nog niet te zeggen wat het meest zou helpen',
    emptyNext: {
      'no-run':
        'Er is nog geen matching waarvan dit is doorgerekend. Dat gebeurt binnen een uur na een matching.',
      'other-threshold':
        'De drempel voor tonen is hoger geworden sinds dit is doorgerekend. Na de volgende matching staat het hier weer.',
      'not-worked-out': 'Dit was voor de laatste matching niet door te rekenen.',
      hidden: 'Verborgen: het zou over te weinig cliënten gaan.',
      none: 'Van geen van de doorgerekende wijzigingen is een verschil te zien dat groot genoeg is om te tonen.',
    },
  },
};
