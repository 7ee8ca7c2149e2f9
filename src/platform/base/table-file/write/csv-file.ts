import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { atOnce, type Steps } from '../../../../../libs/kernel/index.js';
import { inSteps, partsOf } from '../../time/index.js';
import { type FileTable } from '../file-table.js';
import { safeCell } from './safe-cell.js';

type CsvForm = Extract<FileTable['form'], { kind: 'csv' }>;
type Rows = readonly (readonly string[])[];

const MARK = '\ufeff';
/** A millisecond or two of work. */
const ROWS_AT_ONCE = 200;

/** In Windows-1252 where that can hold all of it; null where it cannot. */
function* inWindows1252(texts: readonly string[]): Steps<Buffer | null> {
  const parts: Buffer[] = [];
  for (const text of texts) {
    yield;
    const bytes = iconv.encode(text, 'windows-1252');
    if (iconv.decode(bytes, 'windows-1252') !== text) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function* encoded(texts: readonly string[], encoding: string): Steps<Buffer> {
  const small = encoding === 'Windows-1252' ? yield* inWindows1252(texts) : null;
  if (small !== null) return small;
  const as = encoding === 'UTF-16' ? 'utf16-le' : 'utf8';
  const parts: Buffer[] = [];
  for (const text of [MARK, ...texts]) {
    yield;
    parts.push(iconv.encode(text, as));
  }
  return Buffer.concat(parts);
}

function* csvInSteps(rows: Rows, { separator, encoding }: CsvForm): Steps<Buffer> {
  const texts: string[] = [];
  for (const part of partsOf(rows, ROWS_AT_ONCE)) {
    yield;
    texts.push(
      stringify(
        part.map((row) => row.map(safeCell)),
        { delimiter: separator === 'tab' ? '\t' : separator, record_delimiter: '\r\n' },
      ),
    );
  }
  return yield* encoded(texts, encoding);
}

/** Rows as CSV in the form of another file: its separator, and its encoding where that can hold them. */
export const csvFile = (rows: Rows, form: CsvForm): Buffer => atOnce(csvInSteps(rows, form));

/** The same of a table that may be long, giving others their turn in between. */
export const longCsvFile = (rows: Rows, form: CsvForm): Promise<Buffer> => inSteps(csvInSteps(rows, form));
