import { type EntityManager } from 'typeorm';
import { readAbsenceWeeks } from '../../../../libs/review/index.js';

/** Weeks that an absence lasts at most in this region. @throws where the stored document cannot be used */
export async function weeksOf(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ document: unknown }[]>(
    `SELECT document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1`,
  );
  const read = readAbsenceWeeks(row?.document);
  if (!read.ok) throw new Error(`The policy of the region: ${read.error} is out of range`);
  return read.value;
}
