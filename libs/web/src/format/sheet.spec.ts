import { parse } from 'csv-parse/sync';
import { type Sheet, sheetForExcel, sheetForPrograms } from './sheet.js';

interface Line {
  reference: string;
  weeks: number;
  status: 'waiting' | 'left';
}
const WORDS = { waiting: 'Wacht', left: 'Van de lijst' };
const sheet: Sheet<Line> = {
  title: 'Mijn wachtlijst',
  about: ['Stand van 29 nov 2026.', 'Norm: 14 weken.'],
  columns: [
    { key: 'reference', header: 'Uw kenmerk', cell: ({ reference }) => reference },
    { key: 'waited_weeks', header: 'Weken wachtend', cell: ({ weeks }) => weeks },
    { key: 'status', header: 'Stand', cell: ({ status }) => WORDS[status], code: ({ status }) => status },
  ],
};
const lines: Line[] = [
  { reference: 'A7K2-0042', weeks: 9.5, status: 'waiting' },
  { reference: '=1+1', weeks: 30, status: 'left' },
];

describe('a table that people take along', () => {
  it('says in their language what it is, as of when and against which norm, and opens in their Excel', () => {
    const read = parse(sheetForExcel(sheet, lines, 'nl'), {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      relax_column_count: true,
      skip_empty_lines: false,
    });
    expect(read).toEqual([
      ['Mijn wachtlijst'],
      ['Stand van 29 nov 2026.'],
      ['Norm: 14 weken.'],
      [''],
      ['Uw kenmerk', 'Weken wachtend', 'Stand'],
      ['A7K2-0042', '9,5', 'Wacht'],
      [`'=1+1`, '30', 'Van de lijst'],
    ]);
  });

  it('is beside it a file for programs: names and codes, and nothing above them', () => {
    expect(parse(sheetForPrograms(sheet, lines), { record_delimiter: '\r\n', columns: true })).toEqual([
      { reference: 'A7K2-0042', waited_weeks: '9.5', status: 'waiting' },
      { reference: `'=1+1`, waited_weeks: '30', status: 'left' },
    ]);
  });
});
