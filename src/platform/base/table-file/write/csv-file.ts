import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { type FileTable } from '../file-table.js';
import { safeCell } from './safe-cell.js';

type CsvForm = Extract<FileTable['form'], { kind: 'csv' }>;

const MARK = '\ufeff';

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'UTF-16') return iconv.encode(MARK + text, 'utf16-le');
  const bytes = iconv.encode(text, 'windows-1252');
  const fits = encoding === 'Windows-1252' && iconv.decode(bytes, 'windows-1252') === text;
  return fits ? bytes : Buffer.from(MARK + text);
}

/** Rows as CSV in the form of another file: its separator, and its encoding where that can hold them. */
export const csvFile = (rows: readonly (readonly string[])[], { separator, encoding }: CsvForm): Buffer =>
  encoded(
    stringify(
      rows.map((row) => row.map(safeCell)),
      { delimiter: separator === 'tab' ? '\t' : separator, record_delimiter: '\r\n' },
    ),
    encoding,
  );
