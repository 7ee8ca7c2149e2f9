import { nearestText } from './nearest-text.js';

const names = new Map([
  ['j1', 'Angst en stemming'],
  ['99990002', 'Zuid'],
]);

describe('nearestText', () => {
  it('says which slot would have done, in a week that people read', () => {
    const nearest = { change: 'slots', by: 1, programme: 'j1', week: 3 };
    expect(nearestText(nearest, names, '2026-W49', 'nl')).toBe(
      '1 intakeplek meer bij Angst en stemming in week 52 (21 dec)',
    );
    expect(nearestText({ ...nearest, by: 2 }, names, '2026-W49', 'en')).toBe(
      '2 more intake slots at Angst en stemming in week 52 (21 Dec)',
    );
  });

  it('names the insurer of a ceiling, and the provider', () => {
    expect(
      nearestText({ change: 'ceiling', provider: '99990002', insurer: '3311' }, names, '2026-W49', 'nl'),
    ).toBe('1 meer onder het omzetplafond van verzekeraar 3311 bij Zuid');
  });

  it('says how many more of the own provider a programme would have to take', () => {
    const nearest = { change: 'maxPerSender', by: 1, programme: 'j1' };
    expect(nearestText(nearest, names, '2026-W49', 'nl')).toBe(
      '1 meer per week van de eigen aanbieder bij Angst en stemming',
    );
  });

  it('says nothing rather than something wrong about a change it does not know', () => {
    expect(nearestText({ change: 'moon', programme: 'j1' }, names, '2026-W49', 'nl')).toBeNull();
    expect(nearestText({ change: 'toString', programme: 'j1' }, names, '2026-W49', 'nl')).toBeNull();
    expect(nearestText({ change: 'slots' }, names, '2026-W49', 'nl')).toBeNull();
  });
});
