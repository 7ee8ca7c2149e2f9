import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { readOwn, refuseShared } from './folder.js';

/** Somebody who has the file can try as many as they like. */
const SHORTEST = 12;

/** The first line of a file that its owner alone may read. */
export async function passphraseIn(path: string): Promise<Result<string, string>> {
  const text = await readOwn(path);
  if (!text.ok) return text;
  if (text.value === null) return refuse(`There is no ${path}. --passphrase-file names the file with it.`);
  const own = await refuseShared(path);
  if (!own.ok) return own;
  const [line] = text.value.split(/\r?\n/);
  return line === '' ? refuse(`The first line of ${path} is empty; expected a passphrase.`) : ok(line);
}

/** Asks for it at the terminal; what is typed is not shown. */
export async function askPassphrase(question: string): Promise<Result<string, string>> {
  if (!process.stdin.isTTY)
    return refuse('A passphrase is needed and nobody can be asked. --passphrase-file names a file with it.');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`${question}: `);
  try {
    const answer = await lines.question('');
    return answer === '' ? refuse('No passphrase was given.') : ok(answer);
  } finally {
    process.stderr.write('\n');
    lines.close();
  }
}

/** A new passphrase, from a file or typed twice. */
export async function newPassphrase(file: string | undefined): Promise<Result<string, string>> {
  const said = file === undefined ? await askPassphrase('New passphrase') : await passphraseIn(file);
  if (!said.ok) return said;
  if (said.value.length < SHORTEST)
    return refuse(`The passphrase is too short: at least ${SHORTEST} characters, such as five words.`);
  if (file !== undefined) return said;
  const again = await askPassphrase('The same once more');
  if (!again.ok) return again;
  return again.value === said.value ? said : refuse('These are two different passphrases. Nothing was made.');
}
