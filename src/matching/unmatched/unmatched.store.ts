import { type EntityManager } from 'typeorm';
import { type Population } from '../../../libs/kernel/index.js';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { CurrentEntryView } from '../../registry/index.js';
import { Unmatched } from './unmatched.entity.js';

const u = table(Unmatched, 'u');
const e = table(CurrentEntryView, 'e');

/**
 * Keeps why a run proposed nothing for these entries; those that are gone since its snapshot are left out.
 * @param unmatched JSON, a list of `{ entry, reason, binding, nearest }`
 */
export async function insertUnmatched(tx: EntityManager, runId: string, unmatched: string): Promise<void> {
  await tx.query(
    `INSERT INTO ${table(Unmatched)} (${namesOf(Unmatched, 'regionId', 'runId', 'entryId', 'providerId', 'reason', 'binding', 'nearest')})
     SELECT acting_region(), $1, n.entry, ${e.provider}, n.reason, n.binding, n.nearest
     FROM json_to_recordset($2) AS n (entry text, reason text, binding text, nearest jsonb)
     JOIN ${e} ON ${e.regionId} = acting_region() AND ${e.id} = n.entry`,
    [runId, unmatched],
  );
}

/** An unmatched entry, with the own reference of the organisation where the client waits. */
export type UnmatchedEntry = RowOf<Unmatched, 'entryId' | 'reason' | 'binding' | 'nearest'> & {
  readonly reference: string;
};

/** How many of the own organisation in this population for each reason, most first. */
export const ownReasons = (
  tx: EntityManager,
  runId: string,
  population: Population,
): Promise<{ readonly reason: string; readonly count: number }[]> =>
  tx.query(
    `SELECT ${columnsOf(u, 'reason')}, count(*)::integer AS count
     FROM ${u} JOIN ${e} ON ${e.regionId} = ${u.regionId} AND ${e.id} = ${u.entryId}
     WHERE ${u.regionId} = acting_region() AND ${u.runId} = $1 AND ${u.providerId} = acting_organisation()
       AND population_of(${e.title}, ${e.circuit}) = $2
     GROUP BY 1 ORDER BY 2 DESC, 1`,
    [runId, population],
  );

/**
 * Those whose entries the actor may see, who has waited longest first, and how many there are in all.
 * @param reason only this one; null = all
 */
export async function unmatchedOfRun(
  tx: EntityManager,
  runId: string,
  reason: string | null,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ items: UnmatchedEntry[]; total: number }> {
  const of = `${u.regionId} = acting_region() AND ${u.runId} = $1 AND ($2::text IS NULL OR ${u.reason} = $2)`;
  const items = await tx.query<UnmatchedEntry[]>(
    `SELECT ${columnsOf(u, 'entryId', 'reason', 'binding', 'nearest')}, ${columnsOf(e, 'reference')}
     FROM ${u} JOIN ${e} ON ${e.regionId} = ${u.regionId} AND ${e.id} = ${u.entryId} AND ${e.provider} = ${u.providerId}
     WHERE ${of} ORDER BY ${e.registeredOn}, ${u.entryId} LIMIT $3 OFFSET $4`,
    [runId, reason, limit, offset],
  );
  const [{ total }] = await tx.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM ${u} WHERE ${of}`,
    [runId, reason],
  );
  return { items, total };
}
