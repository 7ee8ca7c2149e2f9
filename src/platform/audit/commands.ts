import { type Command } from 'commander';
import { atTerminal, type Terminal } from '../config/terminal.js';
import { asOwner, type Owner } from '../database/owner.js';
import { type AuditFault, type AuditVerification, verifyChain } from './verify.js';

/** How many ids of a fault are shown; `--json` has all. */
const SHOWN = 5;

/** `doorstroom audit verify`: exit code 1 where anything is not as it was written. */
export function registerAuditCommands(program: Command, at: Terminal): void {
  const audit = program.command('audit').description('the trail of who saw and did what');
  audit
    .command('verify')
    .description(
      'recompute the chain of seals and report every event that was changed, removed or passed over',
    )
    .option('--region <id>', 'another region than that of the settings')
    .option('--json', 'the whole result as JSON')
    .action((options: { readonly region?: string; readonly json?: boolean }) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const result = await asOwner(settings, (owner) => inOneSnapshot(owner, region));
        if (options.json === true) at.print(JSON.stringify(result, null, 2));
        else for (const line of verificationLines(result)) at.print(line);
        if (result.faults.length > 0) process.exitCode = 1;
      }),
    );
}

async function inOneSnapshot(owner: Owner, region: string): Promise<AuditVerification> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await verifyChain(
      async <Row>(sql: string, parameters: unknown[]) => (await owner.query(sql, parameters)).rows as Row[],
      region,
    );
  } finally {
    await owner.query('ROLLBACK');
  }
}

export function verificationLines(result: AuditVerification): readonly string[] {
  const { region, seals, sealedEvents, waiting, head, faults } = result;
  const lines = [
    `Audit trail of ${region}: ${sealedEvents} events in ${seals} seals, ${waiting} waiting to be sealed.`,
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
    case 'left-unsealed':
      return `${fault.events} older events were never sealed: put in later, or no process takes jobs.`;
  }
}

const some = (ids: readonly string[]): string =>
  ids.length <= SHOWN ? ids.join(', ') : `${ids.slice(0, SHOWN).join(', ')} and ${ids.length - SHOWN} more`;
