import i18next from 'i18next';
import { en } from './en/index.js';
import { FORMATS } from './format.js';
import { isKey, type Key, messageInBoth, say } from './index.js';
import { nl } from './nl/index.js';
import { en as pagesEn } from './en/pages.js';
import { nl as pagesNl } from './nl/pages.js';
import { templateOf } from './template.js';

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

  it('count in a word that knows one from several', () => {
    const COUNTED = /\}\} (?:weken|dagen|minuten|seconden|maanden|weeks|days|minutes|seconds|months)\b/;
    const lonely = [...all, ...other].filter(
      ([key, text]) => COUNTED.test(text) && !/_(?:other|zero|one)$/.test(key),
    );
    expect(lonely.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('count what they count as one or as several, whatever it is', () => {
    // What is counted, and a limit that somebody sets; of a whole that is always of many the plural is right.
    const COUNTED =
      /\{\{(?:count(?:, number)?|to)\}\} (?:voorstellen|plekken|wachtplekken|intakeplekken|cliënten|programma’s|aanbieders|organisaties|rijen|regels|besluiten|zinnen|punten|taken|casussen|sessies|proposals|entries|places|slots|clients|programmes|providers|organisations|rows|lines|decisions|sentences|points|tasks|cases|sessions)\b/;
    const lonely = [...all, ...other].filter(
      ([key, text]) => COUNTED.test(text) && !/_(?:other|zero|one)$/.test(key),
    );
    expect(lonely.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  /** A value that its format can write. */
  const EXAMPLES: Readonly<Record<string, unknown>> = {
    ...{ weeks: 1, days: 3, minutes: '25', seconds: 1, 'signed-weeks': -1, 'signed-minutes': 40 },
    ...{ number: 3012.5, signed: -7, week: '2026-W49', weekday: '2026-11-30', date: '2026-11-30' },
    ...{
      day: '2026-11-30',
      month: '2026-11',
      'long-date': '2026-11-30',
      list: ['a', 'b', 'c'],
      choice: ['a', 'b', 'c'],
    },
  };

  it('are filled in by the server as i18next fills them in for the pages', async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'nl', showSupportNotice: false, interpolation: { escapeValue: false } });
    for (const [name, write] of Object.entries(FORMATS))
      i18n.services.formatter?.add(name, (value, language) => write(value as never, language as 'nl' | 'en'));
    const given = (text: string): Record<string, unknown> =>
      Object.fromEntries(
        slots(text).map((slot) => {
          const [name = '', format] = slot.split(',').map((part) => part.trim());
          return [name, format === undefined ? `<${name}>` : EXAMPLES[format]];
        }),
      );
    for (const [language, words] of [
      ['nl', all],
      ['en', [...other]],
    ] as const)
      for (const [, text] of words)
        expect(templateOf(text)(given(text), language)).toBe(
          i18n.services.interpolator.interpolate(text, given(text), language, {}),
        );
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

  it('says one week and several weeks, also of a number that was written before', () => {
    const weeks = (value: unknown, language: 'nl' | 'en') =>
      templateOf('{{n, weeks}}')({ n: value }, language);
    expect([0, 1, 2, 1.5, 1200, '1', '1,5'].map((n) => weeks(n, 'nl'))).toEqual([
      ...['0 weken', '1 week', '2 weken', '1,5 weken', '1.200 weken', '1 week', '1,5 weken'],
    ]);
    expect([1, 2].map((n) => weeks(n, 'en'))).toEqual(['1 week', '2 weeks']);
    expect(templateOf('{{n, signed-weeks}}')({ n: -1 }, 'nl')).toBe('−1 week');
    expect(say('nl', 'matching.nearest.maxTravel', { count: 1, where: 'Noord' })).toBe(
      '1 minuut verder reizen, naar Noord',
    );
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
