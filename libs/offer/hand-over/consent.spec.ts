import { consentGiver, consentGiversOf } from './consent.js';

describe('whose consent it is', () => {
  it.each([
    [[4, 4], ['parents']],
    [[0, 11], ['parents']],
    [[12, 15], ['parents-and-child']],
    [[13, 13], ['parents-and-child']],
    [[16, 17], ['client']],
    [
      [18, 24],
      ['client', 'representative'],
    ],
    [
      [16, 23],
      ['client', 'representative'],
    ],
    [
      [45, 45],
      ['client', 'representative'],
    ],
    [
      [11, 12],
      ['parents', 'parents-and-child'],
    ],
    [
      [15, 17],
      ['parents-and-child', 'client'],
    ],
    [
      [6, 17],
      ['parents', 'parents-and-child', 'client'],
    ],
  ] as const)('of %p can be %p', (age, givers) => {
    expect(consentGiversOf(age)).toEqual(givers);
  });

  it('need not be said where the age leaves one, and has to be where it leaves two', () => {
    expect(consentGiver([4, 4], null)).toEqual({ ok: true, value: 'parents' });
    expect(consentGiver([30, 39], null)).toEqual({ ok: true, value: 'client' });
    expect(consentGiver([15, 17], null)).toEqual({ ok: false, error: 'consent-giver-needed' });
    expect(consentGiver([15, 17], 'client')).toEqual({ ok: true, value: 'client' });
  });

  it('is of an adult’s mentor or curator where the sender says so, and of no minor’s', () => {
    expect(consentGiver([30, 39], 'representative')).toEqual({ ok: true, value: 'representative' });
    expect(consentGiver([16, 17], 'representative')).toEqual({
      ok: false,
      error: 'consent-giver-impossible',
    });
    expect(consentGiver([4, 4], 'representative')).toEqual({ ok: false, error: 'consent-giver-impossible' });
  });

  it('is nobody’s whom the age rules out', () => {
    expect(consentGiver([4, 4], 'client')).toEqual({ ok: false, error: 'consent-giver-impossible' });
    expect(consentGiver([13, 13], 'parents')).toEqual({ ok: false, error: 'consent-giver-impossible' });
    expect(consentGiver([16, 17], 'parents-and-child')).toEqual({
      ok: false,
      error: 'consent-giver-impossible',
    });
    expect(consentGiver([30, 39], 'parents')).toEqual({ ok: false, error: 'consent-giver-impossible' });
  });
});
