import { type Command } from 'commander';
import { atTerminal, type Terminal, terminal } from '../../platform/base/config/index.js';
import { asOwner, inRegion } from '../../platform/base/database/index.js';
import { erasureFile, notedErasures } from '../erasure/erasure-file.js';
import { type Repeated, repeatErasure } from '../erasure/repeat-erasures.js';

interface ErasuresOptions {
  readonly from?: string;
  readonly region?: string;
}

/** `doorstroom erasures`: exit code 1 where one could not be repeated, or a line could not be read. */
export function registerErasureCommand(program: Command, at: Terminal = terminal): void {
  program
    .command('erasures')
    .description('repeat the erasures that a restored database does not know')
    .option('--from <file>', 'another file than erasures.jsonl beside that of AUDIT_ANCHOR_FILE')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: ErasuresOptions) => atTerminal(at, () => repeat(options, at)));
}

async function repeat({ from, region: other }: ErasuresOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const path = from ?? erasureFile(settings);
  if (path === null)
    throw new Error(
      'No erasures are noted apart from the database, since AUDIT_ANCHOR_FILE is not set. --from names a file of them.',
    );
  const { erasures, unreadable } = await notedErasures(path, region);
  const under: string[] = [];
  const times: Record<Repeated, number> = { erased: 0, 'kept-out': 0, known: 0, 'under-way': 0 };
  await asOwner(settings, async (owner) => {
    for (const erasure of erasures) {
      // Each by itself: one that cannot be done keeps none of the others from it.
      const done = await inRegion(owner, region, (ask) => repeatErasure(ask, erasure));
      times[done] += 1;
      if (done === 'under-way') under.push(erasure.entry);
    }
  });
  at.print(
    `Erasures in ${region} by ${path}: ${times.erased} repeated, ${times['kept-out']} of entries that are not here and now stay away, ${times.known} known already.`,
  );
  for (const entry of under)
    at.print(
      `NOT erased: ${entry}, whose client is being transferred. Erase it on the page when that is over.`,
    );
  if (unreadable.length > 0)
    at.print(
      `NOT read: ${unreadable.length === 1 ? 'line' : 'lines'} ${unreadable.join(', ')} of the file. Look who was erased then, and repeat it by hand.`,
    );
  if (under.length + unreadable.length > 0) process.exitCode = 1;
}
