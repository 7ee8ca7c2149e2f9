import { type RetentionKind } from '../../../libs/privacy/index.js';
import { type Ask, columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { RetentionPolicyVersion } from './retention.entity.js';

const v = table(RetentionPolicyVersion, 'v');
const bare = table(RetentionPolicyVersion);

/** The newest version of the acting region; null where there is none yet. */
export async function newestPolicy(
  ask: Ask,
): Promise<RowOf<RetentionPolicyVersion, 'version' | 'document' | 'createdAt'> | null> {
  const [row] = await ask<RowOf<RetentionPolicyVersion, 'version' | 'document' | 'createdAt'>>(
    `SELECT ${columnsOf(v, 'version', 'document', 'createdAt')} FROM ${v}
     WHERE ${v.regionId} = acting_region() ORDER BY ${v.version} DESC LIMIT 1`,
    [],
  );
  return row ?? null;
}

/** Adds the next version; null where somebody added one at the same moment. @returns its number */
export async function insertPolicy(
  ask: Ask,
  {
    document,
    sha256,
    createdBy,
  }: { readonly document: string; readonly sha256: string; readonly createdBy: string },
): Promise<number | null> {
  const [row] = await ask<{ version: number }>(
    `INSERT INTO ${bare} (${namesOf(RetentionPolicyVersion, 'regionId', 'version', 'document', 'sha256', 'createdBy')})
     SELECT acting_region(), coalesce(max(${v.version}), 0) + 1, $1, $2, $3 FROM ${v} WHERE ${v.regionId} = acting_region()
     ON CONFLICT DO NOTHING RETURNING ${bare.version}`,
    [document, sha256, createdBy],
  );
  return row?.version ?? null;
}

export interface RetiredRows {
  readonly table: string;
  readonly rows: number;
}

const counted = (call: string): string =>
  `SELECT table_name AS table, sum(deleted)::integer AS rows FROM ${call} GROUP BY 1 HAVING sum(deleted) > 0 ORDER BY 1`;

/*
 * Decision: retention deletes rows of every stage's tables, and the stages do not do it themselves. Because: what is let
 * go is one sweep along the foreign keys, with rights that the application role has nowhere else, and a list of tables in
 * libs/privacy (TABLE_RETENTION) that a test holds against the database says for each table which kind takes its rows.
 * Instead of: a deletion in each store, where a table that is forgotten keeps its rows for ever. So the deleting stands
 * in SQL functions of migrations/functions/privacy, and only this store and that of erasure call them.
 */

/** Deletes what is of one kind and was of use before this day, the midnight of the region. */
export const retire = (ask: Ask, kind: RetentionKind, before: string): Promise<RetiredRows[]> =>
  ask<RetiredRows>(counted(`retire($1, $2::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`), [
    kind,
    before,
  ]);

/** Deletes what carries its own end, a day after it. */
export const retireExpired = (ask: Ask): Promise<RetiredRows[]> =>
  ask<RetiredRows>(counted('retire_expired()'), []);
