import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of the embedded default, made once and kept beside its database, readable by their owner only. */
export interface LocalSecrets {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
  readonly sessionKey: string;
}

const NAMES = ['superuserPassword', 'ownerPassword', 'applicationPassword', 'sessionKey'] as const;

/** @throws with a sentence that repeats nothing of the file: JSON's own error would quote a password. */
function readSecrets(file: string): Partial<LocalSecrets> {
  let known: unknown = null;
  try {
    known = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // the sentence below says what to do
  }
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  if (typeof known !== 'object' || known === null || !Object.values(known).every(isText))
    throw new Error(
      `${file} is damaged or cannot be read. Put back a copy; or remove it together with the folder pg beside it, to start over with an empty database.`,
    );
  return known;
}

/** Reads `secrets.json` in `home`, or makes it. A half-written file cannot be: it is renamed into place. */
export function localSecrets(home: string): LocalSecrets {
  const file = join(home, 'secrets.json');
  const known = existsSync(file) ? readSecrets(file) : {};
  const missing = NAMES.filter((name) => known[name] === undefined);
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]),
  );
  if (missing.length > 0) {
    mkdirSync(home, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify({ ...known, ...secrets }, null, 2), { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
  return secrets as unknown as LocalSecrets;
}
