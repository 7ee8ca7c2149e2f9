import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { splitCsv } from './csv.js';
import { readTextFile } from './text-file.js';

const COLUMNS = { a: { name: 'Alpha', required: true }, b: { name: 'Beta', required: true } } as const;
const split = (text: string) => {
  const result = splitCsv(text, COLUMNS);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('splitCsv', () => {
  it.each([
    [',', ','],
    [';', ';'],
    ['\t', 'tab'],
  ])('finds the separator %j by the columns it makes', (separator, name) => {
    const text = [`Alpha${separator}Beta`, `1${separator}"x${separator}y"`].join('\n');
    expect(split(text)).toEqual({
      header: ['Alpha', 'Beta'],
      rows: [{ number: 2, cells: ['1', `x${separator}y`] }],
      separator: name,
    });
  });

  it('is not misled by the other separator in a header or a text', () => {
    expect(split('Alpha;Beta;Naam, voluit, en meer\n1;2,5;3').separator).toBe(';');
  });

  it('numbers rows as a spreadsheet does, empty rows and line breaks in texts included', () => {
    expect(split('Alpha,Beta\n\n"1\n2",3\n4,5\r\n').rows).toEqual([
      { number: 3, cells: ['1\n2', '3'] },
      { number: 4, cells: ['4', '5'] },
    ]);
  });

  it.each([
    ['Alpha,Beta,alpha\n1,2,3', 1, 3],
    ['x,Alpha, BETA ,Beta\n1,2,3,4', 3, 4],
    ['Alpha,Beta,note,Note\n1,2,3,4', 3, 4],
  ])('refuses two columns of one name, and says which: %j', (text, one, other) => {
    const result = splitCsv(text, COLUMNS);
    expect(!result.ok && result.error).toMatch(new RegExp(`^Columns ${one} and ${other} have the same name`));
  });

  it('refuses a column under two of its names; columns without a name are no repetition', () => {
    const columns = { ...COLUMNS, b: { name: 'Beta', aliases: ['Bèta'], required: true } };
    expect(splitCsv('Alpha,Beta,Bèta\n1,2,3', columns)).toMatchObject({ ok: false });
    expect(splitCsv('Alpha,Beta,,\n1,2,,', columns)).toMatchObject({ ok: true });
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'Alpha',
      'Beta',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      'x',
      ' ',
      '\\',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const result = splitCsv(text, COLUMNS);
          if (!result.ok) expect(result.error).toMatch(/\.$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives back what a spreadsheet wrote', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.includes('\ufeff'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [
          'Alpha,Beta'.replace(',', separator),
          ...rows.map((row) => row.map(quoted).join(separator)),
        ].join('\r\n');
        expect(split(text).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('readTextFile', () => {
  it('reads the characters that Windows-1252 has beyond Latin-1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'text-'));
    const path = join(folder, 'windows.csv');
    await writeFile(path, Buffer.from('A;\x80;\x91q\x92;\x96;\xeb;\xe9', 'latin1'));
    expect(await readTextFile(path)).toEqual({
      ok: true,
      value: { path, text: 'A;€;‘q’;–;ë;é', encoding: 'Windows-1252' },
    });
    await rm(folder, { recursive: true });
  });
});
