import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command } from 'commander';
import { refuse, type Result } from '../../../libs/kernel/index.js';
import { type Settings } from '../../platform/config/settings.js';
import { importNza } from './import-nza.js';
import { importPc4 } from './import-pc4.js';
import { importTravel } from './import-travel.js';
import { asOwner, type Owner } from '../../platform/database/owner.js';
import { screenLines, type ImportReport } from './report.js';
import { readTextFile } from './text-file.js';

/** What a command needs from the command line it hangs in. */
export interface CommandContext {
  readonly settings: () => Settings;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** The day in the Netherlands, `YYYY-MM-DD`. */
  readonly today: () => string;
}

interface CommonOptions {
  readonly report?: string;
  readonly replace?: boolean;
}

async function writeReport(path: string, report: ImportReport): Promise<string | null> {
  try {
    await writeFile(resolve(path), `${JSON.stringify(report, null, 2)}\n`);
    return null;
  } catch (error) {
    return `The report cannot be written to ${resolve(path)} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); the import itself is done.`;
  }
}

async function run(
  context: CommandContext,
  file: string,
  options: CommonOptions,
  work: (owner: Owner, settings: Settings) => Promise<Result<ImportReport, string>>,
): Promise<void> {
  const settings = context.settings();
  // The file is looked at before a database is started for it: a typing error gets its answer at once.
  const readable = await readTextFile(file);
  const result = readable.ok
    ? await asOwner(settings, (owner) => work(owner, settings))
    : refuse(readable.error);
  if (!result.ok) {
    context.printError(result.error);
    process.exitCode = 1;
    return;
  }
  for (const line of screenLines(result.value)) context.print(line);
  const failure = options.report === undefined ? null : await writeReport(options.report, result.value);
  if (failure !== null) context.printError(failure);
  const nothingTaken = result.value.rows > 0 && result.value.refused === result.value.rows;
  if (failure !== null || nothingTaken) process.exitCode = 1;
}

const REPORT = [
  '--report <file.json>',
  'write the whole report, every refused row included, as JSON',
] as const;

/** `doorstroom import pc4|nza|travel`. */
export function registerImportCommands(program: Command, context: CommandContext): void {
  const group = program
    .command('import')
    .description('import reference data from CSV files (, ; or tab; UTF-8 or Windows-1252)');

  group
    .command('pc4')
    .description('postcodes with municipality, care-office region (zorgkantoor) and coordinates')
    .argument('<csv>', 'columns pc4, place, municipality_code, municipality, province, zorgkantoor, lat, lon')
    .option('--replace', 'also remove postcodes that the file does not have')
    .option(...REPORT)
    .action((file: string, options: CommonOptions) =>
      run(context, file, options, (owner) => importPc4(owner, file, { replace: options.replace ?? false })),
    );

  group
    .command('nza')
    .description('waiting times that providers announced, as the NZa publishes them')
    .argument(
      '<csv>',
      'columns Uniek_zorgaanbiederID … Aanmeldwachttijd, Behandelwachttijd (open data of 2018)',
    )
    .option('--replace', 'also remove announced waits that the file does not have (a corrected publication)')
    .option(...REPORT)
    .action((file: string, options: CommonOptions) =>
      run(context, file, options, (owner) =>
        importNza(owner, file, { today: context.today(), replace: options.replace ?? false }),
      ),
    );

  group
    .command('travel')
    .description('travel minutes between the areas of a region, instead of the estimate')
    .argument('<csv>', 'rows from,to,minutes, or a square matrix with area codes in the first row and column')
    .option('--region <id>', 'the region (default: the configured one)')
    .option(...REPORT)
    .action((file: string, options: CommonOptions & { readonly region?: string }) =>
      run(context, file, options, (owner, settings) =>
        importTravel(owner, file, { region: options.region ?? settings.region.id }),
      ),
    );
}
