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

/** Reads `secrets.json` in `home`, or makes it. A half-written file cannot be: it is renamed into place. */
export function localSecrets(home: string): LocalSecrets {
  const file = join(home, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>) : {};
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
