import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/**
 * A font out of its WOFF file, unpacked: the library that draws letters would otherwise unpack what it needs of it, in
 * JavaScript, for each letter anew, which is half the work of making one.
 * Source: https://www.w3.org/TR/WOFF/ and the table directory of OpenType.
 */
export function unpackedFont(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('A font of the letter is no WOFF file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(FONT_HEADER + count * FONT_ENTRY);
  const steps = Math.floor(Math.log2(count));
  const range = 2 ** steps * FONT_ENTRY;
  woff.copy(directory, 0, 4, 8);
  [count, range, steps, count * FONT_ENTRY - range].forEach((value, n) =>
    directory.writeUInt16BE(value, 4 + 2 * n),
  );
  const parts = [directory];
  let offset = directory.length;
  for (let n = 0; n < count; n++) {
    const from = WOFF_HEADER + n * WOFF_ENTRY;
    const to = FONT_HEADER + n * FONT_ENTRY;
    const at = woff.readUInt32BE(from + 4);
    const packed = woff.subarray(at, at + woff.readUInt32BE(from + 8));
    const length = woff.readUInt32BE(from + 12);
    // A table that would not become smaller stands there as it is.
    const table = packed.length < length ? inflateSync(packed) : packed;
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
