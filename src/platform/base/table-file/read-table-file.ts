import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { splitCsv } from './csv.js';
import { type FileTable, type Fit } from './file-table.js';
import { type FileProblem, UnreadableFile } from './problem.js';
import { decode } from './text.js';
import { readXlsx, type SheetName, sheetNames } from './xlsx/read-xlsx.js';

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

async function taken(bytes: Buffer, fit: Fit, options: TableFileOptions): Promise<FileTable> {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return readXlsx(bytes, fit, options);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old-excel');
  if (starts(bytes, 0x1f, 0x8b)) throw new UnreadableFile('gzip');
  if (bytes.length === 0) throw new UnreadableFile('empty');
  return splitCsv(await decode(bytes), fit, options.mostRows);
}

export interface TableFileOptions {
  /** Which sheet of a workbook, 1-based; left out: the one that has the wanted columns. */
  readonly sheet?: number | undefined;
  /** Of a workbook, bytes of a sheet unpacked; left out: as many as any file of ours has had. */
  readonly mostBytes?: number;
  /** Rows of a text, or rows with something in them of a sheet; left out: as many as there are. */
  readonly mostRows?: number;
}

/**
 * Takes a file apart into rows of cells, CSV or Excel, by what its bytes are and not by its name.
 * @param fit how much of a header a row is: what tells the separator of a text and the sheet of a workbook
 */
export async function tableOf(
  bytes: Buffer,
  fit: Fit,
  options: TableFileOptions = {},
): Promise<Result<FileTable, FileProblem>> {
  try {
    return ok(await taken(bytes, fit, options));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refuse({ code: error.code, params: error.params });
  }
}

/** The sheets of a workbook, by number and name; none of a text. */
export async function sheetsOf(bytes: Buffer): Promise<Result<readonly SheetName[], FileProblem>> {
  if (!starts(bytes, 0x50, 0x4b, 3, 4)) return ok([]);
  try {
    return ok(await sheetNames(bytes));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refuse({ code: error.code, params: error.params });
  }
}
