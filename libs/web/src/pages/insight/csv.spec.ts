import type { Measure, Waits } from '../../api/types.js';
import { csvOf, sheetOf } from './csv.js';

const shown: Measure = {
  meanWeeks: 21.5,
  medianWeeks: 20,
  beyondNorm: 40,
  shareBeyondNorm: 0.5,
  reasonAbsent: null,
};
const hidden: Measure = {
  meanWeeks: null,
  medianWeeks: null,
  beyondNorm: null,
  shareBeyondNorm: null,
  reasonAbsent: 'suppressed',
};
const waits: Waits = {
  release: '2026-11-30',
  asOf: '2026-11-30',
  by: 'provider',
  population: 'adults',
  norm: { intake: 4, treatment: 10, total: 14 },
  k: 10,
  unit: 'wachtplekken',
  total: { places: 80, suppressed: false, intake: shown, treatment: shown, total: shown },
  groups: [
    {
      key: 'a',
      label: { nl: 'De "Brug", Groningen', en: 'The "Bridge"' },
      figure: { places: 80, suppressed: false, intake: shown, treatment: shown, total: shown },
    },
    {
      key: 'b',
      label: { nl: 'Klein', en: 'Small' },
      figure: { places: null, suppressed: true, intake: hidden, treatment: hidden, total: hidden },
    },
  ],
  definition: { nl: '', en: '' },
  source: 'test',
};

describe('the table as CSV', () => {
  const lines = csvOf(waits, 'nl', 'verborgen').split('\r\n');

  it('quotes what a name may contain', () => {
    expect(lines[1]).toMatch(/^"adults","a","De ""Brug"", Groningen","80","21.5","40","0.5",/);
  });

  it('lets no name of a provider become a formula', () => {
    const [group] = waits.groups;
    const label = { nl: '=HYPERLINK("https://example.org")', en: '' };
    const csv = csvOf({ ...waits, groups: group === undefined ? [] : [{ ...group, label }] }, 'nl', '');
    expect(csv.split('\r\n')[1]).toContain(`"adults","a","'=HYPERLINK(""https://example.org"")"`);
  });

  it('says of a suppressed group that it is hidden in every column, never nought, nothing or "< 10"', () => {
    expect(lines[2]?.split(',').slice(3)).toEqual(Array.from({ length: 10 }, () => '"verborgen"'));
  });
});

describe('the table for Excel', () => {
  const words = {
    title: 'Wachttijden',
    source: 'Stand van 30 nov 2026',
    hidden: 'verborgen',
    group: 'Zorgaanbieder',
    places: 'Wachtplekken',
    measure: (name: string) => [`${name} (norm 4)`, 'boven', 'aandeel'] as const,
  };
  const [mark, ...rest] = sheetOf(waits, 'nl', words);
  const lines = rest.join('').split('\r\n');

  it('opens by itself in a Dutch Excel: a mark of UTF-8, semicolons, decimal commas, numbers that are numbers', () => {
    expect(mark).toBe('\ufeff');
    expect(lines[4]).toBe('"De ""Brug"", Groningen";80;21,5;40;0,5;21,5;40;0,5;21,5;40;0,5');
    expect(sheetOf(waits, 'en', words).split('\r\n')[4]).toBe(
      '"The ""Bridge""",80,21.5,40,0.5,21.5,40,0.5,21.5,40,0.5',
    );
  });

  it('says what it is, of when, in which unit against which norm, and what is hidden', () => {
    expect(lines.slice(0, 4)).toEqual([
      '"Wachttijden"',
      '"Stand van 30 nov 2026"',
      '',
      '"Zorgaanbieder";"Wachtplekken";"intake (norm 4)";"boven";"aandeel";"treatment (norm 4)";"boven";"aandeel";"total (norm 4)";"boven";"aandeel"',
    ]);
    expect(lines[5]).toBe(`"Klein";${Array.from({ length: 10 }, () => '"verborgen"').join(';')}`);
  });
});
