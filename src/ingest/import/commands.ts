import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Result } from '../../../libs/kernel/index.js';
import { atTerminal, type Settings, terminal, type Terminal } from '../../platform/base/config/index.js';
import { type AsOwner } from '../../platform/base/database/index.js';
import { type TableFileOptions } from '../../platform/base/table-file/index.js';
import { type TravelTimes } from './travel/travel-times.port.js';
import { type TravelOptions } from './travel/import-travel.js';
import { type Replacing, removedRows } from './file/confirm-removed.js';
import { screenLines, type Imported, type ImportReport } from './file/report.js';

interface CommonOptions extends Replacing, TableFileOptions {
  readonly report?: string;
}

interface TravelCommandOptions
  extends CommonOptions, Pick<TravelOptions, 'unit' | 'bothWays' | 'blankUnreachable'> {
  readonly region?: string;
}

async function writeReport(path: string, report: ImportReport): Promise<string | null> {
  try {
    await writeFile(resolve(path), `${JSON.stringify(report, null, 2)}\n`);
    return null;
  } catch (error) {
    return `The report cannot be written to ${resolve(path)} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); the import itself is done.`;
  }
}

/** The database is loaded when it is needed, and started when the file has been read: most mistakes are in the file. */
const databaseOf =
  (at: Terminal, settings: Settings): AsOwner =>
  async (work) => {
    at.progress(settings.database.kind === 'embedded' ? 'starting the embedded PostgreSQL …' : '');
    const { asOwner } = await import('../../platform/base/database/index.js');
    return asOwner(settings, (owner) => {
      at.progress('');
      return work(owner);
    });
  };

const run = (
  at: Terminal,
  options: CommonOptions,
  work: (asOwner: AsOwner, settings: Settings) => Promise<Result<Imported, string>>,
): Promise<void> =>
  atTerminal(at, async () => {
    const settings = at.settings();
    const result = await work(databaseOf(at, settings), settings);
    if (!result.ok) {
      at.printError(result.error);
      process.exitCode = 1;
      return;
    }
    const { report } = result.value;
    for (const line of screenLines(result.value)) at.print(line);
    const failure = options.report === undefined ? null : await writeReport(options.report, report);
    if (failure !== null) at.printError(failure);
    const nothingTaken = report.rows > 0 && report.refused === report.rows;
    if (failure !== null || nothingTaken) process.exitCode = 1;
  });

const REPORT = [
  '--report <file.json>',
  'write the whole report, every refused row included, as JSON',
] as const;
const CONFIRM_REMOVED = [
  '--confirm-removed <number>',
  'with --replace: how many rows go, exactly, where they are many',
  removedRows,
] as const;

function sheetNumber(text: string): number {
  if (!/^[1-9][0-9]{0,3}$/.test(text))
    throw new InvalidArgumentError('Expected the number of a worksheet, 1 for the first.');
  return Number(text);
}

const SHEET = [
  '--sheet <number>',
  'of an Excel workbook: which worksheet, 1 for the first (default: the one with these columns)',
  sheetNumber,
] as const;

/** `doorstroom import pc4|nza|travel`. */
export function registerImportCommands(
  program: Command,
  travelTimes: TravelTimes,
  at: Terminal = terminal,
): void {
  const group = program.command('import');

  group
    .command('pc4')
    .description('postcodes with municipality, care-office region (zorgkantoor) and coordinates')
    .argument(
      '<file>',
      'CSV or Excel; columns pc4, place, municipality_code, municipality, province, zorgkantoor, lat, lon',
    )
    .option('--replace', 'also remove postcodes that the file does not have')
    .option(...CONFIRM_REMOVED)
    .option(...SHEET)
    .option(...REPORT)
    .action((file: string, options: CommonOptions) =>
      run(at, options, async (asOwner) =>
        (await import('./postcode/import-postcodes.js')).importPostcodes(asOwner, file, {
          ...options,
          today: at.today(),
        }),
      ),
    );

  group
    .command('nza')
    .description('waiting times that providers announced, as the NZa publishes them')
    .argument(
      '<file>',
      'CSV or Excel; columns Uniek_zorgaanbiederID … Aanmeldwachttijd, Behandelwachttijd (open data of 2018)',
    )
    .option('--replace', 'also remove announced waits that the file does not have (a corrected publication)')
    .option(...CONFIRM_REMOVED)
    .option(...SHEET)
    .option(...REPORT)
    .action((file: string, options: CommonOptions) =>
      run(at, options, async (asOwner) =>
        (await import('./announced-wait/import-announced-waits.js')).importAnnouncedWaits(asOwner, file, {
          ...options,
          today: at.today(),
        }),
      ),
    );

  group
    .command('travel')
    .description('travel minutes between the areas of a region, instead of the estimate')
    .argument(
      '<file>',
      'CSV or Excel: rows from,to,minutes, or a square matrix with area codes in the first row and column',
    )
    .option('--region <id>', 'the region (default: the configured one)')
    .addOption(
      new Option('--unit <unit>', 'what its numbers are in, where they do not look like minutes').choices([
        'minutes',
        'seconds',
      ]),
    )
    .option('--both-ways', 'a blank way takes as long as the way back')
    .option('--blank-unreachable', 'a blank way can’t be travelled, although the way back can')
    .option(...SHEET)
    .option(...REPORT)
    .action((file: string, options: TravelCommandOptions) =>
      run(at, options, async (asOwner, settings) =>
        (await import('./travel/import-travel.js')).importTravel(asOwner, travelTimes, file, {
          ...options,
          region: options.region ?? settings.region.id,
          today: at.today(),
        }),
      ),
    );
}
