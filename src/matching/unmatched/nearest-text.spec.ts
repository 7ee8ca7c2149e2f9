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

  it('says two changes that only do together', () => {
    const nearest = {
      ...{ change: 'maxTravel', by: 12, programme: 'j1', week: 0 },
      and: [{ change: 'slots', by: 1, programme: 'j1', week: 0 }],
    };
    expect(nearestText(nearest, names, '2026-W49', 'nl')).toBe(
      '12 minuten verder reizen, naar Angst en stemming, samen met 1 intakeplek meer bij Angst en stemming in week 49 (30 nov); minder is niet genoeg',
    );
    expect(nearestText({ ...nearest, and: [{ change: 'moon' }] }, names, '2026-W49', 'nl')).toBeNull();
  });

  it('says what a programme that nobody offers would have to be like, and when nothing is sooner', () => {
    const nearest = { change: 'programme', by: 30, week: 2, treatmentWeeks: 6 };
    expect(nearestText(nearest, names, '2026-W49', 'nl')).toBe(
      'een programma voor deze zorgvraag, hoogstens 30 minuten reizen, met een intake uiterlijk in week 51 (14 dec) en de behandeling hoogstens 6 weken later',
    );
    expect(nearestText({ ...nearest, treatmentWeeks: 0 }, names, '2026-W49', 'en')).toBe(
      'a programme for this need, at most 30 minutes away, with an intake in week 51 (14 Dec) at the latest and treatment straight after it',
    );
    expect(nearestText({ change: 'none', by: 1 }, names, '2026-W49', 'nl')).toBe(
      'niets: eerder dan de 1 week die nu te gaan is levert volgens het beleid geen winst op',
    );
  });

  it('says nothing rather than something wrong about a change it does not know', () => {
    expect(nearestText({ change: 'moon', programme: 'j1' }, names, '2026-W49', 'nl')).toBeNull();
    expect(nearestText({ change: 'toString', programme: 'j1' }, names, '2026-W49', 'nl')).toBeNull();
    expect(nearestText({ change: 'slots' }, names, '2026-W49', 'nl')).toBeNull();
  });
});
