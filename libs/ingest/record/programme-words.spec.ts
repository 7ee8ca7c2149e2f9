import { PROGRAMME_WORDS, strangeParts, wordsOf } from './programme-words.js';

const words = wordsOf(['Groningen', 'Midden-Groningen', 'Het Hogeland', 'Súdwest-Fryslân', 'zorgboerderij']);
const isPublic = (text: string, mostDigits = 3): boolean =>
  strangeParts(text, words, mostDigits).length === 0;

describe('the name of a programme', () => {
  it.each([
    'Angst & stemming, volwassenen',
    'Jeugd, specialistische ggz, ADHD, autisme – Midden-Groningen',
    'Dagbehandeling persoonlijkheidsproblematiek (MBT), 18-65 jaar',
    'FACT-team Súdwest-Fryslân 2',
    'SUDWEST FRYSLAN',
    'Poli B, groep 12',
    'Zorgboerderij',
  ])('may be %s', (name) => expect(isPublic(name)).toBe(true));

  it.each([
    'Jan Jansen',
    'Team Jansen',
    'Team de Jong',
    'Poli van der Berg',
    'J a n s e n',
    'Dorpsstraat 12',
    'Groep 1985',
    'Groep 14-3-85',
    'Groep 06 12 34',
    'Groep ١٩٨٥',
    'Groep １９８５',
    'mw. Bakker, angst',
  ])('is never %s', (name) => expect(isPublic(name)).toBe(false));

  it('tells what is strange by its place', () => {
    expect(strangeParts('Poli van Jansen, Dorpsstraat 12', words, 3)).toEqual([3, 4]);
  });

  it('is made of lower-case words, each once', () => {
    const all = [...PROGRAMME_WORDS];
    expect(all.filter((word) => !/^[a-z]{2,30}$/.test(word))).toEqual([]);
    expect(all.length).toBeGreaterThan(250);
  });
});

describe('the reference of a programme', () => {
  it.each(['angst', 'adults-specialist-0014-1', 'angst-vw', 'P-2', 'KJP_poli_03', 'P1234'])(
    'may be %s',
    (one) => expect(isPublic(one, 4)).toBe(true),
  );
  it.each(['Jan-Jansen', 'jansen-850314', '9711AB12', '14mrt1985', '612345678', '1985-03-14'])(
    'is never %s',
    (one) => expect(isPublic(one, 4)).toBe(false),
  );
});
