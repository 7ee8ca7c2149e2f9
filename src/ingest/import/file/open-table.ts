import { resolve } from 'node:path';
import {
  type Column,
  columnsRule,
  type FileNote,
  type HeaderRule,
  type NoTable,
  tidyTable,
  type TidyTable,
} from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { inBoth, messageInBoth } from '../../../../libs/words/index.js';
import {
  fileProblemMessage,
  type FileTable,
  readNamedFile,
  tableOf,
  type TableFileOptions,
} from '../../../platform/base/table-file/index.js';

/** A file that was found and taken apart. */
export interface OpenTable {
  readonly path: string;
  readonly form: FileTable['form'];
  readonly table: TidyTable;
}

/** What a file is to be, for the sentence about one that is something else. */
export interface WantedFile {
  readonly what: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Where a header is more than those columns; left out: those. */
  readonly rule?: HeaderRule;
}

/** Names what the header lacks and what it should have; never what it has, which in a wrong file may be anything. */
function noTable(problem: NoTable, file: string, { what, columns }: WantedFile): string {
  switch (problem.code) {
    case 'no-text':
      return inBoth('ingest.tables.no-text', { file }).en;
    case 'columns-repeated':
      return inBoth('ingest.tables.columns-repeated', { file, one: problem.one, other: problem.other }).en;
    case 'columns-missing': {
      const required = Object.values(columns).filter((column) => column.required);
      const params = {
        ...{ file, what, missing: problem.missing.join(', ') },
        wanted: required.map(({ name }) => name).join(', '),
        ...(problem.missing.length === required.length ? { context: 'all' } : {}),
      };
      return inBoth('ingest.tables.columns-missing', params).en;
    }
  }
}

/** The notes of the file itself before those of its table. */
const withNotes = (table: TidyTable, notes: FileTable['notes']): TidyTable => ({
  ...table,
  notes: [...notes.map((note): FileNote => ({ ...note, field: null })), ...table.notes],
});

/** A file that somebody named on the command line. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Its bytes, or in one sentence why there are none. */
export async function namedFile(name: string): Promise<Result<NamedFile, string>> {
  const path = resolve(name);
  const bytes = await readNamedFile(path);
  if (!bytes.ok) return refuse(messageInBoth(fileProblemMessage(bytes.error, path)).en);
  return ok({ path, bytes: bytes.value });
}

/** Takes a file apart and finds its table; what is wrong with it is said in one sentence. */
export async function tableIn(
  { path, bytes }: NamedFile,
  wanted: WantedFile,
  options: TableFileOptions = {},
): Promise<Result<OpenTable, string>> {
  const rule = wanted.rule ?? columnsRule(wanted.columns);
  const file = await tableOf(bytes, rule.fit, options);
  if (!file.ok) return refuse(messageInBoth(fileProblemMessage(file.error, path)).en);
  const table = tidyTable(file.value.rows, rule);
  if (!table.ok) return refuse(noTable(table.error, path, wanted));
  const rows = table.value.parts.reduce((n, part) => n + part.rows.length, 0);
  if (rows + table.value.refused.length === 0)
    return refuse(inBoth('ingest.tables.no-rows', { file: path }).en);
  return ok({ path, form: file.value.form, table: withNotes(table.value, file.value.notes) });
}

/** Both: the table of a file by its name. */
export async function openTable(
  name: string,
  wanted: WantedFile,
  options: TableFileOptions = {},
): Promise<Result<OpenTable, string>> {
  const file = await namedFile(name);
  return file.ok ? tableIn(file.value, wanted, options) : file;
}
