import { counted, differences, type Manifest } from '../../../libs/operation/index.js';
import { faultLine } from '../audit/cli/index.js';
import { type BackupMade } from './make-backup.js';
import { type Restored } from './restore.js';
import { type VerifiedTrail } from './verify-trails.js';

const rowsIn = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const size = (bytes: number): string =>
  bytes < 10_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(0)} MB`;

const inside = (manifest: Manifest): string =>
  `${counted(rowsIn(manifest), 'row')} in ${counted(manifest.tables.length, 'table')}, as of ${manifest.takenAt}`;

export const backupLines = ({ manifest, bytes }: BackupMade, to: string): readonly string[] => [
  `${to}: ${inside(manifest)}; ${size(bytes)}, encrypted.`,
  ...manifest.trails.map(
    ({ region, seal, hash }) =>
      `Audit trail of ${region} up to seal ${seal}, ${hash}. Keep this line apart from the backup.`,
  ),
];

function trailLines({ found, faults, fileGoesOn }: VerifiedTrail): string[] {
  const { region, seals, sealedEvents } = found;
  const lines =
    faults.length === 0
      ? [
          `Audit trail of ${region}: ${counted(sealedEvents, 'event')} in ${counted(seals, 'seal')}, every one of which fits.`,
        ]
      : faults.map((fault) => `Audit trail of ${region}, NOT as it was written: ${faultLine(fault)}`);
  return fileGoesOn
    ? [
        ...lines,
        `The file of AUDIT_ANCHOR_FILE goes on after the end of this trail: what was sealed after the backup is lost. Keep that file, and begin a new one (docs/operate.md, "The audit trail and its file").`,
      ]
    : lines;
}

export interface Verdict {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

/** What came of it, in sentences, and whether all of it is as the backup says. */
export function restoreVerdict({ manifest, further, verified }: Restored): Verdict {
  const after = `Erasures and changes made after ${manifest.takenAt} are not in it: repeat those erasures (doorstroom erasures) before anybody works on it.`;
  const done = `Restored ${inside(manifest)}, made by Doorstroom ${manifest.version}.`;
  const upgraded =
    further.length === 0
      ? []
      : [
          `Its schema was ${counted(further.length, 'step')} older than this program (${further.map((name) => name.replace(/\d+$/, '')).join(', ')}): it was brought up to date afterwards.`,
        ];
  if (verified === null)
    return {
      lines: [done, 'Nothing was compared: --verify does that.', ...upgraded, after],
      holds: true,
    };
  const differing = differences(manifest, verified.contents);
  const { policies, guarded } = verified.contents.rights;
  const same = [
    `Every table has the rows of the backup, by number and by hash.`,
    `Rights are those of the backup: ${counted(policies, 'policy').replace(/policys$/, 'policies')} on ${counted(guarded, 'table')}, grants and owners.`,
  ];
  return {
    lines: [
      done,
      ...(differing.length === 0 ? same : differing.map((one) => `NOT as in the backup: ${one}`)),
      ...verified.trails.flatMap(trailLines),
      ...(verified.trails.length === 0 ? ['There is no audit trail in it: no event was sealed yet.'] : []),
      ...upgraded,
      after,
    ],
    holds: differing.length === 0 && verified.trails.every(({ faults }) => faults.length === 0),
  };
}
