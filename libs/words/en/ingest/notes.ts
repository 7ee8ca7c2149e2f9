import { type notes as dutch } from '../../nl/ingest/notes.js';
import { type Translation } from '../../translation.js';

export const notes: Translation<typeof dutch> = {
  'sep-line_one': 'The first line names the separator; the header is line 2.',
  'sep-line_other': 'The first line names the separator; the header is line 2.',
  'two-encodings_one':
    'Two encodings in one file: {{count}} line is Windows-1252 and the rest UTF-8. Each was read in its own.',
  'two-encodings_other':
    'Two encodings in one file: {{count, number}} lines are Windows-1252 and the rest UTF-8. Each was read in its own.',
  garbled_one:
    '{{count}} row has characters that were garbled before it came here, saved in a wrong encoding. They are left as they are.',
  garbled_other:
    '{{count, number}} rows have characters that were garbled before they came here, saved in a wrong encoding. They are left as they are.',
  'invisible-characters_one': '{{count}} invisible character was taken out.',
  'invisible-characters_other': '{{count, number}} invisible characters were taken out.',
  'protected-text_one': '{{count}} cell protected as text (="…" or \'…) was read as that text.',
  'protected-text_other': '{{count, number}} cells protected as text (="…" or \'…) were read as that text.',
  'rows-above-header_one': '{{count}} row above the header was passed over.',
  'rows-above-header_other': '{{count, number}} rows above the header were passed over.',
  'header-in-two-rows_one': 'The header is in two rows; the lower counts, and where it is empty the upper.',
  'header-in-two-rows_other': 'The header is in two rows; the lower counts, and where it is empty the upper.',
  'second-header_one':
    'Files were joined: row {{row}} is a header again, which counts for the rows below it.',
  'second-header_other':
    'Files were joined: {{count, number}} times there is a header again, for the first time in row {{row}}.',
  'nameless-columns_one': '{{count}} empty column without a name at the end was passed over.',
  'nameless-columns_other': '{{count, number}} empty columns without a name at the end were passed over.',
  'short-rows_one':
    '{{count}} row lacks its last cells, of columns that may be missing; they were read as empty.',
  'short-rows_other':
    '{{count, number}} rows lack their last cells, of columns that may be missing; they were read as empty.',
  'hidden-rows_one': '{{count}} hidden row was read too (row {{row}}).',
  'hidden-rows_other': '{{count, number}} hidden rows were read too, the first is row {{row}}.',
  'hidden-columns_one': '{{count}} hidden column was read too.',
  'hidden-columns_other': '{{count, number}} hidden columns were read too.',
  'hidden-sheet_one': 'The worksheet that was read is hidden.',
  'hidden-sheet_other': 'The worksheet that was read is hidden.',
  'other-sheets_one': '{{count}} other worksheet was not read.',
  'other-sheets_other': '{{count, number}} other worksheets were not read.',
  'columns-joined_one': '{{field}}: {{count}} column was read.',
  'columns-joined_other': '{{field}}: {{count, number}} numbered columns were read as one.',
  padded_one: '{{field}}: lost leading zeros were put back to {{count}} code (first in row {{row}}).',
  padded_other:
    '{{field}}: lost leading zeros were put back to {{count, number}} codes (first in row {{row}}).',
  'cbs-code_one': '{{field}}: {{count}} code was read as one of CBS (GM…).',
  'cbs-code_other': '{{field}}: {{count, number}} codes were read as those of CBS (GM…).',
  'decimal-zero_one': '{{field}}: ,0 behind the number was left out of {{count}} code.',
  'decimal-zero_other': '{{field}}: ,0 behind the number was left out of {{count, number}} codes.',
  'date-serial_one': '{{field}}: {{count}} date was written as the number that Excel keeps (row {{row}}).',
  'date-serial_other':
    '{{field}}: {{count, number}} dates were written as the numbers that Excel keeps (first in row {{row}}).',
  'date-with-time_one': '{{field}}: midnight was left out of {{count}} date.',
  'date-with-time_other': '{{field}}: midnight was left out of {{count, number}} dates.',
};
