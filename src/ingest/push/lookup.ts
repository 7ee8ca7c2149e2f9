import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type PushFolder, readOwn, writeOwn } from './folder.js';
import { type KeyRing } from './keys.js';

/** What stands before the encrypted part of each file: references, as the region has them too, and by which keys. */
interface Front {
  readonly format: 'doorstroom-lookup/1';
  readonly keys: readonly string[];
  readonly references: readonly string[];
}

const ENDING = '.lookup';
const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function frontOf(text: string): Front | null {
  try {
    const front = JSON.parse(text.slice(0, text.indexOf('\n'))) as Partial<Front> | null;
    return front?.format === 'doorstroom-lookup/1' && isList(front.keys) && isList(front.references)
      ? (front as Front)
      : null;
  } catch {
    return null;
  }
}

interface LookupFile {
  readonly path: string;
  readonly front: Front;
  readonly sealed: string;
}

async function lookupFiles({ lookup }: PushFolder): Promise<Result<readonly LookupFile[], string>> {
  let names: readonly string[];
  try {
    names = (await readdir(lookup)).filter((name) => name.endsWith(ENDING)).sort();
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? ok([]) : refuse(`${lookup} cannot be read (${code}).`);
  }
  const files: LookupFile[] = [];
  for (const name of names) {
    const path = join(lookup, name);
    const text = await readOwn(path);
    if (!text.ok) return text;
    const front = frontOf(text.value ?? '');
    if (front === null || text.value === null)
      return refuse(`${path} is damaged: it does not begin as push wrote it. Put a copy of it in its place.`);
    files.push({ path, front, sealed: text.value.slice(text.value.indexOf('\n') + 1) });
  }
  return ok(files);
}

/** References that have gone out, by which a client keeps their own after a rotation. Opens nothing. */
export async function goneReferences(
  folder: PushFolder,
  { keys, fingerprints }: KeyRing,
): Promise<Result<ReadonlySet<string>, string>> {
  const files = await lookupFiles(folder);
  if (!files.ok) return files;
  if (files.value.length === 0 && keys.length > 1)
    return refuse(
      `The look-up table is not in ${folder.lookup}. The key has been rotated, so that without it clients would get other references. Put the copy of it that you kept in its place.`,
    );
  const other = files.value.find(({ front }) => front.keys.some((key) => !fingerprints.includes(key)));
  return other === undefined
    ? ok(new Set(files.value.flatMap(({ front: { references } }) => references)))
    : refuse(
        `${other.path} was made with another key than ${folder.key} holds: clients would get other references. Put the key back that belongs to it.`,
      );
}

/** Adds clients to the look-up table; what is there already is not touched, and nothing here can open it. */
export async function addToLookup(
  { lookup }: PushFolder,
  { fingerprints, recipient }: KeyRing,
  clients: ReadonlyMap<string, string>,
  now: string,
): Promise<Result<null, string>> {
  if (clients.size === 0) return ok(null);
  const front: Front = {
    format: 'doorstroom-lookup/1',
    keys: fingerprints,
    references: [...clients.keys()],
  };
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(JSON.stringify(Object.fromEntries(clients)));
  const name = `${now}-${randomUUID().slice(0, 8)}${ENDING}`;
  return writeOwn(join(lookup, name), `${JSON.stringify(front)}\n${armor.encode(sealed)}`);
}

/** Opens one file of the table. */
async function opened({ path, sealed }: LookupFile, identity: string): Promise<Result<object, string>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(JSON.parse(await decrypter.decrypt(armor.decode(sealed.trim()), 'text')) as object);
  } catch (error) {
    return refuse(
      (error as Error).message.startsWith('no identity')
        ? `This identity does not open ${path}: it was made for another one.`
        : `${path} is damaged: a part of it is not as it was written. Put a copy of it in its place.`,
    );
  }
}

/**
 * The client numbers of references, which only this folder and its identity can say.
 * @param references as they stand in the region
 */
export async function resolveReferences(
  folder: PushFolder,
  references: readonly string[],
  identityOf: () => Promise<Result<string, string>>,
): Promise<Result<readonly string[], string>> {
  const files = await lookupFiles(folder);
  if (!files.ok) return files;
  const wanted = references.map((reference) => reference.trim().toLowerCase());
  const holds = wanted.map((reference) =>
    files.value.find(({ front }) => front.references.includes(reference)),
  );
  const missing = holds.indexOf(undefined);
  if (missing >= 0)
    return refuse(
      `${references.length > 1 ? `Reference ${missing + 1}` : 'This reference'} is not in the look-up table in ${folder.lookup}. Check that it is whole, and that it is of your own organisation.`,
    );
  const identity = await identityOf();
  if (!identity.ok) return identity;
  const tables = new Map<LookupFile, Readonly<Record<string, unknown>>>();
  const numbers: string[] = [];
  for (const [i, file] of holds.entries()) {
    if (file === undefined) continue;
    if (!tables.has(file)) {
      const table = await opened(file, identity.value);
      if (!table.ok) return table;
      tables.set(file, table.value as Readonly<Record<string, unknown>>);
    }
    const number = tables.get(file)?.[wanted[i]];
    if (typeof number !== 'string') return refuse(`${file.path} is damaged: its parts do not fit together.`);
    numbers.push(number);
  }
  return ok(numbers);
}
