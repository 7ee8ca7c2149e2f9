import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { readRetentionPolicy } from '../../../libs/privacy/index.js';
import { atTerminal, type Terminal, terminal } from '../../platform/base/config/index.js';
import { asOwner, inRegion } from '../../platform/base/database/index.js';
import {
  applyRetention,
  retentionInForce,
  type RetentionReport,
  storePolicy,
} from '../retention/retention.js';

interface RetentionOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly region?: string;
}

/** `doorstroom retention [--dry-run]` and `doorstroom retention policy [--set <file>]`. */
export function registerRetentionCommands(program: Command, at: Terminal = terminal): void {
  const retention = program
    .command('retention')
    .option('--dry-run', 'say what would go, and let nothing go')
    .option('--json', 'the whole report as JSON')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: RetentionOptions) => atTerminal(at, () => apply(options, at)));
  retention
    .command('policy')
    .description('print the periods in force, or set a new version of them')
    .option('--set <file>', 'a JSON file as this command prints it')
    .action((options: { readonly set?: string }) => atTerminal(at, () => policy(options, at)));
}

async function apply({ dryRun, json, region: other }: RetentionOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const today = at.today();
  const report = await asOwner(settings, (owner) =>
    dryRun === true
      ? // In one transaction: what an earlier kind takes, a later one does not count again.
        inRegion(owner, region, (ask) => applyRetention((work) => work(ask), region, today), true)
      : applyRetention((work) => inRegion(owner, region, work), region, today),
  );
  if (json === true) at.print(JSON.stringify({ dryRun: dryRun === true, ...report }, null, 2));
  else for (const line of reportLines(report, dryRun === true)) at.print(line);
}

async function policy({ set }: { readonly set?: string }, at: Terminal): Promise<void> {
  const settings = at.settings();
  const document = set === undefined ? null : readRetentionPolicy(parsed(await readFile(set, 'utf8')));
  if (document?.ok === false)
    throw new Error(
      `${set}: ${document.error} is missing or out of range. Periods are whole months from 2 to 240, auditYears 5 or more, and an entry stays at least as long as its proposals and the snapshots of runs.`,
    );
  await asOwner(settings, (owner) =>
    inRegion(owner, settings.region.id, async (ask) => {
      if (document !== null) await storePolicy(ask, document.value, 'command-line');
      const { version, policy: inForce } = await retentionInForce(ask);
      at.print(JSON.stringify(inForce, null, 2));
      at.printError(`version ${version} of ${settings.region.id}`);
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused for its format, in a sentence
  }
}

export function reportLines({ region, policyVersion, kinds }: RetentionReport, rehearsed: boolean): string[] {
  const what = rehearsed ? 'would go (nothing has gone)' : 'has gone';
  return [
    `Retention in ${region}, policy version ${policyVersion}: what ${what}.`,
    ...kinds.map(({ kind, before, tables }) => {
      const found = tables.map(({ table, rows }) => `${rows} ${table}`).join(', ');
      return `  ${kind.padEnd(17)} ${(before === null ? '' : `before ${before}`).padEnd(18)} ${found === '' ? 'nothing' : found}`;
    }),
    '  The audit trail is kept.',
  ];
}
