import { type QueryResultRow } from 'pg';
import { type EntityManager, In, Not } from 'typeorm';
import { type CeilingRow } from '../../../libs/ingest/index.js';
import {
  type Call,
  columnsOf,
  namesOf,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { CurrentEntryView } from '../current/current.entity.js';
import { type ListOwner } from '../entry/entry.store.js';
import { Ceiling } from './ceiling.entity.js';

const bare = table(Ceiling);
const c = table(Ceiling, 'c');
const e = table(CurrentEntryView, 'e');

const OF_CLIENT = `SELECT ${columnsOf(c, 'max')} FROM ${c} WHERE ${c.regionId} = acting_region() AND ${c.providerId} = $2
    AND ${c.insurer} = (SELECT ${e.insurer} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = $1)`;
const READ: Statement = { name: 'ceiling-of-client', text: OF_CLIENT };
const LOCKED: Statement = { name: 'ceiling-of-client-locked', text: `${OF_CLIENT} FOR NO KEY UPDATE OF c` };

/**
 * What holds for the insurer of a client at a provider, to be sent as the engine.
 * @param locked of two who take in the last client one waits until the other's transaction has ended. Who locks an entry
 * or a slot as well locks those first.
 */
export const ceilingAsked = (entryId: string, provider: string, locked: boolean): Call => [
  locked ? LOCKED : READ,
  [entryId, provider],
];

/** Null = no ceiling: none was given, or the client's insurer is not known. */
export const ceilingAnswered = (answer: readonly QueryResultRow[]): number | null =>
  (answer as RowOf<Ceiling, 'max'>[])[0]?.max ?? null;

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
