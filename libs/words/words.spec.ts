import { en } from './en/index.js';
import { FORMATS } from './format.js';
import { isKey, type Key, messageInBoth } from './index.js';
import { nl } from './nl/index.js';
import { en as pagesEn, nl as pagesNl } from './pages.js';

type Tree = { readonly [key: string]: string | Tree };
function* sentences(tree: Tree, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield [path + key, value];
    else yield* sentences(value, `${path}${key}.`);
}
const slots = (text: string): string[] => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, slot = '']) => slot);
const named = (text: string): string[] =>
  [...new Set(slots(text).map((slot) => slot.split(',')[0]!.trim()))].sort();

describe.each([
  ['the server', nl as Tree, en as Tree],
  ['the pages', pagesNl as Tree, pagesEn as Tree],
])('the words of %s', (_, dutch, english) => {
  const all = [...sentences(dutch)];
  const other = new Map(sentences(english));

  it('ask for the same parameters in both languages', () => {
    const differing = all.filter(([key, text]) => {
      // One of something may say so in a word where several need the number.
      const wanted = named(text).filter((name) => name !== 'count');
      return (
        named(other.get(key) ?? '')
          .filter((name) => name !== 'count')
          .join() !== wanted.join()
      );
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('use no format that is not there', () => {
    const unknown = [...all, ...other].flatMap(([key, text]) =>
      slots(text)
        .map((slot) => slot.split(',')[1]?.trim())
        .filter((format) => format !== undefined && FORMATS[format] === undefined)
        .map((format) => `${key}: ${format}`),
    );
    expect(unknown).toEqual([]);
  });

  it('have a sentence for one wherever they have one for several', () => {
    const keys = new Set(all.map(([key]) => key));
    const lonely = [...keys].filter(
      (key) => /_(?:one|other)$/.test(key) && !keys.has(key.replace(/_(?:one|other)$/, '_one')),
    );
    expect(lonely).toEqual([]);
    expect([...keys].filter((key) => keys.has(`${key}_other`))).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect([...all, ...other].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('saying', () => {
  const said = (key: string, params?: object): unknown =>
    messageInBoth({ key: key as Key, ...(params === undefined ? {} : { params: params as never }) });

  it('counts, formats and joins in the language of the sentence', () => {
    expect(
      said('common.samples.slots', { count: 1, week: '2026-W49', at: { nl: 'Noord', en: 'North' } }),
    ).toEqual({
      nl: '1 intakeplek in week 49 (30 nov) bij Noord',
      en: '1 intake slot in week 49 (30 Nov) at North',
    });
    expect(said('common.samples.slots', { count: 3012, week: '2026-W49', at: 'Zuid' })).toEqual({
      nl: '3.012 intakeplekken in week 49 (30 nov) bij Zuid',
      en: '3,012 intake slots in week 49 (30 Nov) at Zuid',
    });
    expect(
      said('common.samples.because', {
        why: [
          { key: 'common.samples.slots', params: { count: 2, week: 'soon', at: 'A' } },
          { nl: 'b', en: 'B' },
          3,
        ],
      }),
    ).toEqual({
      nl: 'Vanwege 2 intakeplekken in soon bij A, b en 3.',
      en: 'Because of 2 intake slots in soon at A, B and 3.',
    });
  });

  it('takes a parameter for what it is, whatever stands in it', () => {
    expect(said('common.samples.because', { why: ['{{count}} $t(common.samples.slots) <b>', '&'] })).toEqual({
      nl: 'Vanwege {{count}} $t(common.samples.slots) <b> en &.',
      en: 'Because of {{count}} $t(common.samples.slots) <b> and &.',
    });
  });

  it('stops at a sentence that is not there, and at a parameter that was not given', () => {
    expect(() => said('common.samples.none')).toThrow('There are no words for common.samples.none');
    expect(() => said('common.samples.because', {})).toThrow('{{why, list}} was not given');
    expect(isKey('common.samples.because')).toBe(true);
    expect(isKey('common.samples.slots')).toBe(true);
    expect(isKey('common.samples')).toBe(false);
  });
});
