import { createHmac, randomBytes } from 'node:crypto';
import { type KeyVersion } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type PushFolder, readOwnJson, refuseShared, writeOwn } from './folder.js';

const KEY_BYTES = 32;
/** What a key is known by beside the table that was made with it; says nothing of the key. */
const FINGERPRINT = 'doorstroom/key-fingerprint/1';
const FINGERPRINT_DIGITS = 16;

interface KeptKey {
  readonly version: number;
  /** `YYYY-MM-DD` */
  readonly made: string;
  readonly secret: string;
}
interface KeyFile {
  readonly keys: readonly KeptKey[];
  /** To which the look-up table is encrypted. */
  readonly recipient: string;
}

export interface KeyRing {
  readonly keys: readonly KeyVersion[];
  readonly fingerprints: readonly string[];
  readonly recipient: string;
}

const newKey = (version: number, made: string): KeptKey => ({
  ...{ version, made },
  secret: randomBytes(KEY_BYTES).toString('base64'),
});

const isKept = (key: Partial<KeptKey>, i: number): boolean =>
  key.version === i + 1 &&
  typeof key.secret === 'string' &&
  Buffer.from(key.secret, 'base64').length === KEY_BYTES;

const isKeyFile = (value: Partial<KeyFile> | null): value is KeyFile =>
  typeof value?.recipient === 'string' &&
  value.recipient.startsWith('age1') &&
  Array.isArray(value.keys) &&
  value.keys.length > 0 &&
  value.keys.every(isKept);

const writeKeys = (path: string, file: KeyFile): Promise<Result<null, string>> =>
  writeOwn(path, `${JSON.stringify(file, null, 2)}\n`);

async function readKeyFile(folder: PushFolder): Promise<Result<KeyFile, string>> {
  const { key: path } = folder;
  const read = await readOwnJson(path);
  if (!read.ok) return read;
  if (read.value === null)
    return refuse(`There is no key in ${path}. Make one: doorstroom push-key new. It is made once.`);
  if (!isKeyFile(read.value as Partial<KeyFile>))
    return refuse(`${path} is not as push-key made it. Put the copy of it that you kept in its place.`);
  const own = await refuseShared(path);
  return own.ok ? ok(read.value as KeyFile) : own;
}

const hmac =
  (secret: Buffer) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text, 'utf8').digest('hex');

/** The keys of a folder, oldest first. */
export async function readKeys(folder: PushFolder): Promise<Result<KeyRing, string>> {
  const file = await readKeyFile(folder);
  if (!file.ok) return file;
  const keys = file.value.keys.map(({ version, secret }) => ({
    version,
    keyed: hmac(Buffer.from(secret, 'base64')),
  }));
  const fingerprints = keys.map(({ keyed }) => keyed(FINGERPRINT).slice(0, FINGERPRINT_DIGITS));
  return ok({ keys, fingerprints, recipient: file.value.recipient });
}

/** The first key of a folder. */
export const makeKey = (
  folder: PushFolder,
  recipient: string,
  today: string,
): Promise<Result<null, string>> => writeKeys(folder.key, { keys: [newKey(1, today)], recipient });

/** Adds a key for whoever is new from now on. @returns its version */
export async function rotateKey(folder: PushFolder, today: string): Promise<Result<number, string>> {
  const file = await readKeyFile(folder);
  if (!file.ok) return file;
  const version = file.value.keys.length + 1;
  const written = await writeKeys(folder.key, {
    ...file.value,
    keys: [...file.value.keys, newKey(version, today)],
  });
  return written.ok ? ok(version) : written;
}
