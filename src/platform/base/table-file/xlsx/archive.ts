import { type Readable } from 'node:stream';
import yauzl from 'yauzl';
import { UnreadableFile } from '../problem.js';

/** The parts of a workbook, as a zip archive holds them. */
export interface Archive {
  has(part: string): boolean;
  /** Its bytes as they are unpacked. @throws UnreadableFile where there is more than `most` of them, whatever it says itself */
  read(part: string, most: number): AsyncGenerator<Buffer, void, undefined>;
}

/** A workbook of any size has a few dozen parts; thousands are another archive, or an attack. */
const MOST_PARTS = 5_000;

const opened = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });

const entriesOf = (zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.size >= MOST_PARTS) reject(new UnreadableFile('too-big-inside'));
      else {
        entries.set(entry.fileName.toLowerCase(), entry);
        zip.readEntry();
      }
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

const streamOf = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });

/** What goes wrong in an archive is what stands in it, and never a fault of ours. */
const damaged = (error: unknown): UnreadableFile =>
  error instanceof UnreadableFile ? error : new UnreadableFile('damaged-workbook');

/** @throws UnreadableFile where the bytes are no archive */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  let zip: yauzl.ZipFile;
  let entries: Map<string, yauzl.Entry>;
  try {
    zip = await opened(bytes);
    entries = await entriesOf(zip);
  } catch (error) {
    throw damaged(error);
  }
  return {
    has: (part) => entries.has(part.toLowerCase()),
    async *read(part, most) {
      const entry = entries.get(part.toLowerCase());
      if (entry === undefined) throw new UnreadableFile('damaged-workbook');
      if (entry.isEncrypted()) throw new UnreadableFile('old-excel');
      let stream: Readable | null = null;
      let read = 0;
      try {
        stream = await streamOf(zip, entry);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          read += chunk.length;
          if (read > most) throw new UnreadableFile('too-big-inside');
          yield chunk;
        }
      } catch (error) {
        throw damaged(error);
      } finally {
        stream?.destroy();
      }
    },
  };
}
