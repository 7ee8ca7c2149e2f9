import fc from 'fast-check';
import { careOf, INTENSITIES, LEVELS, SETTINGS, type SaidOfCare } from './index.js';

const said = (part: Partial<SaidOfCare>): SaidOfCare => ({
  settings: [],
  levels: null,
  intensities: null,
  forms: null,
  ...part,
});
const anySettings = fc.uniqueArray(fc.constantFrom(...SETTINGS.map(({ code }) => code)), { minLength: 1 });

describe('careOf', () => {
  it('makes no difference between sections of the statute, nor between one discipline and several', () => {
    const outpatient = { levels: ['basic', 'specialist'], intensities: ['outpatient'], forms: null };
    for (const code of ['1', '2', '3']) expect(careOf(said({ settings: [code] }))).toEqual(outpatient);
  });

  it.each([
    [['4'], ['basic', 'specialist'], ['outreach']],
    [['5'], ['basic', 'specialist'], ['inpatient']],
    [['6'], ['basic', 'specialist'], ['secure-inpatient']],
    [['7'], ['basic', 'specialist'], ['secure-outpatient']],
    [['8'], ['highly-specialist'], null],
    [
      ['2', '3', '4'],
      ['basic', 'specialist'],
      ['outpatient', 'outreach'],
    ],
    [['3', '8'], ['basic', 'specialist', 'highly-specialist'], ['outpatient']],
  ])('reads the settings %j', (settings, levels, intensities) => {
    expect(careOf(said({ settings }))).toEqual({ levels, intensities, forms: null });
  });

  it('takes what is said before what follows', () => {
    const words = { levels: ['basic'], intensities: ['day'], forms: ['group'] };
    expect(careOf(said({ settings: ['8'], ...words }))).toEqual(words);
    expect(careOf(said({}))).toEqual({ levels: null, intensities: null, forms: null });
  });

  it('gives codes of the lists, for one more setting never fewer intensities, and the same again for its own answer', () => {
    const levels: readonly string[] = LEVELS.map(({ code }) => code);
    const intensities: readonly string[] = INTENSITIES.map(({ code }) => code);
    fc.assert(
      fc.property(anySettings, anySettings, (settings, more) => {
        const care = careOf(said({ settings }));
        expect(levels).toEqual(expect.arrayContaining([...(care.levels ?? [])]));
        expect(intensities).toEqual(expect.arrayContaining([...(care.intensities ?? [])]));
        const wider = careOf(said({ settings: [...settings, ...more] })).intensities;
        if (care.intensities) expect(wider).toEqual(expect.arrayContaining([...care.intensities]));
        expect(careOf({ settings, ...care })).toEqual(care);
      }),
    );
  });
});
