import { type AuditFault, type AuditVerification } from '../chain/verify.js';

/** How many ids of a fault are shown; `--json` has all. */
const SHOWN = 5;

/** @param path the file of anchors that it was held against; null = there is none */
export function verificationLines(result: AuditVerification, path: string | null): readonly string[] {
  const { region, seals, sealedEvents, waiting, anchors, head, faults } = result;
  const lines = [
    `Audit trail of ${region}: ${sealedEvents} events in ${seals} seals, ${waiting} waiting to be sealed; held against ${anchors} anchors beside it.`,
    fileSentence(result, path),
  ];
  const [first] = faults;
  if (first === undefined)
    lines.push(
      result.file.state === 'fits'
        ? 'Every seal fits: nothing was changed, removed or put in between.'
        : 'Every seal fits the one before it.',
    );
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

function fileSentence({ file: { state, lines } }: AuditVerification, path: string | null): string {
  switch (state) {
    case 'not-set':
      return 'Held against NO file: AUDIT_ANCHOR_FILE is not set. Whoever owns the database could have made the trail and its anchors anew, and this would not show it.';
    case 'not-yet':
      return `${path} is not there yet: the region was made today, and its first line comes when the day is over.`;
    case 'fits':
      return `Held against ${path} as well: ${lines} lines, all of which fit.`;
    case 'fault':
      return `Held against ${path} as well, which does NOT fit: see below.`;
  }
}

export function faultLine(fault: AuditFault): string {
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
      return `seal ${fault.seal} is not the one that was the last of ${fault.day}, says the anchor beside the trail: the trail was made anew or cut off.`;
    case 'file-missing':
      return 'the file of the anchors is not there. Put back a copy; where it was only now set, `audit anchor --all --out <file>` begins it.';
    case 'file-unreadable':
      return 'the file of the anchors cannot be read. Check that it is a file and that this account may read it.';
    case 'file-damaged':
      return `line ${fault.line} of the file of the anchors is no anchor as this service writes them, or its end is missing.`;
    case 'file-differs':
      return `line ${fault.line} of the file${more(fault.lines)}: seal ${fault.seal} was the last of ${fault.day}, and the trail has another in its place, or none: it was made anew or cut off.`;
    case 'file-contradicts':
      return `line ${fault.line} of the file${more(fault.lines)}: it says something else of ${fault.day} than the anchor beside the trail.`;
    case 'file-ahead':
      return `line ${fault.line} of the file${more(fault.lines)}: the anchor of ${fault.day} is gone from beside the trail.`;
    case 'file-shorter':
      return `the file has no line of ${fault.day}${fault.days > 1 ? ` and ${fault.days - 1} more days` : ''}, which are anchored beside the trail: lines were taken from it, or somebody made anchors without it.`;
    case 'left-unsealed':
      return `${fault.events} older events were never sealed: put in later, or no process takes jobs.`;
  }
}

const more = (lines: number): string => (lines > 1 ? ` and ${lines - 1} more` : '');

const some = (ids: readonly string[]): string =>
  ids.length <= SHOWN ? ids.join(', ') : `${ids.slice(0, SHOWN).join(', ')} and ${ids.length - SHOWN} more`;
