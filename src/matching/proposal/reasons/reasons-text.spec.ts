import { reasonsFor } from '../../../../libs/matching/index.js';
import { REASONS } from '../../../../test/support/matching/reasons.js';
import { proposalReasonsText, worthText } from './reasons-text.js';

describe('proposalReasonsText', () => {
  const context = {
    firstWeek: '2026-W49',
    names: new Map([
      ['J1', 'Angst kort'],
      ['J2', 'Angst lang'],
      ['J3', 'Angst online'],
      ['P1', 'Noord'],
      ['P2', 'Zuid'],
    ]),
    travelMinutes: 8,
    breachWeight: 10_000,
  };

  it('says it in Dutch', () => {
    expect(proposalReasonsText(REASONS, context).map(({ nl }) => nl)).toEqual([
      'Bij Angst lang in week 49 (30 nov) is de behandeling 2 weken eerder, 15 minuten verder, maar het omzetplafond van de verzekeraar is daar bereikt en die plek gaat naar iemand anders.',
      'Bij Angst online in week 52 (21 dec) is de behandeling 1 week later, online.',
      'Met dit voorstel zijn de intakeplekken bij Angst kort in week 50 (7 dec) vol. Eén meer scheelt de regio 54 tot 66 weken wachten boven de norm, gewogen naar ernst.',
      'Zuid kan hiernaast geen voorstellen meer beoordelen.',
      'Het omzetplafond van de verzekeraar bij Noord is hiermee bereikt. Eén meer scheelt de regio 2 weken wachten boven de norm, gewogen naar ernst.',
      'Noord neemt hiermee per saldo zoveel op als is afgesproken.',
    ]);
  });

  it('says the same in English, and never more than is proved', () => {
    const receiving = proposalReasonsText(reasonsFor('receiving', REASONS), context);
    expect(receiving.map(({ en }) => en)).toEqual([
      'At Angst lang in week 49 (30 Nov) treatment is 2 weeks sooner, 15 minutes farther, but what was agreed with that provider does not allow it and that place goes to somebody else.',
      'At Angst online in week 52 (21 Dec) treatment is 1 week later, online.',
      'With this proposal the intake slots at Angst kort in week 50 (7 Dec) are full. One more saves the region 54 to 66 weeks of waiting beyond the norm, weighted by severity.',
      'Zuid can review no more proposals besides.',
      'With this Noord takes in as many on balance as agreed.',
    ]);
    expect(worthText({ low: 0, high: 9e9 }, 10_000)).toBeNull();
    expect(worthText({ low: 5, high: 9 }, 0)).toBeNull();
  });
});
