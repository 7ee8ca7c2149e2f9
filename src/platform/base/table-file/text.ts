import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Slices } from '../time/index.js';
import { inPieces } from './pieces.js';
import { UnreadableFile } from './problem.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'UTF-8, Windows-1252';
  /** Lines in Windows-1252 of a file that is UTF-8 elsewhere; none where it is of one encoding. */
  readonly otherLines: { readonly count: number; readonly first: number } | null;
}

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const LINE_FEED = 0x0a;

const asUtf8 = (bytes: Buffer): string | null => (isUtf8(bytes) ? bytes.toString('utf8') : null);

/** Half of a text in UTF-16 of a Latin script is zeros, all at odd or all at even places. */
function utf16WithoutMark(bytes: Buffer): 'utf16-le' | 'utf16-be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]++;
  const most = sample.length * 0.4;
  if (zeros[1] >= most && zeros[0] === 0) return 'utf16-le';
  return zeros[0] >= most && zeros[1] === 0 ? 'utf16-be' : null;
}

/** Between cells: where a line is of two encodings, a cell is of one. */
const BETWEEN_CELLS = new Set([0x2c, 0x3b, 0x09, 0x7c]);

function cellsOf(line: Buffer): Buffer[] {
  const cells: Buffer[] = [];
  let from = 0;
  for (const [i, byte] of line.entries())
    if (BETWEEN_CELLS.has(byte)) {
      cells.push(line.subarray(from, i + 1));
      from = i + 1;
    }
  return [...cells, line.subarray(from)];
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

const windows1252 = (bytes: Buffer): string => iconv.decode(bytes, 'windows-1252', { stripBOM: false });

const cellByCell = (line: Buffer): string =>
  cellsOf(line)
    .map((cell) => asUtf8(cell) ?? windows1252(cell))
    .join('');

/** Bytes that are decoded in one go. */
const PIECE = 256 * 1024;

async function decodedAs(bytes: Buffer, encoding: string, stripBOM: boolean): Promise<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM });
  const slices = new Slices();
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) {
    parts.push(decoder.write(bytes.subarray(from, from + PIECE)));
    await slices.rest();
  }
  return parts.join('') + (decoder.end() ?? '');
}

/**
 * A file that isn't UTF-8 as a whole. Where no line of it is, beyond plain ASCII, it is Windows-1252, which contains
 * Latin-1 and is what Dutch spreadsheets write. Else files of two encodings were joined: each line is read in its own.
 */
async function lineByLine(bytes: Buffer): Promise<DecodedText> {
  const slices = new Slices();
  const lines: { readonly line: Buffer; readonly text: string | null }[] = [];
  let someUtf8 = starts(bytes, 0xef, 0xbb, 0xbf);
  for (const line of linesOf(bytes)) {
    const text = asUtf8(line);
    someUtf8 ||= text !== null && !isAscii(line);
    lines.push({ line, text });
    if (slices.isOver) await slices.rest();
  }
  if (!someUtf8)
    return {
      text: await decodedAs(bytes, 'windows-1252', false),
      encoding: 'Windows-1252',
      otherLines: null,
    };
  const other = lines.flatMap(({ text }, i) => (text === null ? [i + 1] : []));
  const texts: string[] = [];
  for (const { line, text } of lines) {
    texts.push(text ?? cellByCell(line));
    if (slices.isOver) await slices.rest();
  }
  return {
    text: texts.join(''),
    encoding: 'UTF-8, Windows-1252',
    otherLines: { count: other.length, first: other[0] },
  };
}

/** Anything below the space but tab, line feed and carriage return: no text file holds it, most others do at once. */
// eslint-disable-next-line no-control-regex -- looking for control characters is the point
const BINARY = /[\x00-\x08\x0e-\x1f]/;
/** PowerShell's >> writes UTF-16 behind whatever there was: every other character is then a zero. */
const UTF16_PART = /(?:[\t -~]\0){4}|(?:\0[\t -~]){4}/;

async function decoded(bytes: Buffer): Promise<DecodedText> {
  const utf16 = starts(bytes, 0xff, 0xfe)
    ? 'utf16-le'
    : starts(bytes, 0xfe, 0xff)
      ? 'utf16-be'
      : utf16WithoutMark(bytes);
  if (utf16 !== null)
    return { text: await decodedAs(bytes, utf16, true), encoding: 'UTF-16', otherLines: null };
  return isUtf8(bytes)
    ? { text: await decodedAs(bytes, 'utf8', false), encoding: 'UTF-8', otherLines: null }
    : lineByLine(bytes);
}

/** @throws UnreadableFile where the bytes are no text */
export async function decode(bytes: Buffer): Promise<DecodedText> {
  const read = await decoded(bytes);
  let binary = false;
  await inPieces(read.text, (piece) => {
    if (!BINARY.test(piece)) return;
    if (read.encoding !== 'UTF-16' && UTF16_PART.test(piece)) throw new UnreadableFile('utf16-part');
    binary = true;
  });
  if (binary) throw new UnreadableFile('binary');
  return read;
}
