import { createReadStream, createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';

/** Only who made it may read it, although it is encrypted. */
const MODE = 0o600;

/** As the library wants it: the next part is read when it asks for one, so never more than two are held. */
function asWeb(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const all = parts[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await all.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await all.return?.()),
    },
    { highWaterMark: 0 },
  );
}

async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } finally {
    // Who stops early has no use for the rest, and what went wrong has been said.
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

function whyNotWritten(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && NO_ROOM.has(code))
    return new Error(
      `There is no room left for ${path}. Nothing of it was kept; make room or name another disk, and take the backup again.`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR')
    return new Error(
      `${path} cannot be written (${code}). Check that its folder is there and that this account may write into it.`,
    );
  return error;
}

/** On the disk for good: the file, and that the folder has it. */
async function settle(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Encrypts what comes and writes it, in the format of age (age-encryption.org/v1). The file is there whole or not at all,
 * and what was there before stays.
 * @param recipients public keys, each of which can open it
 * @returns its size in bytes
 */
export async function writeSealed(
  path: string,
  recipients: readonly string[],
  parts: AsyncIterable<Uint8Array>,
): Promise<number> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there)
    throw new Error(`There is a file ${path} already, and a backup replaces none. Name another one.`);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const draft = `${path}.part`;
  try {
    await rm(draft, { force: true }); // of a backup that was cut off
    const sealed = await encrypter.encrypt(asWeb(parts));
    const file = createWriteStream(draft, { flags: 'wx', mode: MODE, flush: true });
    await pipeline(partsOf(sealed), file);
    await rename(draft, path);
    await settle(path);
    return file.bytesWritten;
  } catch (error) {
    await rm(draft, { force: true });
    throw whyNotWritten(error, path);
  }
}

const NOT_ITS_KEY =
  'This key does not open the backup: it was encrypted to another one, or its first bytes are damaged. Use the secret key that belongs to the --recipient it was made with, or another copy of the file.';
const DAMAGED =
  'The backup is damaged: it was cut off, or a byte of it is not as it was written. Nothing was restored; use another copy of it, or an older backup.';
const NO_BACKUP =
  'This is no backup of Doorstroom: it does not begin as a file that is encrypted with age. Check --from.';

const BEGINS = 'age-encryption.org/v1\n';

async function beginsAsBackup(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(BEGINS.length), 0, BEGINS.length, 0);
    return buffer.toString('latin1') === BEGINS;
  } finally {
    await file.close();
  }
}

/**
 * What was encrypted, as it comes. A part that comes is as it was written; that none is missing at the end is known at the
 * end: until then nothing of it may be kept.
 * @throws Error a sentence: another key, no backup, cut off, changed
 */
export async function* openSealed(path: string, identities: readonly string[]): AsyncGenerator<Uint8Array> {
  let begins: boolean;
  try {
    begins = await beginsAsBackup(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${path} cannot be read (${code}). Check --from and that this account may read it.`, {
      cause: error,
    });
  }
  if (!begins) throw new Error(NO_BACKUP);
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const source = createReadStream(path);
  try {
    const opened = await decrypter.decrypt(asWeb(source)).catch((error: unknown) => {
      const { message } = error as Error;
      throw new Error(message.startsWith('no identity') ? NOT_ITS_KEY : DAMAGED, { cause: error });
    });
    const parts = partsOf(opened);
    try {
      for (;;) {
        const next = await parts.next().catch((error: unknown) => {
          throw new Error(DAMAGED, { cause: error });
        });
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await parts.return(undefined);
    }
  } finally {
    source.destroy();
  }
}
