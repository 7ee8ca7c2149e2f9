import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { columnsOf, prepared, type Statement, table } from '../../platform/base/database/index.js';
import { AreaName, ProgrammeName, ProviderName } from '../../registry/index.js';

const g = table(ProgrammeName, 'g');
const o = table(ProviderName, 'o');
const a = table(AreaName, 'a');

const NAMES: Statement = {
  name: 'names',
  text: `SELECT ${columnsOf(g, 'id', 'name')} FROM ${g} WHERE ${g.regionId} = acting_region() AND ${g.id} = ANY ($1)
     UNION ALL SELECT ${columnsOf(o, 'id', 'name')} FROM ${o} WHERE ${o.regionId} = acting_region() AND ${o.id} = ANY ($1)`,
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

/** Names of the region's municipalities by code. */
export async function areaNames(tx: EntityManager): Promise<Map<string, string>> {
  const named = await tx.query<{ code: string; name: string }[]>(
    `SELECT ${columnsOf(a, 'code', 'name')} FROM ${a} WHERE ${a.regionId} = acting_region()`,
  );
  return new Map(named.map(({ code, name }) => [code, name]));
}
