import iconv from 'iconv-lite';
import { UnreadableFile } from './problem.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'UTF-8, Windows-1252';
  /** Lines in Windows-1252 of a file that is UTF-8 elsewhere; none where it is of one encoding. */
  readonly otherLines: { readonly count: number; readonly first: number } | null;
}

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const LINE_FEED = 0x0a;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const asUtf8 = (bytes: Buffer): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null; // not UTF-8, which is what is asked
  }
};

const isAscii = (bytes: Buffer): boolean => bytes.every((byte) => byte < 0x80);

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

function inPieces(bytes: Buffer, isEnd: (byte: number) => boolean): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const [i, byte] of bytes.entries())
    if (isEnd(byte)) {
      pieces.push(bytes.subarray(from, i + 1));
      from = i + 1;
    }
  if (from < bytes.length) pieces.push(bytes.subarray(from));
  return pieces;
}

const windows1252 = (bytes: Buffer): string => iconv.decode(bytes, 'windows-1252', { stripBOM: false });

const cellByCell = (line: Buffer): string =>
  inPieces(line, (byte) => BETWEEN_CELLS.has(byte))
    .map((cell) => asUtf8(cell) ?? windows1252(cell))
    .join('');

/**
 * A file that isn't UTF-8 as a whole. Where no line of it is, beyond plain ASCII, it is Windows-1252, which contains
 * Latin-1 and is what Dutch spreadsheets write. Else files of two encodings were joined: each line is read in its own.
 */
function lineByLine(bytes: Buffer): DecodedText {
  const lines = inPieces(bytes, (byte) => byte === LINE_FEED).map((line) => ({ line, text: asUtf8(line) }));
  const someUtf8 =
    starts(bytes, 0xef, 0xbb, 0xbf) || lines.some(({ line, text }) => text !== null && !isAscii(line));
  if (!someUtf8) return { text: windows1252(bytes), encoding: 'Windows-1252', otherLines: null };
  const other = lines.flatMap(({ text }, i) => (text === null ? [i + 1] : []));
  return {
    text: lines.map(({ line, text }) => text ?? cellByCell(line)).join(''),
    encoding: 'UTF-8, Windows-1252',
    otherLines: { count: other.length, first: other[0] },
  };
}

/** Anything below the space but tab, line feed and carriage return: no text file holds it, most others do at once. */
// eslint-disable-next-line no-control-regex -- looking for control characters is the point
const BINARY = /[\x00-\x08\x0e-\x1f]/;

function decoded(bytes: Buffer): DecodedText {
  const utf16 = starts(bytes, 0xff, 0xfe)
    ? 'utf16-le'
    : starts(bytes, 0xfe, 0xff)
      ? 'utf16-be'
      : utf16WithoutMark(bytes);
  if (utf16 !== null) return { text: iconv.decode(bytes, utf16), encoding: 'UTF-16', otherLines: null };
  const utf8 = asUtf8(bytes);
  return utf8 === null ? lineByLine(bytes) : { text: utf8, encoding: 'UTF-8', otherLines: null };
}

/** @throws UnreadableFile where the bytes are no text */
export function decode(bytes: Buffer): DecodedText {
  const read = decoded(bytes);
  // PowerShell's >> writes UTF-16 behind whatever there was: every other character is then a zero.
  if (read.encoding !== 'UTF-16' && /(?:[\t -~]\0){4}|(?:\0[\t -~]){4}/.test(read.text))
    throw new UnreadableFile('utf16-part');
  if (BINARY.test(read.text)) throw new UnreadableFile('binary');
  return read;
}
