import { type EntityManager } from 'typeorm';
import { type Ask } from '../database/ask.js';
import { type Owner } from '../database/owner.js';
import { columnsOf, namesOf, type RowOf, table } from '../database/table.js';
import { TIME_ZONE } from '../time/today.js';
import { Region } from './region.entity.js';

const r = table(Region, 'r');

export type KnownRegion = RowOf<Region, 'name' | 'synthetic'>;
/** A region as it is set up. */
export type NewRegion = Readonly<RowOf<Region, 'id' | 'name' | 'synthetic'>>;

/** Undefined where it has not been set up. */
export const regionOf = async (tx: EntityManager, id: string): Promise<KnownRegion | undefined> =>
  (await tx.findOne(Region, { select: { name: true, synthetic: true }, where: { id } })) ?? undefined;

/** The same for a command; null where it has not been set up. */
export async function regionAtTerminal(owner: Owner, id: string): Promise<KnownRegion | null> {
  const { rows } = await owner.query<KnownRegion>(
    `SELECT ${columnsOf(r, 'name', 'synthetic')} FROM ${r} WHERE ${r.id} = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The region that the transaction of a command acts for, and whether it has been set up. */
export async function actingRegion(ask: Ask): Promise<{ region: string; exists: boolean }> {
  const [found] = await ask<{ region: string; exists: boolean }>(
    `SELECT acting_region() AS region, EXISTS (SELECT FROM ${r} WHERE ${r.id} = acting_region()) AS exists`,
    [],
  );
  return found!;
}

/** Whether it was set up on the day that it is now in the Netherlands: of such a region nothing is older. */
export async function madeToday(ask: Ask, id: string): Promise<boolean> {
  const day = (moment: string): string => `(${moment} AT TIME ZONE '${TIME_ZONE}')::date`;
  const [found] = await ask<{ today: boolean }>(
    `SELECT ${day(`${r.createdAt}`)} = ${day('now()')} AS today FROM ${r} WHERE ${r.id} = $1`,
    [id],
  );
  return found?.today === true;
}

/** The first of the regions that are made up, or of those that are not; null where there is none. */
export async function firstRegion(owner: Owner, synthetic: boolean): Promise<string | null> {
  const { rows } = await owner.query<RowOf<Region, 'id'>>(
    `SELECT ${columnsOf(r, 'id')} FROM ${r} WHERE ${r.synthetic} = $1 ORDER BY ${r.id} LIMIT 1`,
    [synthetic],
  );
  return rows[0]?.id ?? null;
}

/** Sets up a region; one that is there already is renamed. */
export async function storeRegion(owner: Owner, { id, name, synthetic }: NewRegion): Promise<void> {
  const bare = table(Region);
  await owner.query(
    `INSERT INTO ${bare} (${namesOf(Region, 'id', 'name', 'synthetic')}) VALUES ($1, $2, $3)
     ON CONFLICT (${bare.id}) DO UPDATE SET ${bare.name} = excluded.${bare.name}`,
    [id, name, synthetic],
  );
}
