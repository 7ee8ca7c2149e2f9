import { type Command } from 'commander';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { atTerminal, type Terminal } from '../../platform/base/config/index.js';
import { FOLDER, pushFolder, readOwn } from './folder.js';
import { makeIdentity } from './identity.js';
import { makeKey, rotateKey } from './keys.js';
import { newPassphrase } from './passphrase.js';

interface NewOptions {
  readonly folder: string;
  readonly passphrase?: boolean;
  readonly passphraseFile?: string;
}

/** `doorstroom push-key new` and `rotate`. */
export function registerKeyCommands(program: Command, at: Terminal): void {
  const group = program.command('push-key');
  group
    .command('new')
    .description('make the key that references are made with, and what opens the look-up table')
    .option('--folder <folder>', 'where push keeps what it needs', FOLDER)
    .option('--passphrase', 'what opens the look-up table asks for a passphrase')
    .option('--passphrase-file <file>', 'the same, with the passphrase of a file')
    .action((options: NewOptions) => atTerminal(at, () => said(at, made(options, at.today()))));
  group
    .command('rotate')
    .description('make a further key for clients who are new from now on')
    .option('--folder <folder>', 'where push keeps what it needs', FOLDER)
    .action(({ folder }: { readonly folder: string }) =>
      atTerminal(at, () => said(at, rotated(folder, at.today()))),
    );
}

async function said(at: Terminal, work: Promise<Result<readonly string[], string>>): Promise<void> {
  const done = await work;
  if (done.ok) return done.value.forEach(at.print);
  at.printError(done.error);
  process.exitCode = 1;
}

async function made(
  { folder, passphrase, passphraseFile }: NewOptions,
  today: string,
): Promise<Result<readonly string[], string>> {
  const place = pushFolder(folder);
  for (const path of [place.key, place.identity]) {
    const there = await readOwn(path);
    if (!there.ok) return there;
    if (there.value !== null)
      return refuse(
        `There is ${path} already, and no key replaces one: clients would get other references. push-key rotate adds a further key.`,
      );
  }
  const asked = passphrase === true || passphraseFile !== undefined;
  const secret = asked ? await newPassphrase(passphraseFile) : ok(null);
  if (!secret.ok) return secret;
  const recipient = await makeIdentity(place.identity, secret.value);
  if (!recipient.ok) return recipient;
  const key = await makeKey(place, recipient.value, today);
  if (!key.ok) return key;
  return ok([
    `${place.key} is the key that references are made with. Keep a copy where only you can get at it: without it clients get other references.`,
    `${place.identity} opens the look-up table, for doorstroom resolve${asked ? ', with its passphrase' : ''}. Pushing does not need it: move it to who may look up clients (--identity names it there), and keep a copy.`,
    'Neither of them ever leaves your organisation.',
  ]);
}

async function rotated(folder: string, today: string): Promise<Result<readonly string[], string>> {
  const version = await rotateKey(pushFolder(folder), today);
  return version.ok
    ? ok([
        `Key ${version.value} was made: clients who are new from now on get their references by it. Who has one keeps it, so that nobody leaves the list and comes again.`,
      ])
    : version;
}
