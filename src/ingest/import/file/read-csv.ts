import { type Column } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { type CsvTable, splitCsv } from './csv.js';
import { missingColumns } from './missing-columns.js';
import { noRows } from './no-rows.js';
import { readTextFile } from './text-file.js';

/** A CSV file that somebody named, split into rows. */
export interface CsvFile extends CsvTable {
  readonly path: string;
}

/** The file with its path before each sentence. @param what the file should be, as in “is not …” */
export async function readCsv(
  name: string,
  columns: Readonly<Record<string, Column>>,
): Promise<Result<CsvFile, string>> {
  const text = await readTextFile(name);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, columns);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  if (table.value.rows.length === 0) return refuse(noRows(text.value.path));
  return ok({ path: text.value.path, ...table.value });
}
export { missingColumns };
