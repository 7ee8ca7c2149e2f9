import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv, csvForExcel } from './csv.js';

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });
const OPENINGS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];

describe('a table that leaves as a file', () => {
  it('writes no text that a spreadsheet could take for a formula, behind blanks neither', () => {
    const opening = fc.tuple(fc.constantFrom('', ' ', '\u00a0 '), fc.constantFrom(...OPENINGS), fc.string());
    fc.assert(
      fc.property(opening, ([blank, sign, rest]) => {
        const text = `${blank}${sign}${rest}`;
        expect(read(csv([['x', text]]))).toEqual([['x', `'${text}`]]);
        for (const [language, delimiter] of [
          ['nl', ';'],
          ['en', ','],
        ] as const)
          expect(
            parse(csvForExcel([['x', text]], language), { record_delimiter: '\r\n', bom: true, delimiter }),
          ).toEqual([['x', `'${text}`]]);
      }),
    );
  });

  it('gives every other text back as it was, and every number as a number', () => {
    const plain = fc.string().filter((text) => /^[\p{L}\p{N}<(]/u.test(text));
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(plain, number, (text, value) => {
        const [cells] = read(csv([[text, value, null]]));
        expect(cells?.[0]).toBe(text);
        expect(Number(cells?.[1])).toBe(Object.is(value, -0) ? 0 : value);
        expect(cells?.[2]).toBe('');
      }),
    );
  });

  it('is written here only', () => {
    const src = join(process.cwd(), 'libs/web/src');
    const others = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !path.endsWith('.spec.ts') &&
        path !== join('format', 'csv.ts') &&
        /replaceAll\('"', *'""'\)/.test(readFileSync(join(src, path), 'utf8')),
    );
    expect(others).toEqual([]);
  });
});
