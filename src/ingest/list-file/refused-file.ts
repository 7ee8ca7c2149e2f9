import { type Bilingual, inBoth } from '../../../libs/words/index.js';
import { longCsvFile, xlsxFile } from '../../platform/base/table-file/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type RowsOutcome } from '../waiting-list/push-request.js';
import { type ListFile } from './read-list-file.js';
import { refusedLines } from './preview-dto.js';
import { cellSentence } from './target-words.js';

type Language = keyof Bilingual;

/** A file to save, with its media type. */
export interface OutFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly extension: 'csv' | 'xlsx';
}

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The refused rows of a file as a file of the same form, with one column more that says why. It is their sender's own
 * file, so the cells are as they were; none of them is read as a formula.
 */
export async function refusedFile(
  { form, header, lines }: ListFile,
  rows: RowsOutcome,
  language: Language,
): Promise<OutFile> {
  const reasons = refusedLines(rows);
  const none = rows.likeSomebody;
  const why = inBoth('ingest.mapping.template.why')[language];
  const all =
    none === null
      ? null
      : cellSentence({ field: 'reference', code: 'references-like-somebody', params: { ...none } })[language];
  // Delivered again after it was set right, the file has the column already.
  const last = header.length - (header.at(-1) === why ? 1 : 0);
  const table = [[...header.slice(0, last), why]];
  await inSlices(lines, ({ number, cells }) => {
    const problems = reasons.get(number) ?? [];
    if (problems.length === 0 && all === null) return;
    const said = problems.map((problem) => cellSentence(problem)[language]);
    const row = Array.from({ length: last }, (_, place) => cells[place] ?? '');
    table.push([...row, all ?? said.join(' ')]);
  });
  return form.kind === 'csv'
    ? { bytes: await longCsvFile(table, form), type: CSV, extension: 'csv' }
    : {
        bytes: await xlsxFile([{ name: inBoth('ingest.mapping.template.sheet')[language], rows: table }]),
        type: XLSX,
        extension: 'xlsx',
      };
}
