import { appendFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { atTerminal, type Terminal, terminal } from '../../base/config/index.js';
import { asOwner, inRegion, type Owner } from '../../base/database/index.js';
import { recordAsActing } from '../event/audit-event.store.js';
import { anchorLine, anchorsIn } from '../chain/anchor-file.js';
import { type Anchor, anchorsOf, makeAnchors } from '../chain/audit-anchor.store.js';
import { entryTrail } from '../trail/trail.store.js';
import { type AuditFault, type AuditVerification, verifyChain } from '../chain/verify.js';

/** How many ids of a fault are shown; `--json` has all. */
const SHOWN = 5;

interface VerifyOptions {
  readonly region?: string;
  readonly anchors?: string;
  readonly json?: boolean;
}

/** `doorstroom audit verify`: exit code 1 where anything is not as it was written. */
export function registerAuditCommands(program: Command, at: Terminal = terminal): void {
  const audit = program.command('audit');
  audit
    .command('verify')
    .description(
      'recompute the chain of seals and report every event that was changed, removed or passed over',
    )
    .option('--region <id>', 'another region than that of the settings')
    .option('--anchors <file>', 'anchors kept elsewhere, as `audit anchor` wrote them')
    .option('--json', 'the whole result as JSON')
    .action((options: VerifyOptions) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const elsewhere = options.anchors === undefined ? [] : await anchorsIn(options.anchors);
        const result = await asOwner(settings, (owner) => inOneSnapshot(owner, region, elsewhere));
        if (options.json === true) at.print(JSON.stringify(result, null, 2));
        else for (const line of verificationLines(result)) at.print(line);
        if (result.faults.length > 0) process.exitCode = 1;
      }),
    );
  audit
    .command('anchor')
    .description('make the anchors of the days that are over, and print them: one line of JSON a day')
    .option('--region <id>', 'another region than that of the settings')
    .option('--all', 'every anchor there is, not only those made now')
    .option('--out <file>', 'add the lines to this file instead; keep it where nobody can change it')
    .action((options: AnchorOptions) => atTerminal(at, () => anchor(options, at)));
  audit
    .command('export')
    .description('who saw and did what about one entry, for its client’s question (NEN 7513), as JSON')
    .requiredOption('--entry <id>', 'id of the entry')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: { readonly entry: string; readonly region?: string }) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const trail = await asOwner(settings, (owner) => exportTrail(owner, region, options.entry));
        if (trail.events.length === 0)
          throw new Error(`The audit trail of ${region} has nothing about this id.`);
        at.print(JSON.stringify(trail, null, 2));
      }),
    );
}

interface AnchorOptions {
  readonly region?: string;
  readonly all?: boolean;
  readonly out?: string;
}

async function anchor({ region: other, all, out }: AnchorOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const anchors = await asOwner(settings, (owner) =>
    inRegion(owner, region, async (ask) => {
      const made = await makeAnchors(ask);
      return all === true ? anchorsOf(ask, region) : made;
    }),
  );
  const lines = anchors.map(anchorLine);
  if (out === undefined) for (const line of lines) at.print(line);
  else await appendFile(out, lines.map((line) => `${line}\n`).join(''));
  if (lines.length === 0)
    at.printError('no day is over that has no anchor yet; --all prints those there are');
}

/** Recorded as what the one with the keys of the server does, since at a terminal nobody has signed in. */
const exportTrail = (owner: Owner, region: string, entry: string) =>
  inRegion(owner, region, async (ask) => {
    await recordAsActing(ask, {
      action: 'audit.export',
      subjectKind: 'entry',
      subjectId: entry,
      category: 'audit',
      ground: 'question-of-client',
    });
    return entryTrail(ask, entry);
  });

async function inOneSnapshot(
  owner: Owner,
  region: string,
  elsewhere: readonly Anchor[],
): Promise<AuditVerification> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await verifyChain(
      async <Row>(sql: string, parameters: unknown[]) => (await owner.query(sql, parameters)).rows as Row[],
      region,
      elsewhere,
    );
  } finally {
    await owner.query('ROLLBACK');
  }
}

export function verificationLines(result: AuditVerification): readonly string[] {
  const { region, seals, sealedEvents, waiting, anchors, head, faults } = result;
  const lines = [
    `Audit trail of ${region}: ${sealedEvents} events in ${seals} seals, ${waiting} waiting to be sealed; held against ${anchors} anchors.`,
  ];
  const [first] = faults;
  if (first === undefined) lines.push('Every seal fits: nothing was changed, removed or put in between.');
  else {
    lines.push(`NOT as it was written. First: ${faultLine(first)}`);
    for (const fault of faults.slice(1)) lines.push(`  ${faultLine(fault)}`);
  }
  if (head !== null)
    lines.push(
      `Head: seal ${head.number}, ${head.hash}. Keep it elsewhere: a trail cut off behind it shows against it.`,
    );
  return lines;
}

function faultLine(fault: AuditFault): string {
  switch (fault.kind) {
    case 'seal-missing':
      return `seal ${fault.seal} is missing.`;
    case 'chain-broken':
      return `seal ${fault.seal} does not stand on the seal before it.`;
    case 'events-missing':
      return `seal ${fault.seal}: events removed: ${some(fault.events)}.`;
    case 'events-changed':
      return `seal ${fault.seal}: its hash does not fit; one or more of its events were changed, or the seal itself: ${some(fault.events)}.`;
    case 'sealed-twice':
      return `events that stand in more than one seal: ${some(fault.events)}.`;
    case 'anchor-differs':
      return `seal ${fault.seal} is not the one that was the last of ${fault.day}, says the anchor ${fault.kept === 'file' ? 'kept elsewhere' : 'beside the trail'}: the trail was made anew or cut off.`;
    case 'anchor-gone':
      return `the anchor of ${fault.day} was kept elsewhere and is gone from beside the trail.`;
    case 'left-unsealed':
      return `${fault.events} older events were never sealed: put in later, or no process takes jobs.`;
  }
}

const some = (ids: readonly string[]): string =>
  ids.length <= SHOWN ? ids.join(', ') : `${ids.slice(0, SHOWN).join(', ')} and ${ids.length - SHOWN} more`;
