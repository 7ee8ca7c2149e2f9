import fc from 'fast-check';
import { ADDRESSEES } from './addressee.js';
import { readFurtherLanguage, type FurtherLanguage } from './further-language.js';
import { letterOf } from './letter.js';
import { type Letter, type LetterData } from './parts.js';

const data: LetterData = {
  reference: 'A7K2-0042',
  addressee: 'adult',
  facts: {
    ...{ from: 'Zender', to: '{{mail}} $& Ontvanger', programme: 'Rust', place: 'Stad', online: false },
    ...{ group: false, language: 'nl', travelMinutes: 25, treatmentWeeks: 3 },
  },
  options: [{ week: '2026-W49', weeksSooner: 3 }],
  offeredOn: '2026-11-09',
  answerBy: '2026-11-16',
  seen: { others: [], table: false },
  contact: { phone: '050-123 45 67', mail: 'intake@zender.example', address: 'Weg 1, 9700 AA Stad' },
  wait: 'stated',
  travelBy: null,
  aroundEighteen: false,
  payer: 'contract',
  cost: 'may',
  crisis: null,
};
const POLISH = {
  language: 'pl',
  name: 'Polski',
  weekdays: ['nd', 'pn', 'wt', 'śr', 'cz', 'pt', 'sb'],
  months: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'],
  languages: { nl: 'niderlandzki' },
  sentences: {
    shared: { greeting: 'Dzień dobry,', date: 'Data' },
    adult: {
      title: 'Wcześniej w {{to}}',
      how: { language: 'Język: {{language}}.' },
      when: {
        option_one: '{{monday}}: {{count}} tydzień.',
        option_few: '{{monday}}: {{count}} tygodnie.',
        option_many: '{{monday}}: {{count}} tygodni.',
      },
    },
  },
};
const read = (change: object = {}): FurtherLanguage => {
  const language = readFurtherLanguage({ ...POLISH, ...change });
  if (!language.ok) throw new Error(language.error.join());
  return language.value;
};
const faults = (given: unknown): readonly string[] => {
  const language = readFurtherLanguage(given);
  return language.ok ? [] : language.error;
};
const lines = ({ blocks }: Letter): string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : [block.text]));

describe('a language that a region adds', () => {
  it('says what it has, and what it lacks in Dutch, marked and listed', () => {
    const letter = letterOf(data, read());
    expect(letter).toMatchObject({
      language: 'pl',
      direction: 'ltr',
      title: 'Wcześniej w {{mail}} $& Ontvanger',
    });
    expect(letter.head[0]).toEqual({ label: 'Data', text: '9 XI 2026' });
    const text = lines(letter);
    expect(letter.paging).toEqual(['', '/']);
    expect(letter.blocks).toContainEqual({
      kind: 'list',
      items: expect.arrayContaining([
        {
          label: 'Plaats',
          text: '[NL] De gesprekken zijn in Stad. De reis duurt ongeveer 25 minuten.',
          dutch: true,
        },
        { label: '[NL] Taal', text: 'Język: niderlandzki.' },
      ]),
    });
    expect(text[0]).toBe('Dzień dobry,');
    expect(text[1]).toMatch(/^\[NL\] U staat bij ons op de wachtlijst\./);
    expect(text).toContain('pn 30 XI 2026: 3 tygodnie.');
    expect(text).toContain('Język: niderlandzki.');
    expect(letter.missing).toContain('adult.opening');
    expect(letter.missing).not.toContain('adult.title');
    expect(read().lacks).toContain('parents.title');
    expect(read().lacks).not.toContain('adult.when.option');
  });

  it('writes days in figures where it gives no names, and a language by its Dutch name', () => {
    const letter = letterOf(data, read({ months: undefined, weekdays: undefined, languages: {} }));
    expect(letter.head[0]!.text).toBe('09-11-2026');
    expect(lines(letter)).toContain('Język: Nederlands.');
  });

  it('has a letter for everybody, whatever it leaves out', () => {
    for (const addressee of ADDRESSEES) {
      const letter = letterOf({ ...data, addressee }, read({ sentences: {} }));
      expect(letter.title).toMatch(/^\[NL\] /);
      for (const text of lines(letter)) expect(text).toMatch(/^\[NL\] /);
    }
  });

  it.each<[object | null | string, RegExp]>([
    [null, /not a JSON object/],
    ['pl', /not a JSON object/],
    [{ language: 'nl' }, /language/],
    [{ language: '../x' }, /language/],
    [{ name: '' }, /name/],
    [{ direction: 'up' }, /direction/],
    [{ months: ['I'] }, /months/],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, /weekdays/],
    [{ script: 'alert(1)' }, /script: no such part/],
    [{ sentences: { adult: { titel: 'x' } } }, /adult\.titel: the letter has no such sentence/],
    [{ sentences: { adult: { title: 'x' } } }, /adult\.title: expected exactly these names.*to/],
    [{ sentences: { adult: { title: '{{to}} {{constructor}}' } } }, /adult\.title/],
    [{ sentences: { adult: { title: '{{to}} {{' } } }, /adult\.title/],
    [{ sentences: { adult: { title: 7 } } }, /adult\.title: expected one line/],
    [{ sentences: { adult: { title: 'a\n{{to}}' } } }, /adult\.title: expected one line/],
  ])('is refused for %j', (change, why) => {
    const given = change !== null && typeof change === 'object' ? { ...POLISH, ...change } : change;
    expect(faults(given).join('; ')).toMatch(why);
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readFurtherLanguage(value)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => void readFurtherLanguage({ ...POLISH, sentences: value, languages: value }),
      ),
    );
  });
});
