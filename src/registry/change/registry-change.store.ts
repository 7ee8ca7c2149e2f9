import { type EntityManager } from 'typeorm';
import { namesOf, table } from '../../platform/base/database/index.js';
import { RegistryChange } from './registry-change.entity.js';

const c = table(RegistryChange, 'c');
const bare = table(RegistryChange);

/** Providers of which something changed that nobody has looked at, the one that waits longest first. Reads as the engine. */
export async function changedProviders(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ provider: string }[]>(
    `SELECT ${c.providerId} AS provider FROM ${c} WHERE ${c.regionId} = acting_region() GROUP BY 1 ORDER BY min(${c.id})`,
  );
  return rows.map(({ provider }) => provider);
}

/**
 * Takes what is noted of a provider: it is gone with the transaction that acts on it, and stays where that fails. Of two
 * who take at once one waits and finds nothing. Call as the engine, before what is judged is read.
 * @returns whether there was anything
 */
export async function takeChanges(tx: EntityManager, provider: string): Promise<boolean> {
  const [, taken] = await tx.query<[unknown, number]>(
    `DELETE FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.providerId} = $1`,
    [provider],
  );
  return taken > 0;
}

/** Notes that proposals of these providers are to be looked at, for what the registry itself cannot see. Call as the engine. */
export async function noteChanges(tx: EntityManager, providers: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(RegistryChange, 'regionId', 'providerId')}) SELECT acting_region(), unnest($1::text[])`,
    [[...new Set(providers)]],
  );
}
