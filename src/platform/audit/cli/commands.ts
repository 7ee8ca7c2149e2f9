import { resolve } from 'node:path';
import { type Command } from 'commander';
import { atTerminal, type Settings, type Terminal, terminal } from '../../base/config/index.js';
import { asOwner, inRegion, type Owner } from '../../base/database/index.js';
import { recordAsActing } from '../event/audit-event.store.js';
import { type AnchorFault } from '../chain/anchor-faults.js';
import { anchorLine } from '../chain/anchor-file.js';
import { fillAnchorFile, keepAnchors } from '../chain/anchor-keeping.js';
import { type Anchor, anchorsOf } from '../chain/audit-anchor.store.js';
import { entryTrail, knownEntry } from '../trail/trail.store.js';
import { type AuditVerification, verifyChain } from '../chain/verify.js';
import { faultLine, verificationLines } from './verification-lines.js';

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
    .option(
      '--anchors <file>',
      'another file of anchors than that of AUDIT_ANCHOR_FILE, such as a copy kept elsewhere',
    )
    .option('--json', 'the whole result as JSON')
    .action((options: VerifyOptions) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const path = options.anchors ?? fileFor(settings, region);
        const result = await asOwner(settings, (owner) => inOneSnapshot(owner, region, path));
        if (options.json === true) at.print(JSON.stringify(result, null, 2));
        else for (const line of verificationLines(result, path)) at.print(line);
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
        if (trail === null) throw new Error(`The audit trail of ${region} has nothing about this id.`);
        at.print(JSON.stringify(trail, null, 2));
      }),
    );
}

/** The file that is set is that of the service's own region. */
const fileFor = ({ region: own, auditAnchorFile }: Settings, region: string): string | null =>
  region === own.id ? auditAnchorFile : null;

interface AnchorOptions {
  readonly region?: string;
  readonly all?: boolean;
  readonly out?: string;
}

async function anchor({ region: other, all, out }: AnchorOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const path = fileFor(settings, region);
  const { anchors, refused } = await asOwner(settings, (owner) =>
    inRegion(
      owner,
      region,
      async (ask): Promise<{ anchors: readonly Anchor[]; refused: readonly AnchorFault[] }> => {
        // Told to mend the file that is set, it must not refuse to go on because that file is too short.
        const kept = await keepAnchors(
          ask,
          region,
          all === true && out !== undefined && resolve(out) === path ? null : path,
        );
        if (kept.refused.length > 0) return { anchors: [], refused: kept.refused };
        const anchors = all === true ? await anchorsOf(ask, region) : kept.made;
        return { anchors, refused: out === undefined ? [] : await fillAnchorFile(ask, region, out, anchors) };
      },
    ),
  );
  if (refused.length > 0)
    throw new Error(
      [
        'Nothing was written: the file of the anchors does not fit the trail.',
        ...refused.map(faultLine),
      ].join('\n  '),
    );
  const lines = anchors.map(anchorLine);
  if (out === undefined) for (const line of lines) at.print(line);
  if (lines.length === 0)
    at.printError('no day is over that has no anchor yet; --all prints those there are');
}

/** Recorded as what the one with the keys of the server does, since at a terminal nobody has signed in. */
const exportTrail = (owner: Owner, region: string, id: string) =>
  inRegion(owner, region, async (ask) => {
    const entry = await knownEntry(ask, id);
    await recordAsActing(ask, {
      action: 'audit.export',
      subjectKind: 'entry',
      subjectId: entry,
      category: 'audit',
      ground: 'question-of-client',
    });
    return entry === null ? null : entryTrail(ask, entry);
  });

async function inOneSnapshot(owner: Owner, region: string, path: string | null): Promise<AuditVerification> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await verifyChain(
      async <Row>(sql: string, parameters: unknown[]) => (await owner.query(sql, parameters)).rows as Row[],
      region,
      path,
    );
  } finally {
    await owner.query('ROLLBACK');
  }
}
