import { type EntityManager } from 'typeorm';

/** Names of programmes and providers by id, as the acting organisation may see them. */
export async function namesOf(
  tx: EntityManager,
  ids: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const named = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM programme WHERE region_id = acting_region() AND id = ANY($1)
     UNION ALL SELECT id, name FROM provider WHERE region_id = acting_region() AND id = ANY($1)`,
    [[...new Set(ids.filter((id) => id !== undefined))]],
  );
  return new Map(named.map(({ id, name }) => [id, name]));
}
