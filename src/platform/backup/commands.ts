import { resolve } from 'node:path';
import { type Command } from 'commander';
import { atTerminal, type Terminal, terminal } from '../base/config/index.js';
import { makeKeys } from './key-files.js';
import { makeBackup } from './make-backup.js';
import { backupLines, restoreVerdict } from './report.js';
import { restore } from './restore.js';

interface BackupOptions {
  readonly to: string;
  readonly recipient: string;
  readonly programs?: string;
}
interface RestoreOptions {
  readonly from: string;
  readonly key: string;
  readonly verify?: boolean;
  readonly programs?: string;
}

const PROGRAMS = [
  '--programs <folder>',
  'where pg_dump and pg_restore are; default: where this machine has them',
] as const;

/** `doorstroom backup`, `doorstroom backup-key` and `doorstroom restore`: exit code 1 where something is not as it should be. */
export function registerBackupCommands(program: Command, at: Terminal = terminal): void {
  const done = (): void => at.progress('');
  program
    .command('backup')
    .description('write the whole database to a file that is encrypted to a public key')
    .requiredOption('--to <file>', 'the file to make; one that is there is never replaced')
    .requiredOption('--recipient <file>', 'the public key, or several: each of them opens it')
    .option(...PROGRAMS)
    .action(({ to, recipient, programs }: BackupOptions) =>
      atTerminal(at, async () => {
        const order = { to: resolve(to), recipient, programs: programs ?? null };
        const made = await makeBackup(at.settings(), order, at.progress);
        done();
        for (const line of backupLines(made, to)) at.print(line);
      }),
    );
  program
    .command('backup-key')
    .description('make a secret key in a file of its own, and the public one beside it')
    .requiredOption('--to <file>', 'the file of the secret key; the public one gets .pub behind it')
    .action(({ to }: { readonly to: string }) =>
      atTerminal(at, async () => {
        const { public: beside } = await makeKeys(to);
        at.print(
          `${to} is the secret key: it alone opens the backups. Keep it off the machine that makes them.`,
        );
        at.print(`${beside} is the public one, for --recipient.`);
      }),
    );
  program
    .command('restore')
    .description('bring a backup into an empty database')
    .requiredOption('--from <file>', 'the backup')
    .requiredOption('--key <file>', 'the secret key')
    .option('--verify', 'compare every table and all rights with the backup, and recompute the audit trail')
    .option(...PROGRAMS)
    .action(({ from, key, verify, programs }: RestoreOptions) =>
      atTerminal(at, async () => {
        const order = { from, key, verify: verify === true, programs: programs ?? null };
        const verdict = restoreVerdict(await restore(at.settings(), order, at.progress));
        done();
        for (const line of verdict.lines) at.print(line);
        if (!verdict.holds) process.exitCode = 1;
      }),
    );
}
