import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { prepared, type Statement } from '../platform/base/database/index.js';

const NAMES: Statement = {
  name: 'names',
  text: `SELECT id, name FROM programme WHERE region_id = acting_region() AND id = ANY($1)
     UNION ALL SELECT id, name FROM provider WHERE region_id = acting_region() AND id = ANY($1)`,
};

/** Names of programmes and providers by id, as the acting organisation may see them. */
export async function namesOf(
  tx: EntityManager,
  ids: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  if (wanted.length === 0) return new Map();
  const named = await prepared<QueryResultRow & { id: string; name: string }>(tx, NAMES, [wanted]);
  return new Map(named.map(({ id, name }) => [id, name]));
}
