import fc from 'fast-check';
import { tidied, tidyRows } from '../../../test/support/ingest/tidy.js';
import { cleanText, saysUnknown } from './clean-text.js';
import {
  AGB,
  codesCell,
  columnsRule,
  dateCell,
  folded,
  MUNICIPALITY,
  numberCell,
  oneOf,
  readTable,
  RowReader,
  textCell,
  tidyTable,
} from './index.js';

const COLUMNS = {
  code: { name: 'Gemeentecodes', aliases: ['Gemeentecode'], required: true, many: true },
  weeks: { name: 'Weken', required: true },
  remark: { name: 'Opmerking', required: false },
} as const;
const RULE = columnsRule(COLUMNS);
const HEADER = ['Gemeentecodes', 'Weken', 'Opmerking'];
const read = (...table: string[][]) =>
  readTable(tidyRows(RULE, table[0], ...table.slice(1)), COLUMNS, {
    read: (row, cells) => ({ row, ...cells }),
    key: ({ row }) => String(row),
    content: String,
    rowOf: ({ row }) => row,
  });
const cellsIn = (...table: string[][]) =>
  read(...table).taken.map(({ code, weeks, remark }) => [code, weeks, remark].join('/'));
const notesOf = (...table: string[][]) =>
  read(...table).notes.map(({ code, count, row }) => `${code} ${count} ${row ?? ''}`.trim());

describe('a tolerant reader', () => {
  it('finds columns in any order and case, and by their other names', () => {
    expect(
      cellsIn([' opmerking ', 'GEMEENTECODE', 'Extra', 'weken'], ['  two   blanks ', '0014', 'x', '7']),
    ).toEqual(['0014/7/two blanks']);
  });

  it('reads an optional column that is absent as empty, and names a required one', () => {
    expect(cellsIn(['Gemeentecodes', 'Weken'], ['0014', '7'])).toEqual(['0014/7/']);
    expect(tidied(RULE, ['Opmerking', 'Weken'])).toEqual({
      code: 'columns-missing',
      missing: ['Gemeentecodes'],
    });
  });

  it.each([
    [['Gemeentecodes', 'Weken', 'weken'], 2, 3],
    [['x', 'Gemeentecodes', 'Weken', 'note', 'Note'], 4, 5],
  ])('refuses two columns of one name, and says which: %j', (header, one, other) =>
    expect(
      tidied(
        RULE,
        header,
        header.map(() => '1'),
      ),
    ).toEqual({ code: 'columns-repeated', one, other }),
  );

  it('joins numbered columns of a list, in the order of the file, without blanks and dashes', () => {
    const header = ['Gemeentecode 1', 'Gemeentecode_2', 'Gemeentecode3', 'Gemeentecode (4)', 'Weken'];
    expect(cellsIn(header, ['0014', '', '-', '1979', '7'])).toEqual(['0014|1979/7/']);
    expect(notesOf(header, ['0014', '', '-', '1979', '7'])).toEqual(['columns-joined 4']);
  });

  it('takes no numbered column for one that holds a single value', () =>
    expect(tidied(RULE, ['Gemeentecodes', 'Weken 1', 'Weken 2'])).toMatchObject({ missing: ['Weken'] }));

  it('leaves out what nobody sees, and takes protected text for the text it protects', () => {
    expect(cellsIn(['\ufeffGemeentecodes\u200b', 'We\u00adken'], ['="0014"', "'7"])).toEqual(['0014/7/']);
    expect(notesOf(['\ufeffGemeentecodes\u200b', 'We\u00adken'], ['="0014"', "'7"])).toEqual([
      'invisible-characters 2 1',
      'protected-text 2 2',
    ]);
    expect(cleanText('\u00a0a\u202f\u00a0b\u2007').text).toBe('a b');
    expect(cleanText("'s-Gravenhage").text).toBe("'s-Gravenhage");
    expect(cleanText('=1+1').text).toBe('=1+1');
  });

  it('passes over titles above the header, and refuses what could be rows there', () => {
    const titles = [['Export wachttijden'], ['27-2-2018'], ['', '', ''], HEADER, ['0014', '7', '']];
    expect(cellsIn(...titles)).toEqual(['0014/7/']);
    expect(notesOf(...titles)).toEqual(['rows-above-header 2 1']);
    const rows = read(['0014', '7', 'x'], HEADER, ['0037', '8', '']);
    expect(rows.refused).toEqual([{ row: 1, errors: [{ field: '(row)', code: 'above-header' }] }]);
    expect(rows.taken).toHaveLength(1);
  });

  it('reads a header in two rows, as merged cells leave it', () => {
    const merged = [
      ['Gemeentecodes', 'Wachten', ''],
      ['', 'Weken', 'Opmerking'],
      ['0014', '7', 'x'],
    ];
    expect(cellsIn(...merged)).toEqual(['0014/7/x']);
    expect(notesOf(...merged)).toEqual(['header-in-two-rows 1 1']);
  });

  it('reads files that were joined, each by its own header', () => {
    const joined = [
      HEADER,
      ['0014', '7', 'x'],
      ['sep=', ''],
      ['OPMERKING', 'gemeentecode', 'Weken'],
      ['y', '0037', '8'],
    ];
    expect(cellsIn(...joined)).toEqual(['0014/7/x', '0037/8/y']);
    expect(notesOf(...joined)).toEqual(['second-header 1 4']);
  });

  it('takes the last row of a file that did not end its line off the header that was glued to it', () => {
    const glued = [
      HEADER,
      ['0014', '7', 'x'],
      ['0037', '8', 'yGemeentecodes', 'Weken', 'Opmerking'],
      ['0047', '9', 'z'],
    ];
    expect(cellsIn(...glued)).toEqual(['0014/7/x', '0037/8/y', '0047/9/z']);
    expect(notesOf(...glued)).toEqual(['second-header 1 3']);
    const other = read(HEADER, ['0037', '8', 'yGemeentecodes', 'Weken', 'Iets anders']);
    expect(other.refused).toMatchObject([{ row: 2, errors: [{ code: 'wrong-number-of-fields' }] }]);
  });

  it('refuses what is below a second header that cannot be used', () => {
    const joined = [
      HEADER,
      ['0014', '7', ''],
      ['Gemeentecodes', 'Weken', 'Weken'],
      ['0037', '8', '9'],
      HEADER,
      ['0047', '9', ''],
    ];
    const { taken, refused } = read(...joined);
    expect(taken.map(({ row }) => row)).toEqual([2, 6]);
    expect(refused).toEqual([{ row: 4, errors: [{ field: '(row)', code: 'other-columns' }] }]);
  });

  it('leaves nameless columns at the end to nobody, and cells beyond the header if they are empty', () => {
    expect(cellsIn([...HEADER, '', ' '], ['0014', '7', 'x'], ['0037', '8', 'y', '', '', ''])).toEqual([
      '0014/7/x',
      '0037/8/y',
    ]);
    expect(read(HEADER, ['0014', '7', 'x', 'more']).refused).toMatchObject([
      {
        row: 2,
        errors: [{ code: 'wrong-number-of-fields', params: { found: 4, wanted: 3, context: 'more' } }],
      },
    ]);
  });

  it('reads missing last cells as empty where the column may be missing, and refuses a cut-off row', () => {
    const { taken, refused, notes } = read(HEADER, ['0014', '7'], ['0037']);
    expect(taken).toMatchObject([{ row: 2, code: '0014', weeks: '7', remark: '' }]);
    expect(refused).toMatchObject([{ row: 3, errors: [{ code: 'wrong-number-of-fields' }] }]);
    expect(notes).toEqual([{ code: 'short-rows', count: 1, row: 2, field: null }]);
  });

  it('refuses a cell whose formula was never computed', () =>
    expect(read(HEADER, ['0014', '\u0000', '']).refused).toEqual([
      { row: 2, errors: [{ field: 'Weken', code: 'formula-without-value' }] },
    ]));

  it('says that there is no text', () => expect(tidied(RULE, ['', '\u200b'])).toEqual({ code: 'no-text' }));

  it('puts every row that is not empty into exactly one place, whatever it holds', () => {
    const piece = fc.constantFrom(
      '',
      '-',
      '0014',
      'Weken',
      'Gemeentecodes',
      'Opmerking',
      'sep=',
      '7',
      '\u200b',
      '="1"',
    );
    const row = fc.array(piece, { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const table = tidyTable(
          [HEADER, ...rows].map((cells, i) => ({ number: i + 1, cells })),
          RULE,
        );
        if (!table.ok) return expect(table.error.code).toMatch(/^(columns-|no-text)/);
        const { parts, refused, notes } = table.value;
        const numbers = [
          ...parts.flatMap((part) => part.rows.map(({ number }) => number)),
          ...refused.map((r) => r.row),
        ];
        expect(new Set(numbers).size).toBe(numbers.length);
        const headers = 1 + (notes.find(({ code }) => code === 'second-header')?.count ?? 0);
        const said = [HEADER, ...rows].filter(
          (cells) => cells.some((cell) => cleanText(cell).text !== '') && !/^sep=.?$/.test(cells[0] ?? ''),
        ).length;
        const seps = rows.filter(
          (cells) =>
            /^sep=.?$/.test(cells[0] ?? '') && cells.slice(1).some((cell) => cleanText(cell).text !== ''),
        ).length;
        expect(numbers.length + headers).toBe(said + seps);
        for (const { header, rows: kept } of parts)
          for (const { cells } of kept) expect(cells).toHaveLength(header.length);
      }),
    );
  });
});

describe('cells', () => {
  const reader = () => new RowReader();

  it.each([
    ['2018-02-27', '2018-02-27'],
    ['27-2-2018', '2018-02-27'],
    ['27-2-2018 0:00', '2018-02-27'],
    ['27-02-2018 00:00:00', '2018-02-27'],
    ['2018-02-27T00:00:00', '2018-02-27'],
    ['2018-02-27 00:00:00.000', '2018-02-27'],
    ['2018-02-27T00:00:00.000Z', '2018-02-27'],
    ['2018/02/27', '2018-02-27'],
    ['20180227', '2018-02-27'],
    ['27 feb 2018', '2018-02-27'],
    ['27-mrt-2017', '2017-03-27'],
    ['1 oktober 2017', '2017-10-01'],
    ['43158', '2018-02-27'],
    ['43158,0', '2018-02-27'],
    ['Onbekend', null],
    ['-', null],
    ['NA', null],
    ['', null],
  ])('reads the date %j', (text, date) => {
    expect(dateCell('d', text, '2018-03-01', reader())).toEqual({ ok: true, value: date });
  });

  it.each([
    ['2018-02-29', 'not-a-date'],
    ['27/2/2018', 'not-a-date'],
    ['2/3/2018', 'not-a-date'],
    ['27-2-18', 'not-a-date'],
    ['27-2-2018 13:45', 'not-a-date'],
    ['2018-02-26T23:00:00Z', 'not-a-date'],
    ['43158,5', 'not-a-date'],
    ['4315', 'not-a-date'],
    ['431580', 'not-a-date'],
    ['27 febuari 2018', 'not-a-date'],
    ['2018-03-02', 'date-in-future'],
    ['43162', 'date-in-future'],
  ])('refuses the date %j', (text, code) => {
    expect(dateCell('d', text, '2018-03-01', reader())).toMatchObject({
      ok: false,
      error: { field: 'd', code },
    });
  });

  it('reads codes joined by a bar, each once, with the zeros that only one code can have lost', () => {
    const codes = (text: string, kind = MUNICIPALITY) => codesCell('c', text, kind, reader());
    expect(codes('0014| 1979|0014')).toEqual({ ok: true, value: ['0014', '1979'] });
    expect(codes('Onbekend')).toEqual({ ok: true, value: [] });
    expect(codes('14|GM0037')).toEqual({ ok: true, value: ['0014', '0037'] });
    expect(codes('0014, 0037')).toEqual({ ok: true, value: ['0014', '0037'] });
    expect(codes('6290104', AGB)).toEqual({ ok: true, value: ['06290104'] });
    for (const [text, kind] of [
      ['0014|', MUNICIPALITY],
      ['00014', MUNICIPALITY],
      ['0', MUNICIPALITY],
      ['GM14', MUNICIPALITY],
      ['14,37', MUNICIPALITY],
      ['290104', AGB],
      ['6290104,5', AGB],
      ['6,29E+06', AGB],
    ] as const)
      expect([text, codes(text, kind).ok]).toEqual([text, false]);
  });

  it('pads to nothing but what unpadding gives back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        const read = codesCell('c', String(n), MUNICIPALITY, reader());
        expect(read).toEqual({ ok: true, value: [String(n).padStart(4, '0')] });
      }),
    );
  });

  it.each(['', '-', '–', ' N.v.t. ', 'NVT', 'Onbekend', 'n/a', 'NA'])(
    '%j says that nothing is known',
    (text) => expect(saysUnknown(text)).toBe(true),
  );
  it.each(['0', '.', 'geen', 'nee', '#N/B', '?'])('%j does not', (text) =>
    expect(saysUnknown(text)).toBe(false),
  );

  it('reads a letter with its accent apart as one', () =>
    expect(folded('Clie\u0308ntenstop')).toBe('cliëntenstop'));

  it('reads numbers, codes and texts, or says what is expected without repeating what was there', () => {
    expect(numberCell('n', '52,3', 50, 54)).toEqual({ ok: true, value: 52.3 });
    expect(oneOf('o', ' JEUGD ', { Jeugd: 'youth' })).toEqual({ ok: true, value: 'youth' });
    for (const refused of [
      numberCell('n', 'secret', 0, 1),
      oneOf('o', 'secret', { Jeugd: 'youth' }),
      textCell('t', 'secret'.repeat(50), true),
      codesCell('c', 'secret', AGB, reader()),
      dateCell('d', 'secret', '2018-03-01', reader()),
    ]) {
      expect(refused.ok).toBe(false);
      expect(JSON.stringify(refused)).not.toContain('secret');
    }
  });
});
