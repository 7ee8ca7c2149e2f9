import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';

/** A file as text, and how it was written. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Far above any reference file (the largest has 1.4 MB), far below what would fill the memory. */
const MOST_MEGABYTES = 200;

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

function notText(path: string, bytes: Buffer): string | null {
  if (starts(bytes, 0x50, 0x4b, 3, 4))
    return `${path} is an Excel workbook or a zip archive, not a CSV file. Save it as “CSV UTF-8” and import that.`;
  if (starts(bytes, 0x1f, 0x8b)) return `${path} is compressed with gzip. Unpack it first (gunzip).`;
  return null;
}

/** What Windows-1252 has at 0x80–0x9f, where Latin-1 has control characters nobody writes; undefined places stay as they are. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand: the TextDecoder of Node 20 reads 'windows-1252' as Latin-1, so that a euro sign or a curly quote is lost. */
const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]);

/** UTF-8 unless it cannot be: then Windows-1252, which contains Latin-1 and is what Dutch spreadsheets write. */
function decode(bytes: Buffer): Pick<TextFile, 'text' | 'encoding'> {
  if (starts(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (starts(bytes, 0xfe, 0xff))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }; // drops a byte order mark
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** Anything below the space but tab, line feed and carriage return: no text file holds it, most others do at once. */
// eslint-disable-next-line no-control-regex -- looking for control characters is the point
const BINARY = /[\x00-\x08\x0e-\x1f]/;

async function readOpen(path: string, file: FileHandle): Promise<Result<TextFile, string>> {
  const about = await file.stat();
  if (about.isDirectory()) return refuse(`${path} is a folder. Name the CSV file in it.`);
  if (!about.isFile()) return refuse(`${path} is not a file. Name a CSV file.`);
  if (about.size === 0) return refuse(`${path} is empty. Expected a CSV file with a header row.`);
  if (about.size > MOST_MEGABYTES * 1e6)
    return refuse(
      `${path} has ${Math.round(about.size / 1e6)} MB; expected at most ${MOST_MEGABYTES} MB. Is it the right file?`,
    );
  const bytes = await file.readFile();
  const wrong = notText(path, bytes);
  if (wrong !== null) return refuse(wrong);
  const decoded = decode(bytes);
  if (BINARY.test(decoded.text))
    return refuse(`${path} is not a text file. Expected CSV: text with a header row.`);
  return ok({ path, ...decoded });
}

/** Reads a file that somebody named on the command line; what is wrong with it is said in one sentence. */
export async function readTextFile(name: string): Promise<Result<TextFile, string>> {
  const path = resolve(name);
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return refuse(`There is no file ${path}.`);
      case 'EACCES':
      case 'EPERM':
        return refuse(`${path} may not be read by this user. Check its permissions.`);
      case 'EISDIR':
        return refuse(`${path} is a folder. Name the CSV file in it.`);
      default:
        return refuse(
          `${path} cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
        );
    }
  }
  try {
    return await readOpen(path, file);
  } finally {
    await file.close();
  }
}
