import { listOf } from '../../../test/support/reading-context.js';
import { seededRandom } from '../../kernel/index.js';
import { passesElfproef } from '../privacy/bsn.js';
import { checkReferences } from './reference-check.js';

const random = seededRandom(7);
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');
/** A day on which somebody of up to ninety was born. */
const born = (): { day: string; month: string; year: string } => ({
  day: padded(random.between(1, 28), 2),
  month: padded(random.between(1, 12), 2),
  year: String(random.between(1936, 2020)),
});
/** A BSN that a spreadsheet took the leading zero from. */
function shortBsn(): string {
  for (;;) {
    const digits = padded(random.between(1, 99_999_999), 9);
    if (passesElfproef(digits)) return digits.slice(1);
  }
}
const counted = (start: number, n: number, digits: number, step = 1): string[] =>
  times(n, (i) => padded(start + i * step, digits));

const HOW_BORN: Record<string, () => string> = {
  '######': () => {
    const { day, month, year } = born();
    return day + month + year.slice(2);
  },
  '#######': () => {
    const { day, month, year } = born();
    return `${Number(day) % 10 || 1}${month}${year}`;
  },
  '########': () => {
    const { day, month, year } = born();
    return year + month + day;
  },
  'YYYY-####': () => {
    const { day, month } = born();
    return `${random.between(2009, 2020)}-${month}${day}`;
  },
};

describe('the references of a push', () => {
  it('are taken where they count, whatever they look like by chance', () => {
    for (const [form, digits] of [
      ['######', 6],
      ['#######', 7],
      ['########', 8],
    ] as const)
      for (let provider = 0; provider < 60; provider++) {
        const start = random.between(10 ** (digits - 1), 9 * 10 ** (digits - 1));
        const list = counted(start, random.between(40, 3000), digits, random.between(1, 30)).filter(
          (reference) => reference.length === digits,
        );
        const { tooMany, outliers } = checkReferences(list, listOf(form));
        expect([form, start, tooMany, [...outliers].slice(0, 3)]).toEqual([form, start, null, []]);
      }
  });

  it('are taken where a year and a counter stand in them', () => {
    for (const perYear of [60, 400, 1231, 4000]) {
      const list = times(3, (year) => times(perYear, (i) => `${2024 + year}-${padded(i + 1, 4)}`)).flat();
      expect(checkReferences(list, listOf('YYYY-####'))).toEqual({ tooMany: null, outliers: new Set() });
    }
  });

  it('are all refused where they are days of birth, or BSNs without their zero, and half of them too', () => {
    const ways = [...Object.entries(HOW_BORN), ['########', shortBsn] as const];
    for (const [form, make] of ways)
      for (const n of [30, 200, 3000]) {
        const { tooMany } = checkReferences(times(n, make), listOf(form));
        expect([form, n, tooMany === null]).toEqual([form, n, false]);
        const half = [...times(n, make), ...counted(20_000_000, n, 8)];
        if (form === '########') expect(checkReferences(half, listOf(form)).tooMany).not.toBeNull();
      }
  });

  it('that look like somebody are refused where there are too few to say, together or one by one', () => {
    for (const [form, make] of Object.entries(HOW_BORN)) {
      const few = [...new Set(times(3, make))];
      const { tooMany, outliers } = checkReferences(few, listOf(form));
      expect([form, tooMany === null ? outliers : 'all']).toEqual([
        form,
        form === '#######' ? 'all' : new Set(few),
      ]);
    }
  });

  it('are held against what is on the list: the only row of a change with a BSN is refused', () => {
    const list = listOf('########', counted(10_450_000, 500, 8, 7));
    let passed = 0;
    for (let i = 0; i < 300; i++) {
      const bsn = shortBsn();
      if (checkReferences([bsn], list).outliers.size === 0) passed++;
    }
    // The count spans 3,500 numbers and its margins 6,400: one BSN in ten thousand lies there.
    expect(passed).toBeLessThanOrEqual(1);
    expect(checkReferences(['19850314'], list).outliers).toEqual(new Set(['19850314']));
    // The next numbers of the count are taken, whatever they look like.
    expect(checkReferences(counted(10_453_500, 300, 8), list)).toEqual({
      tooMany: null,
      outliers: new Set(),
    });
  });

  it('are all refused where days of birth come to a list that counts', () => {
    const list = listOf('######', counted(204_000, 500, 6));
    expect(checkReferences(times(60, HOW_BORN['######']), list).tooMany).not.toBeNull();
    expect(checkReferences(counted(204_500, 60, 6), list)).toEqual({ tooMany: null, outliers: new Set() });
  });

  it('that were taken once stay taken', () => {
    const odd = '19850314';
    expect(checkReferences([odd], listOf('########', [odd])).outliers).toEqual(new Set());
  });

  it('are not looked at where no number of the form looks like anything', () => {
    const dates = times(200, () => padded(random.between(1, 99_999), 5));
    expect(checkReferences(dates, listOf('#####'))).toEqual({ tooMany: null, outliers: new Set() });
    expect(checkReferences([], listOf('########'))).toEqual({ tooMany: null, outliers: new Set() });
  });
});
