import { type EntityManager, In, Not } from 'typeorm';
import { type CeilingRow } from '../../../libs/ingest/index.js';
import { namesOf, table } from '../../platform/base/database/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import { Ceiling } from './ceiling.entity.js';

const bare = table(Ceiling);

/** Insurers of whom there is a ceiling. */
export async function heldCeilings(
  tx: EntityManager,
  { region, provider }: ListOwner,
): Promise<readonly string[]> {
  const held = await tx.findBy(Ceiling, { regionId: region, providerId: provider });
  return held.map(({ insurer }) => insurer);
}

/** Takes away those of insurers that are not among these. */
export async function keepCeilings(
  tx: EntityManager,
  { region, provider }: ListOwner,
  insurers: readonly string[],
): Promise<void> {
  await tx.delete(Ceiling, {
    regionId: region,
    providerId: provider,
    insurer: Not(In(insurers)),
  });
}

/** What did not change is not touched. Answers how many are new or different. */
export async function writeCeilings(
  tx: EntityManager,
  { region, provider }: ListOwner,
  rows: readonly CeilingRow[],
): Promise<number> {
  const changed = await tx.query<unknown[]>(
    `INSERT INTO ${bare} (${namesOf(Ceiling, 'regionId', 'providerId', 'insurer', 'max')})
     SELECT $1, $2, c.insurer, c.max FROM unnest($3::text[], $4::integer[]) AS c (insurer, max)
     ON CONFLICT (${namesOf(Ceiling, 'regionId', 'insurer', 'providerId')}) DO UPDATE SET ${bare.max} = excluded.${bare.max}
     WHERE ${bare}.${bare.max} <> excluded.${bare.max}
     RETURNING ${bare.insurer}`,
    [region, provider, rows.map(({ insurer }) => insurer), rows.map(({ max }) => max)],
  );
  return changed.length;
}
