import { type Command } from 'commander';
import {
  backtest,
  type Calibration,
  type EntryHistory,
  type Moment,
  momentsOf,
} from '../../../libs/registry/index.js';
import { atTerminal, type Terminal, terminal } from '../../platform/base/config/index.js';
import { asOwner, inRegion } from '../../platform/base/database/index.js';
import { historyOf } from '../history/entry-history.store.js';
import { entriesAsOf, programmesAsOf } from './as-of.store.js';

interface BacktestOptions {
  readonly json?: boolean;
  readonly region?: string;
}

/** `doorstroom wait backtest`: how good the expected waits were, had they been asked for in the past. */
export function registerWaitCommands(program: Command, at: Terminal = terminal): void {
  program
    .command('wait')
    .command('backtest')
    .description('hold what would have been expected of waits in the past against what came')
    .option('--json', 'the figures as JSON')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: BacktestOptions) => atTerminal(at, () => report(options, at)));
}

async function report({ json, region: other }: BacktestOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const until = at.today();
  const { moments, calibration, left } = await asOwner(settings, (owner) =>
    inRegion(owner, region, async (ask) => {
      const history = await ask<EntryHistory>(historyOf(), []);
      const moments: Moment[] = [];
      for (const on of momentsOf(history, until))
        moments.push({ on, entries: await entriesAsOf(ask, on), programmes: await programmesAsOf(ask, on) });
      return {
        moments: moments.map(({ on }) => on),
        calibration: backtest(history, moments, until),
        left: history.filter(({ leftOn, moved }) => leftOn !== null && !moved).length,
      };
    }),
  );
  if (json === true) at.print(JSON.stringify({ region, until, moments, left, calibration }, null, 2));
  else for (const line of linesOf(region, moments, left, calibration)) at.print(line);
}

function linesOf(
  region: string,
  moments: readonly string[],
  left: number,
  calibration: readonly Calibration[],
): string[] {
  if (moments.length === 0)
    return [
      `${region}: nothing to hold against yet. The first look back is five weeks after the first push; until then waits go by agreed dates and by what is announced.`,
    ];
  const weeks = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  const share = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(0)} %`);
  const cells = [
    ['source', 'expected', 'ended', 'bias', 'error', 'within the bounds'],
    ...calibration.map(({ source, expectations, ended, bias, error, coverage }) => [
      source,
      String(expectations),
      String(ended),
      weeks(bias),
      weeks(error),
      share(coverage),
    ]),
  ];
  const widths = cells[0].map((_, n) => Math.max(...cells.map((row) => row[n].length)));
  return [
    `${region}: looked back at ${moments.length} Mondays, ${moments[0]} to ${moments.at(-1)}; ${left} have left a list since.`,
    '',
    ...cells.map((row) =>
      row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join('  '),
    ),
    '',
    'Bias: expected minus actual weeks, of waits that ended. The bounds are meant to hold 80 %.',
    ...(left === 0 ? ['Nobody has left a list yet: there is no actual wait to hold anything against.'] : []),
  ];
}
