import { type Command, Option } from 'commander';
import { DATE_ORDERS } from '../../../libs/ingest/index.js';
import { type Language, TEXT_LANGUAGES } from '../../../libs/kernel/index.js';
import { atTerminal, terminal, type Terminal } from '../../platform/base/config/index.js';
import { readAccess } from './access.js';
import { type Given } from './answers.js';
import { address, MODES, wholeNumber } from './arguments.js';
import { deliver } from './deliver.js';

interface DeliverOptions extends Given {
  readonly client: string;
  readonly provider?: string;
  readonly url?: string;
  readonly takeProposed?: boolean;
  readonly choices?: boolean;
  readonly refused?: string;
  readonly send?: boolean;
  readonly confirmRemoved?: number;
  readonly lang: Language;
}

const several = (text: string, before: readonly string[]): readonly string[] => [...before, text];
const NONE: readonly string[] = [];

/** `doorstroom deliver <file>`: needs no database, only a service that answers. */
export function registerDeliverCommand(program: Command, at: Terminal = terminal): void {
  program
    .command('deliver')
    .argument('<file>', 'a waiting list, CSV or Excel (.xlsx), as a system exports it')
    .requiredOption('--client <file.json>', 'clientId and clientSecret (or key) of the system that delivers')
    .option('--provider <agb>', 'whose system, where that file has several')
    .option(
      '--url <address>',
      'where the service answers (default: the configured PUBLIC_URL or port)',
      address,
    )
    .option('--send', 'deliver it; left out: only say what would happen')
    .addOption(
      new Option('--mode <mode>', 'the whole list, or only what is new or different')
        .choices(MODES)
        .default('snapshot'),
    )
    .option('--sheet <number>', 'of an Excel workbook: which worksheet, 1 for the first', wholeNumber(1))
    .option(
      '--column <title=meaning>',
      'what a column is, by its title or number; may be repeated',
      several,
      NONE,
    )
    .option('--value <meaning:text=code>', 'which code a text stands for; may be repeated', several, NONE)
    .option(
      '--refuse <meaning:text>',
      'that rows with a text are not delivered; may be repeated',
      several,
      NONE,
    )
    .option(
      '--constant <meaning=code>',
      'what holds for all rows, where no column says it; may be repeated',
      several,
      NONE,
    )
    .addOption(new Option('--dates <order>', 'how 2/3/2026 is meant').choices(DATE_ORDERS))
    .option('--take-proposed', 'take what is likely, and print it, instead of asking')
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
    .action((file: string, options: DeliverOptions) =>
      atTerminal(at, async () => {
        const refusal = await run(file, options, at);
        if (refusal === null) return;
        at.printError(refusal);
        process.exitCode = 1;
      }),
    );
}

async function run(path: string, options: DeliverOptions, at: Terminal): Promise<string | null> {
  const { client, provider, url, takeProposed, choices, refused, send, confirmRemoved, lang } = options;
  const access = await readAccess(client, provider);
  if (!access.ok) return access.error;
  const baseUrl = url ?? new URL(at.settings().http.publicUrl).origin;
  const done = await deliver(
    {
      ...{ path, given: options, takeProposed: takeProposed === true, choices: choices === true },
      target: { baseUrl, access: access.value, language: lang },
      ...{ refused: refused ?? null, send: send === true, confirmRemoved: confirmRemoved ?? null },
    },
    at.print,
  );
  return done.ok ? null : done.error;
}
