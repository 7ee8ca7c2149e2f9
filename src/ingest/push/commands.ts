import { type Command, Option } from 'commander';
import { type FileOptions } from '../../../libs/ingest/index.js';
import { type Language, ok, type Result, TEXT_LANGUAGES } from '../../../libs/kernel/index.js';
import { atTerminal, terminal, type Terminal } from '../../platform/base/config/index.js';
import { readAccess } from '../deliver/access.js';
import { address, MODES, wholeNumber } from '../deliver/arguments.js';
import { FOLDER, pushFolder } from './folder.js';
import { registerKeyCommands } from './key-commands.js';
import { readIdentity } from './identity.js';
import { resolveReferences } from './lookup.js';
import { askPassphrase, passphraseIn } from './passphrase.js';
import { push } from './push.js';

interface PushOptions {
  readonly folder: string;
  readonly client?: string;
  readonly provider?: string;
  readonly url?: string;
  readonly send?: boolean;
  readonly mode: FileOptions['mode'];
  readonly sheet?: number;
  readonly pc4?: string;
  readonly takeProposed?: boolean;
  readonly choices?: boolean;
  readonly refused?: string;
  readonly confirmRemoved?: number;
  readonly lang: Language;
}

interface ResolveOptions {
  readonly folder: string;
  readonly identity?: string;
  readonly passphraseFile?: string;
}

/** `doorstroom push-key`, `push` and `resolve`: inside the network of a provider, without database and settings. */
export function registerPushCommands(program: Command, at: Terminal = terminal): void {
  registerKeyCommands(program, at);
  registerPush(program, at);
  program
    .command('resolve')
    .argument('<reference...>', 'references as they stand in the region')
    .option('--folder <folder>', 'where push keeps its look-up table', FOLDER)
    .option('--identity <file>', 'what opens the table, where it lies elsewhere')
    .option('--passphrase-file <file>', 'the passphrase of that file, instead of asking for it')
    .action((references: readonly string[], options: ResolveOptions) =>
      atTerminal(at, () => ended(at, resolved(references, options, at))),
    );
}

function registerPush(program: Command, at: Terminal): void {
  program
    .command('push')
    .argument('<file>', 'an export of the own system, CSV or Excel (.xlsx), identifying columns included')
    .option('--folder <folder>', 'where key, look-up table, answers and what leaves are kept', FOLDER)
    .option('--client <file.json>', 'clientId and clientSecret (or key) of the system that pushes')
    .option('--provider <agb>', 'whose system, where that file has several')
    .option('--url <address>', 'where the service answers (default: where it was asked last)', address)
    .option('--send', 'push it; left out: only show what would leave')
    .addOption(
      new Option('--mode <mode>', 'the whole list, or only what is new or different')
        .choices(MODES)
        .default('snapshot'),
    )
    .option('--sheet <number>', 'of an Excel workbook: which worksheet, 1 for the first', wholeNumber(1))
    .option('--pc4 <file>', 'postcodes with their municipalities, instead of those of the service')
    .option('--take-proposed', 'take what is likely instead of asking')
    .option('--choices', 'also list what a column can be, and the codes of what is asked')
    .option('--refused <file>', 'write the refused rows there, in the form of the file, with one column more')
    .option(
      '--confirm-removed <number>',
      'how many leave the list, exactly, where they are many',
      wholeNumber(0),
    )
    .addOption(
      new Option('--lang <language>', 'in which reasons are given').choices(TEXT_LANGUAGES).default('en'),
    )
    .action((path: string, options: PushOptions) =>
      atTerminal(at, () => ended(at, pushed(path, options, at))),
    );
}

async function ended(at: Terminal, work: Promise<Result<null, string>>): Promise<void> {
  const done = await work;
  if (done.ok) return;
  at.printError(done.error);
  process.exitCode = 1;
}

async function pushed(path: string, options: PushOptions, at: Terminal): Promise<Result<null, string>> {
  const { client, provider, folder, mode, lang } = options;
  const access = client === undefined ? ok(null) : await readAccess(client, provider);
  if (!access.ok) return access;
  const here = { print: at.print, today: at.today() };
  return push(
    {
      ...{ path, mode, folder: pushFolder(folder), access: access.value, language: lang },
      ...{ sheet: options.sheet ?? null, url: options.url ?? null, pc4: options.pc4 ?? null },
      ...{ takeProposed: options.takeProposed === true, choices: options.choices === true },
      ...{ refused: options.refused ?? null, send: options.send === true },
      confirmRemoved: options.confirmRemoved ?? null,
    },
    here,
  );
}

async function resolved(
  references: readonly string[],
  { folder, identity, passphraseFile }: ResolveOptions,
  at: Terminal,
): Promise<Result<null, string>> {
  const place = pushFolder(folder);
  const numbers = await resolveReferences(place, references, () =>
    readIdentity(identity ?? place.identity, () =>
      passphraseFile === undefined ? askPassphrase('Passphrase') : passphraseIn(passphraseFile),
    ),
  );
  if (!numbers.ok) return numbers;
  numbers.value.forEach((number, i) =>
    at.print(references.length === 1 ? number : `${references[i]} ${number}`),
  );
  return ok(null);
}
