import { stringify } from 'csv-stringify/sync';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type QueueOptions } from '../../../libs/insight/index.js';
import { type Result } from '../../../libs/kernel/index.js';
import { atTerminal, terminal, type Terminal } from '../../platform/base/config/index.js';
import { type OpenTable } from './open-table.port.js';
import { publishedTable, type PublishedOptions } from './published.js';
import { queueOf } from './queue.js';

function weeks(text: string): number {
  const value = Number(text);
  if (!/^[0-9]+(\.[0-9]+)?$/.test(text) || !(value > 0) || value > 1000)
    throw new InvalidArgumentError('Expected a number of weeks above 0, such as 14.');
  return value;
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  )
    throw new InvalidArgumentError('Expected a date such as 2026-01-05.');
  return text;
}

/** Prints what was found, or says why nothing was. */
const answer = <T>(
  at: Terminal,
  work: () => Promise<Result<T, string>>,
  print: (found: T) => void,
): Promise<void> =>
  atTerminal(at, async () => {
    const found = await work();
    if (found.ok) return print(found.value);
    at.printError(found.error);
    process.exitCode = 1;
  });

/** `doorstroom insight queue|nza`. They need no database. */
export function registerInsightCommands(
  program: Command,
  openTable: OpenTable,
  at: Terminal = terminal,
): void {
  const group = program.command('insight');

  group
    .command('queue')
    .description('what queueing theory says of one waiting list, as JSON')
    .argument('<csv>', 'columns Referral, Removal (empty = still waiting)')
    .requiredOption('--target-wait <weeks>', 'within how many weeks people should be helped', weeks)
    .option('--from <date>', 'first day of the period (default: of the first referral)', day)
    .option('--to <date>', 'last day of the period (default: of the last referral)', day)
    .action((file: string, options: QueueOptions) =>
      answer(
        at,
        () => queueOf(openTable, file, options),
        (found) => at.print(JSON.stringify(found, null, 2)),
      ),
    );

  group
    .command('nza')
    .description("the regulator's unweighted waits of 2018, from its file, as CSV")
    .argument('<csv>', 'announced waits in the columns of the NZa')
    .addOption(
      new Option('--by <what>', 'per diagnosis group, or the total wait per care-office region')
        .choices(['group', 'region'])
        .default('group'),
    )
    .option('--pc4 <csv>', 'where postcodes lie; needed by region')
    .action((file: string, options: PublishedOptions) =>
      answer(
        at,
        () => publishedTable(openTable, file, options),
        ({ rows, remarks }) => {
          at.print(stringify(rows.map((row) => [...row])).trimEnd());
          for (const remark of remarks) at.printError(remark);
        },
      ),
    );
}
