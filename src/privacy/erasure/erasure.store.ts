import { type EntityManager } from 'typeorm';
import { type Ask, namesOf, table } from '../../platform/base/database/index.js';
import { EntryErasure } from './erasure.entity.js';

const erasure = table(EntryErasure);

/** Those that the actor may see, the newest first: of the own organisation, or of the region. */
export const listErasures = (tx: EntityManager, regionId: string): Promise<EntryErasure[]> =>
  tx.find(EntryErasure, { where: { regionId }, order: { erasedAt: 'DESC' }, take: 1000 });

/**
 * Everything about one entry but the audit trail, in every stage's tables; the SQL function keeps its pseudonym. Call as
 * the engine.
 * @throws a violated `entry_not_erasable` for a client who is being transferred
 */
export const eraseEntry = (
  ask: Ask,
  entryId: string,
): Promise<{ readonly table: string; readonly rows: number }[]> =>
  ask(
    `SELECT table_name AS table, sum(deleted)::integer AS rows FROM erase_entry($1, 'client-request')
     GROUP BY 1 HAVING sum(deleted) > 0 ORDER BY 1`,
    [entryId],
  );

/** Whether it was erased in the acting region. */
export async function isErased(ask: Ask, entryId: string): Promise<boolean> {
  const found = await ask(
    `SELECT FROM ${erasure} WHERE ${erasure.regionId} = acting_region() AND ${erasure.entryId} = $1`,
    [entryId],
  );
  return found.length > 0;
}

/** Keeps an entry out that is not there: for the owner, after a restore to before it came. */
export async function keepErased(ask: Ask, entryId: string, providerId: string): Promise<void> {
  await ask(
    `INSERT INTO ${erasure} (${namesOf(EntryErasure, 'regionId', 'entryId', 'providerId')}) VALUES (acting_region(), $1, $2)`,
    [entryId, providerId],
  );
}

/** How many events of the audit trail speak of the entry. They stay. */
export async function auditLinesAbout(tx: EntityManager, entryId: string): Promise<number> {
  const [{ lines }] = await tx.query<[{ lines: number }]>(
    `SELECT count(*)::integer AS lines FROM audit_about(ARRAY(SELECT subject_id FROM entry_subjects($1)))`,
    [entryId],
  );
  return lines;
}
