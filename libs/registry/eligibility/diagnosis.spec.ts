import { diagnosis } from './diagnosis.js';
import { needOfCodes } from './need-of-codes.js';

const client = (code: string) => ({ diagnosis: code, ...needOfCodes({ diagnosis: code }) });
const fits = (code: string, programme: Parameters<typeof diagnosis.holds>[1]) =>
  diagnosis.holds(client(code), programme, 0);

describe('diagnosis', () => {
  it('holds for a diagnosis that is treated', () => {
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: ['eating', 'anxiety'] }, 0)).toBe(true);
  });

  it('is broken by a diagnosis that is not', () => {
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: ['eating'] }, 0)).toBe(false);
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: [] }, 0)).toBe(false);
  });

  it('holds for everybody where all groups are taken', () => {
    const forAll = { diagnoses: [], takesAll: true };
    for (const code of ['dsm5-trauma', 'anxiety', 'not-yet-diagnosed', 'a'])
      expect(fits(code, forAll)).toBe(true);
  });

  it('holds for whoever has no diagnosis yet where they are taken, and nowhere else', () => {
    expect(fits('not-yet-diagnosed', { diagnoses: ['dsm5-anxiety'], takesUndiagnosed: true })).toBe(true);
    expect(fits('no-distinction', { diagnoses: [], takesUndiagnosed: true })).toBe(true);
    expect(fits('not-yet-diagnosed', { diagnoses: ['dsm5-anxiety'] })).toBe(false);
    // Not a diagnosis: that a programme lists the same word makes no match.
    expect(fits('no-distinction', { diagnoses: ['no-distinction'] })).toBe(false);
    expect(fits('dsm5-anxiety', { diagnoses: [], takesUndiagnosed: true })).toBe(false);
  });

  it('tells trauma from anxiety, and takes a client of 2018 for all that it can be', () => {
    expect(fits('dsm5-trauma', { diagnoses: ['dsm5-anxiety'] })).toBe(false);
    expect(fits('anxiety', { diagnoses: ['dsm5-trauma'] })).toBe(true);
    expect(fits('dsm5-trauma', { diagnoses: ['anxiety'] })).toBe(true);
    expect(fits('anxiety', { diagnoses: ['dsm5-eating'] })).toBe(false);
  });

  it('takes codes of a problem file as they are', () => {
    expect(diagnosis.holds({ diagnosis: 'no-distinction' }, { diagnoses: ['no-distinction'] }, 0)).toBe(true);
    expect(diagnosis.holds({ diagnosis: 'anxiety' }, { diagnoses: ['dsm5-trauma'] }, 0)).toBe(false);
  });
});
