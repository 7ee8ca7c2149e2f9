import { inSlices } from '../../time/index.js';
import { type FileTable, type Fit, type RawNote, type RawRow } from '../file-table.js';
import { UnreadableFile } from '../problem.js';
import { openArchive } from './archive.js';
import { readFormats, readTexts, readWorkbook, type SheetPart } from './parts.js';
import { readSheet } from './sheet.js';

/** Rows of each sheet that are looked at for a header. */
const HEADER_WITHIN = 40;

/** The sheet whose rows are most of a header; null where several are as much of one, and somebody has to say which. */
function best(
  scored: readonly { readonly sheet: SheetPart; readonly score: number }[],
): SheetPart | readonly number[] {
  const top = Math.max(...scored.map(({ score }) => score));
  const visible = scored.filter(({ sheet, score }) => score === top && !sheet.hidden);
  const those = visible.length > 0 ? visible : scored.filter(({ score }) => score === top);
  // Where none has the columns, the first is as good as any to say what is missing.
  return those.length === 1 || top < 1 ? those[0].sheet : those.map(({ sheet }) => sheet.number);
}

/** As wide as the widest: a spreadsheet keeps no cell that is empty, so a short row is no cut-off one. */
async function asWide(rows: readonly RawRow[]): Promise<RawRow[]> {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const wide: RawRow[] = [];
  await inSlices(rows, ({ number, cells }) =>
    wide.push({
      number,
      cells:
        cells.length === width
          ? cells
          : [...cells, ...Array.from({ length: width - cells.length }, () => '')],
    }),
  );
  return wide;
}

interface XlsxOptions {
  readonly sheet?: number | undefined;
  readonly mostBytes?: number;
  readonly mostRows?: number;
}

/**
 * Reads an Excel workbook: the sheet that has the wanted columns, or the one that is named by its number.
 * @throws UnreadableFile
 */
export async function readXlsx(
  bytes: Buffer,
  fit: Fit,
  { sheet: wanted, mostBytes, mostRows }: XlsxOptions = {},
): Promise<FileTable> {
  const archive = await openArchive(bytes);
  const { sheets, since1904, texts, styles } = await readWorkbook(archive);
  const lookups = {
    texts: await readTexts(archive, texts),
    formats: await readFormats(archive, styles),
    since1904,
  };
  const among = wanted === undefined ? sheets : sheets.filter(({ number }) => number === wanted);
  if (among.length === 0) throw new UnreadableFile('no-such-sheet', { sheets: sheets.length });
  const scored: { sheet: SheetPart; score: number }[] = [];
  for (const sheet of among) {
    const { rows } = await readSheet(archive, sheet.part, lookups, { rows: HEADER_WITHIN });
    const fits = rows.slice(0, HEADER_WITHIN).map(({ cells }) => fit(cells));
    scored.push({ sheet, score: Math.max(0, ...fits) });
  }
  const chosen = best(scored);
  if (Array.isArray(chosen)) throw new UnreadableFile('several-sheets', { numbers: chosen });
  const { number, part, hidden } = chosen as SheetPart;
  const { rows, hiddenRows, hiddenColumns } = await readSheet(archive, part, lookups, {
    ...(mostBytes === undefined ? {} : { bytes: mostBytes }),
    ...(mostRows === undefined ? {} : { rows: mostRows + 1 }),
  });
  if (mostRows !== undefined && rows.length > mostRows) throw new UnreadableFile('too-big-inside');
  const notes: RawNote[] = [
    { code: 'hidden-rows' as const, count: hiddenRows.count, row: hiddenRows.first },
    { code: 'hidden-columns' as const, count: hiddenColumns, row: null },
    { code: 'hidden-sheet' as const, count: Number(hidden), row: null },
    { code: 'other-sheets' as const, count: sheets.length - 1, row: null },
  ].filter(({ count }) => count > 0);
  return { form: { kind: 'xlsx', sheet: number, sheets: sheets.length }, rows: await asWide(rows), notes };
}

/** A sheet as a spreadsheet shows it. Its name is input as well as a cell is. */
export interface SheetName {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** @throws UnreadableFile */
export async function sheetNames(bytes: Buffer): Promise<readonly SheetName[]> {
  const { sheets } = await readWorkbook(await openArchive(bytes));
  return sheets.map(({ number, name, hidden }) => ({ number, name, hidden }));
}
