import { type files as dutch } from '../../nl/platform/files.js';
import { type Translation } from '../../translation.js';

export const files: Translation<typeof dutch> = {
  'no-such-file': 'There is no file {{file}}.',
  'not-readable': '{{file}} may not be read by this user. Check its permissions.',
  folder: '{{file}} is a folder. Name the file in it.',
  'not-a-file': '{{file}} is not a file. Name a CSV file or an Excel workbook.',
  'cannot-open': '{{file}} cannot be opened ({{why}}).',
  empty: '{{file}} is empty. Expected a CSV file or an Excel workbook with a header row.',
  'too-large':
    '{{file}} has {{megabytes, number}} MB; expected at most {{most, number}} MB. Is it the right file?',
  gzip: '{{file}} is compressed with gzip. Unpack it first (gunzip).',
  binary: '{{file}} is not a text file. Expected CSV (text with a header row) or an Excel workbook (.xlsx).',
  'utf16-part':
    '{{file}} has two encodings: a part is UTF-16, as >> in PowerShell writes it, and the rest is not. Save it in one.',
  'old-excel':
    '{{file}} is an Excel workbook of the old kind (.xls), or one with a password. Save it as .xlsx without a password.',
  'binary-workbook': '{{file}} is a binary Excel workbook (.xlsb). Save it as .xlsx.',
  'open-document': '{{file}} is an OpenDocument file (.ods). Save it as .xlsx or as CSV.',
  'other-archive': '{{file}} is a zip archive and no Excel workbook. Unpack it, and name the file in it.',
  'damaged-workbook':
    '{{file}} is damaged or cut off as an Excel workbook. Open it in Excel and save it again. Nothing was imported.',
  'document-type':
    '{{file}} is no ordinary Excel workbook: it declares a document type, which Excel never does. Nothing was imported.',
  'too-big-inside':
    '{{file}} is far larger, unpacked, than a table can be. Is it the right file? Nothing was imported.',
  'no-sheet': '{{file}} has no worksheet. Nothing was imported.',
  'no-such-sheet': '{{file}} has {{sheets, number}} worksheets; name one of those by its number.',
  'several-sheets':
    '{{file}} has more than one worksheet with these columns: {{numbers, list}}. Say which with --sheet <number>. Nothing was imported.',
  'quote-not-closed':
    '{{file}}: a quotation mark opens a field that never ends: the file is cut off, or a quotation mark inside a text is not doubled (expected ""), near line {{line}}. Nothing was imported.',
  'quote-not-closed_somewhere':
    '{{file}}: a quotation mark opens a field that never ends: the file is cut off, or a quotation mark inside a text is not doubled (expected ""). Nothing was imported.',
  'stray-quote':
    '{{file}}: a quotation mark stands in the middle of a field, near line {{line}}: expected it doubled ("") in a field between quotation marks. Nothing was imported.',
  'stray-quote_somewhere':
    '{{file}}: a quotation mark stands in the middle of a field: expected it doubled ("") in a field between quotation marks. Nothing was imported.',
  'row-too-long':
    '{{file}}: a row is longer than {{most, number}} characters, near line {{line}}: expected rows on lines of their own. Nothing was imported.',
  'row-too-long_somewhere':
    '{{file}}: a row is longer than {{most, number}} characters: expected rows on lines of their own. Nothing was imported.',
  'not-csv': '{{file}} cannot be split into rows, near line {{line}}: expected CSV. Nothing was imported.',
  'not-csv_somewhere': '{{file}} cannot be split into rows: expected CSV. Nothing was imported.',
};
