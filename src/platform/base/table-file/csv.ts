import { Readable } from 'node:stream';
import { CsvError, parse as parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Slices } from '../time/index.js';
import { type FileTable, type Fit, type RawNote, type RawRow, type Separator } from './file-table.js';
import { inPieces, replacedInLines } from './pieces.js';
import { UnreadableFile } from './problem.js';
import { type DecodedText } from './text.js';

type Delimiter = Separator | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** A field that never ends would otherwise swallow the file and the memory with it. */
const LONGEST_ROW = 1_000_000;
/** Rows in which a header may stand: titles are above some. */
const HEADER_WITHIN = 40;

/** Each of them ends a row, also where a file mixes them, as joined files do. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Nobody sees them, and before a quotation mark they hide it: a byte order mark anywhere, zero-width blanks. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/gu;

/** `sep=;`, which spreadsheets read and leave out; saved again, its own separator may follow it. */
const SEP_LINE = /^"?sep=([^"\r\n]|\\t)"?\1*[ \t]*(?:\r\n|\n|\r|$)/i;

/** `="0123"` as a field of its own, which is no CSV but is written by people who protect a zero. */
const BARE_FORMULA = /(?<=^|[;,|\t\r\n])="([^"\r\n]*)"(?=[;,|\t\r\n]|$)/g;

const optionsOf = (delimiter: Delimiter) => ({
  ...{ delimiter, relax_column_count: true, record_delimiter: LINE_ENDS, max_record_size: LONGEST_ROW },
});

/** Bytes that are split in one go, some milliseconds of them. */
const PIECE = 16 * 1024;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** The records of a text, one after the other, giving others their turn in between. */
async function* records(bytes: Buffer, delimiter: Delimiter): AsyncGenerator<string[], void, undefined> {
  const slices = new Slices();
  const source = Readable.from(piecesOf(bytes), { objectMode: true, highWaterMark: 1 });
  for await (const record of source.pipe(parser(optionsOf(delimiter)))) {
    yield record as string[];
    if (slices.isOver) await slices.rest();
  }
}

const asDelimiter = (text: string): Delimiter | null =>
  [...DELIMITERS, '|' as const].find((one) => one === text.replace('\\t', '\t')) ?? null;

/** The separator under which a row is most of a header; then the one with most fields. */
async function detect(bytes: Buffer, fit: Fit): Promise<Delimiter> {
  const score = (delimiter: Delimiter): number => {
    let rows: string[][];
    try {
      rows = parse(bytes, { ...optionsOf(delimiter), to: HEADER_WITHIN });
    } catch {
      return -1; // a quote that makes no sense with this separator
    }
    return Math.max(-1, ...rows.map((cells) => fit(cells) * 1000 + Math.min(cells.length, 999)));
  };
  let best: { readonly delimiter: Delimiter; readonly score: number } | null = null;
  const slices = new Slices();
  for (const delimiter of DELIMITERS) {
    const scored = score(delimiter);
    if (best === null || scored > best.score) best = { delimiter, score: scored };
    await slices.rest();
  }
  return best?.delimiter ?? DELIMITERS[0];
}

function whatIsWrong(error: CsvError): UnreadableFile {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  const near: Readonly<Record<string, string | number>> = line === null ? { context: 'somewhere' } : { line };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new UnreadableFile('quote-not-closed', near);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return new UnreadableFile('stray-quote', near);
    case 'CSV_MAX_RECORD_SIZE':
      return new UnreadableFile('row-too-long', { most: LONGEST_ROW, ...near });
    default:
      return new UnreadableFile('not-csv', near);
  }
}

/** Rows that say something, numbered from `above`. */
async function split(
  bytes: Buffer,
  delimiter: Delimiter,
  above: number,
  most = Number.POSITIVE_INFINITY,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  let number = above;
  try {
    for await (const cells of records(bytes, delimiter)) {
      if (number - above >= most) throw new UnreadableFile('too-big-inside');
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
      number++;
    }
    return rows;
  } catch (error) {
    if (error instanceof CsvError) throw whatIsWrong(error);
    throw error;
  }
}

/** Whether the text splits by any separator as it stands; the first rows of a file with bare formulas may. */
async function withoutBareFormulas(text: string): Promise<string> {
  if (!text.includes('="')) return text;
  const bytes = Buffer.from(text);
  for (const delimiter of DELIMITERS) if (await splits(bytes, delimiter)) return text;
  return replacedInLines(text, BARE_FORMULA, (_, inner) => `"=""${inner}"""`);
}

async function splits(bytes: Buffer, delimiter: Delimiter): Promise<boolean> {
  const all = records(bytes, delimiter);
  try {
    while ((await all.next()).done !== true);
    return true;
  } catch {
    return false; // what is wrong is said of the separator that the file has
  }
}

/** Characters that stand for what another program could not read, and what UTF-8 looks like when read as Windows-1252. */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf\u20ac\u2018-\u201d]|â€[\u0080-\u00bf\u2018-\u2122]/u;

/**
 * A byte order mark before the first title again is where another file was joined, and the first one had no line end:
 * there a line begins.
 */
function withLinesOfJoined(text: string): string {
  const [first = '', ...others] = text.replace(/^\ufeff/, '').split('\ufeff');
  const [title = ''] = /^[^,;\t\r\n]+/.exec(first.replace(SEP_LINE, '').replace(/^"/, '')) ?? [];
  const name = title.replace(/"$/, '');
  let joined = first;
  for (const part of others) {
    const isFile = name.length > 1 && part.replace(/^"/, '').startsWith(name);
    joined += `${isFile && !/[\r\n]$/.test(joined) ? '\n' : ''}\ufeff${part}`;
  }
  return joined;
}

/**
 * Splits CSV text by `,`, `;` or tab, whichever its header was written with, or by what its first line says.
 * @throws UnreadableFile where it can't be split, or has more rows than that
 */
export async function splitCsv(
  { text: given, encoding, otherLines }: DecodedText,
  fit: Fit,
  mostRows?: number,
): Promise<FileTable> {
  const notes: RawNote[] = [];
  const lined = withLinesOfJoined(given);
  const seen = await replacedInLines(lined, UNSEEN, '');
  const unseen = lined.length - seen.length;
  if (unseen > 0) notes.push({ code: 'invisible-characters', count: unseen, row: null });
  const sep = SEP_LINE.exec(seen);
  const named = sep === null ? null : asDelimiter(sep[1]);
  // Its line is taken out and counts all the same: the header is on line 2.
  const text = await withoutBareFormulas(named === null ? seen : seen.slice(sep?.[0].length));
  if (named !== null) notes.push({ code: 'sep-line', count: 1, row: 1 });
  const bytes = Buffer.from(text);
  const delimiter = named ?? (await detect(bytes, fit));
  const rows = await split(bytes, delimiter, named === null ? 1 : 2, mostRows);
  if (otherLines !== null)
    notes.push({ code: 'two-encodings', count: otherLines.count, row: otherLines.first });
  let mayBeGarbled = false;
  await inPieces(text, (piece) => (mayBeGarbled ||= GARBLED.test(piece)));
  const garbled = mayBeGarbled ? rows.filter(({ cells }) => cells.some((cell) => GARBLED.test(cell))) : [];
  if (garbled.length > 0) notes.push({ code: 'garbled', count: garbled.length, row: garbled[0].number });
  return { form: { kind: 'csv', encoding, separator: delimiter === '\t' ? 'tab' : delimiter }, rows, notes };
}
