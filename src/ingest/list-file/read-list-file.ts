import {
  columnLooks,
  type ColumnLook,
  type FileNote,
  type FileOptions,
  identifierInText,
  LIST_HEADER,
  MOST_ROWS,
  listTable,
  type ListTable,
  type NoListTable,
} from '../../../libs/ingest/index.js';
import {
  type FieldProblem,
  ok,
  type ProblemDetail,
  refuse,
  type Result,
} from '../../../libs/kernel/index.js';
import { inBoth, messageInBoth } from '../../../libs/words/index.js';
import {
  type FileProblem,
  fileProblemMessage,
  type FileTable,
  sheetsOf,
  tableOf,
} from '../../platform/base/table-file/index.js';
import { inSlices, inSteps } from '../../platform/base/time/index.js';
import { type IngestProblem } from '../problems.js';

/** What a sheet may come to when it is unpacked: a used range of a million empty rows is less. */
const MOST_SHEET_BYTES = 500e6;
/** As many as a push may have, with what may stand above and between them. */
const MOST_LINES = MOST_ROWS + 1_000;
/** The widest export that anybody has shown has some eighty. */
const MOST_COLUMNS = 200;

export interface NamedSheet {
  readonly number: number;
  /** Null where the name looks like data about a person. */
  readonly name: string | null;
  readonly hidden: boolean;
}

/** A row of the file, or why it is none. */
export interface FileLine {
  readonly number: number;
  readonly cells: readonly string[];
  readonly errors: readonly FieldProblem[];
}

/** A list as it stands in a file. */
export interface ListFile {
  readonly form: FileTable['form'];
  readonly header: readonly string[];
  /** In the order of the file. */
  readonly lines: readonly FileLine[];
  readonly looks: readonly ColumnLook[];
  readonly notes: readonly FileNote[];
}

export interface ReadListFile {
  readonly sheets: readonly NamedSheet[];
  /** Null where somebody has to say which sheet it is. */
  readonly list: ListFile | null;
}

/** Its name is never known here. */
const FILE = inBoth('ingest.tables.theFile');

const unreadable = (problem: FileProblem): ProblemDetail<'file-unreadable'> => ({
  code: 'file-unreadable',
  params: { why: messageInBoth(fileProblemMessage(problem, FILE)) },
});

function noTable(problem: NoListTable): IngestProblem {
  switch (problem.code) {
    case 'identifying-header':
      return { code: 'file-identifying-header', params: { place: problem.place } };
    case 'columns-repeated':
      return {
        code: 'file-unreadable',
        params: {
          why: inBoth('ingest.tables.columns-repeated', {
            file: FILE,
            one: problem.one,
            other: problem.other,
          }),
        },
      };
    case 'no-rows':
      return { code: 'file-unreadable', params: { why: inBoth('ingest.tables.no-rows', { file: FILE }) } };
    default:
      return { code: 'file-unreadable', params: { why: inBoth('ingest.tables.no-text', { file: FILE }) } };
  }
}

async function listIn(file: FileTable, { rows, refused, header, notes }: ListTable): Promise<ListFile> {
  const { add, looks } = columnLooks(header);
  await inSlices(rows, add);
  const lines = [
    ...rows.map(({ number, cells }): FileLine => ({ number, cells, errors: [] })),
    ...refused.map(({ row, errors }): FileLine => ({ number: row, cells: [], errors })),
  ].sort((a, b) => a.number - b.number);
  return {
    ...{ form: file.form, header, lines, looks: looks() },
    notes: [...file.notes.map((note): FileNote => ({ ...note, field: null })), ...notes],
  };
}

/** Takes a file apart, in memory; nothing of it is kept when it has been answered. */
export async function readListFile(
  bytes: Buffer,
  { sheet, corrections }: Pick<FileOptions, 'sheet' | 'corrections'>,
): Promise<Result<ReadListFile, IngestProblem>> {
  const names = await sheetsOf(bytes);
  if (!names.ok) return refuse(unreadable(names.error));
  const sheets = names.value.map(({ number, name, hidden }) => ({
    ...{ number, hidden },
    name: name.length > 60 || identifierInText(name) !== null ? null : name,
  }));
  const file = await tableOf(bytes, LIST_HEADER.fit, {
    ...{ mostBytes: MOST_SHEET_BYTES, mostRows: MOST_LINES },
    ...(sheet === null ? {} : { sheet }),
  });
  if (!file.ok)
    return file.error.code === 'several-sheets' ? ok({ sheets, list: null }) : refuse(unreadable(file.error));
  const table = await inSteps(listTable(file.value.rows, corrections));
  if (!table.ok) return refuse(noTable(table.error));
  if (table.value.header.length > MOST_COLUMNS) return refuse(unreadable({ code: 'too-big-inside' }));
  return ok({ sheets, list: await listIn(file.value, table.value) });
}
