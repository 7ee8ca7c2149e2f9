import fc from 'fast-check';
import {
  rowOf,
  type TestWorkbook,
  workbookOf,
  workbookParts,
  zipOf,
} from '../../../../../test/support/ingest/workbook.js';
import { tableOf } from '../index.js';
import { formatOf, numberText } from './formats.js';

const fit = (cells: readonly string[]): number => Number(cells.includes('Alpha') && cells.includes('Beta'));
const HEADER = rowOf(1, ['Alpha', 'Beta']);
const reading = (bytes: Buffer, sheet?: number) => tableOf(bytes, fit, { sheet });
const read = async (workbook: TestWorkbook, sheet?: number) => {
  const table = await reading(workbookOf(workbook), sheet);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
};
const cells = async (data: string, more: Partial<TestWorkbook> = {}) =>
  (await read({ sheets: [{ data: HEADER + data }], ...more })).rows
    .slice(1)
    .map((row) => row.cells.join('/'));
const refusal = async (bytes: Buffer, sheet?: number) => {
  const table = await reading(bytes, sheet);
  return table.ok ? null : table.error.code;
};

describe('an Excel workbook', () => {
  it('is read by what it is, texts of every kind included', async () => {
    const data = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>
      <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>uit formule</v></c><c r="B4" t="b"><v>1</v></c></row>
      <row><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b_x000A_c</t></r></is></c></row>`;
    const texts = ['<t>een</t>', '<r><t>t</t></r><r><t>wee</t></r><rPh sb="0" eb="1"><t>X</t></rPh>'];
    const table = await read({ sheets: [{ data: HEADER + data }], texts });
    expect(table.form).toEqual({ kind: 'xlsx', sheet: 1, sheets: 1 });
    expect(table.rows.map(({ number, cells: row }) => [number, ...row])).toEqual([
      [1, 'Alpha', 'Beta'],
      [3, 'een', 'twee'],
      [4, 'uit formule', 'ja'],
      [5, '#N/A', 'a b\nc'],
    ]);
  });

  it('shows numbers, dates and codes with zeros as a spreadsheet does', async () => {
    const formats = ['d-m-yyyy', '00000000', '0.00', '[$-413]d mmmm yyyy;@', '"dag" 0'];
    const row = `<row r="2">${[
      ['43158', 1],
      ['6290104', 2],
      ['7.5', 3],
      ['43158.5', 4],
      ['0.30000000000000004', 0],
      ['12', 5],
      ['6.290104E6', 0],
    ]
      .map(([value, style], i) => `<c r="${'ABCDEFG'[i]}2" s="${style}"><v>${value}</v></c>`)
      .join('')}</row>`;
    expect(await cells(row, { formats })).toEqual([
      '2018-02-27/06290104/7.5/2018-02-27T12:00:00/0.3/12/6290104',
    ]);
    const since = await cells('<row r="2"><c r="A2" s="1"><v>41696</v></c></row>', {
      formats,
      since1904: true,
    });
    expect(since).toEqual(['2018-02-27/']);
  });

  it('tells a formula that nobody computed from a cell that is empty', async () =>
    expect(await cells('<row r="2"><c r="A2"><f>B1</f></c><c r="B2"><v>1</v></c></row>')).toEqual(['\0/1']));

  it('reads hidden rows and columns too, and says so', async () => {
    const before = '<cols><col min="2" max="16384" hidden="1"/></cols>';
    const table = await read({
      sheets: [{ before, data: HEADER + rowOf(2, ['a', 'b'], ' hidden="1"') + rowOf(3, ['c']) }],
    });
    expect(table.rows).toHaveLength(3);
    expect(table.rows[2].cells).toEqual(['c', '']);
    expect(table.notes).toEqual([
      { code: 'hidden-rows', count: 1, row: 2 },
      { code: 'hidden-columns', count: 1, row: null },
    ]);
  });

  it('finds the sheet with the columns, a visible one first, and asks where several have them', async () => {
    const other = { data: rowOf(1, ['Uitleg', 'bij dit bestand']) };
    const wanted = { data: HEADER + rowOf(2, ['a', 'b']) };
    const table = await read({ sheets: [other, wanted, { ...wanted, state: 'hidden' }] });
    expect(table.form).toEqual({ kind: 'xlsx', sheet: 2, sheets: 3 });
    expect(table.notes).toEqual([{ code: 'other-sheets', count: 2, row: null }]);
    expect((await read({ sheets: [other, { ...wanted, state: 'veryHidden' }] })).notes).toContainEqual({
      code: 'hidden-sheet',
      count: 1,
      row: null,
    });
    const two = { sheets: [wanted, other, wanted] };
    expect(await reading(workbookOf(two))).toEqual({
      ok: false,
      error: { code: 'several-sheets', params: { numbers: [1, 3] } },
    });
    expect((await read(two, 3)).form).toMatchObject({ sheet: 3 });
    expect(await refusal(workbookOf(two), 4)).toBe('no-such-sheet');
  });

  it('costs little where its used range is a million empty rows', async () => {
    const styled = Array.from({ length: 20_000 }, (_, i) => {
      const r = i * 50 + 3;
      return `<row r="${r}" spans="1:3" s="1"><c r="A${r}" s="1"/><c r="B${r}" s="36"/><c r="AZ${r}" s="2"/></row><row r="${r + 1}" ht="15"/>`;
    }).join('');
    const started = process.cpuUsage();
    expect(await cells(`${rowOf(2, ['a', 'b'])}${styled}${rowOf(1_046_188, ['c', 'd'])}`)).toEqual([
      'a/b',
      'c/d',
    ]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });

  it.each<[string, Buffer, string]>([
    [
      'a workbook that declares a document type',
      withPart('xl/sharedStrings.xml', '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
      'document-type',
    ],
    [
      'an entity that is none',
      withPart('xl/sharedStrings.xml', '<sst><si><t>&file;</t></si></sst>'),
      'damaged-workbook',
    ],
    [
      'XML that is cut off',
      withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1">'),
      'damaged-workbook',
    ],
    [
      'a tag that never ends',
      withPart('xl/worksheets/sheet1.xml', `<worksheet a="${'x'.repeat(1_100_000)}`),
      'damaged-workbook',
    ],
    [
      'texts beyond measure',
      withPart('xl/sharedStrings.xml', `<sst>${`<si><t>${' '.repeat(1000)}</t></si>`.repeat(201_000)}</sst>`),
      'too-big-inside',
    ],
    [
      'a cell far to the right',
      workbookOf({ sheets: [{ data: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }] }),
      'too-big-inside',
    ],
    ['no sheet', withPart('xl/workbook.xml', '<workbook><sheets/></workbook>'), 'no-sheet'],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'other-archive'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'a' }), 'binary-workbook'],
    ['an OpenDocument file', zipOf({ mimetype: 'a', 'content.xml': '<a/>' }), 'open-document'],
    [
      'an archive that is cut off',
      workbookOf({ sheets: [{ data: HEADER }] }).subarray(0, 700),
      'damaged-workbook',
    ],
    ['an older workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
  ])('is refused with its reason: %s', async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

  it('never throws where bytes of it are changed or lost', async () => {
    const whole = workbookOf({
      sheets: [{ data: HEADER + rowOf(2, ['a', 7]) }],
      texts: ['<t>x</t>'],
      formats: ['0000'],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, isCut) => {
          const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole);
          if (!isCut) bytes[at] = byte;
          expect(typeof (await reading(bytes)).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws whatever its sheet says', async () => {
    const piece = fc.constantFrom(
      ...[
        '<row>',
        '</row>',
        '<row r="x">',
        '<row r="-1"/>',
        '<c>',
        '</c>',
        '<c r="A1" t="s">',
        '<c r="9">',
        '<v>',
        '</v>',
      ],
      ...[
        '1e999',
        '-5',
        'NaN',
        '&amp;',
        '<f>',
        '</f>',
        '<is><t>',
        '</t></is>',
        '<![CDATA[x]]>',
        '<!-- x -->',
        '<v>7</v>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 15 }), async (pieces) => {
        const table = await reading(workbookOf({ sheets: [{ data: pieces.join('') }], texts: ['<t>x</t>'] }));
        expect(table.ok ? 'ok' : table.error.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

function withPart(name: string, content: string): Buffer {
  return zipOf({ ...workbookParts({ sheets: [{ data: HEADER }] }), [name]: content });
}

describe('the format of a number', () => {
  it.each([
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [0, undefined, null],
    [164, 'dd/mm/yyyy', 'date'],
    [164, '[$-413]mmm-yy', 'date'],
    [164, 'General', null],
    [164, '0.00 "dagen"', null],
    [164, '#,##0\\d', null],
    [164, '[Red]0', null],
    [164, '0000', 'zeros'],
    [164, '00000000;@', 'zeros'],
    [164, '0', null],
  ])('%d %j is %j', (id, code, kind) => expect(formatOf(id, code)?.kind ?? null).toBe(kind));

  it('leaves a number that is no date as it is', () => {
    expect(numberText('1e99', { kind: 'date' }, false)).toBe('1e+99');
    expect(numberText('-3', { kind: 'date' }, false)).toBe('-3');
    expect(numberText('7.5', { kind: 'zeros', digits: 4 }, false)).toBe('7.5');
  });
});
