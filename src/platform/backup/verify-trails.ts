import { type AuditFault, type AuditVerification, headsOfTrails, verifyChain } from '../audit/index.js';
import { type Settings } from '../base/config/index.js';
import { type Ask, type Owner } from '../base/database/index.js';

export interface VerifiedTrail {
  readonly found: AuditVerification;
  /** What is not as it was written. */
  readonly faults: readonly AuditFault[];
  /** Whether the file of anchors goes on after the end of this trail: what was sealed after the backup is not in it. */
  readonly fileGoesOn: boolean;
}

/**
 * The file of anchors stands apart from the database and is newer than an older backup: that it goes on where the trail of
 * the backup ends is what a restore does, and no fault. That it says something else of what the trail has is one.
 */
const goesOn = (fault: AuditFault, { head }: AuditVerification): boolean =>
  fault.kind === 'file-ahead' || (fault.kind === 'file-differs' && fault.seal > (head?.number ?? 0));

/** The chain of every region that has one, each held against the file that is set for it. */
export async function verifyTrails(
  owner: Owner,
  { region, auditAnchorFile }: Settings,
): Promise<readonly VerifiedTrail[]> {
  const ask: Ask = async (sql, parameters) => (await owner.query(sql, parameters)).rows as never[];
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const trails: VerifiedTrail[] = [];
    for (const { region: id } of await headsOfTrails(ask)) {
      const found = await verifyChain(ask, id, id === region.id ? auditAnchorFile : null);
      const later = found.faults.filter((fault) => goesOn(fault, found));
      // Nobody sealed while the database lay in a file: what waited then is old now.
      const faults = found.faults.filter((fault) => !later.includes(fault) && fault.kind !== 'left-unsealed');
      trails.push({ found, faults, fileGoesOn: later.length > 0 });
    }
    return trails;
  } finally {
    await owner.query('ROLLBACK');
  }
}
