import { type EntityManager } from 'typeorm';
import {
  type AreaMove,
  type HeldArea,
  type LocatedArea,
  type Municipality,
} from '../../../libs/registry/index.js';
import {
  columnsOf,
  namesOf,
  type Owner,
  recordOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { Area } from './area.entity.js';

const a = table(Area, 'a');
const bare = table(Area);

/** Names of a region's areas by code, former ones too. */
export async function areaNames(tx: EntityManager, region: string): Promise<ReadonlyMap<string, string>> {
  const areas = await tx.find(Area, { select: { code: true, name: true }, where: { regionId: region } });
  return new Map(areas.map(({ code, name }) => [code, name]));
}

/** What is there already is renamed or moved, and is an area of today (again). */
export async function writeAreas(
  owner: Owner,
  region: string,
  areas: readonly Omit<Municipality, 'weight'>[],
): Promise<void> {
  const keys = ['code', 'name', 'latitude', 'longitude'] as const;
  const set = keys.slice(1).map((key) => `${bare[key]} = excluded.${bare[key]}`);
  await owner.query(
    `INSERT INTO ${bare} (${namesOf(Area, 'regionId', ...keys)})
     SELECT $1, ${keys.map((key) => `r."${key}"`).join(', ')} FROM jsonb_to_recordset($2::jsonb) AS ${recordOf(Area, 'r', ...keys)}
     ON CONFLICT (${namesOf(Area, 'regionId', 'code')}) DO UPDATE SET ${set.join(', ')}, ${bare.mergedInto} = NULL`,
    [region, JSON.stringify(areas)],
  );
}

/** The areas of today of a region by code. */
export async function areasOf(owner: Owner, region: string): Promise<readonly HeldArea[]> {
  const { rows } = await owner.query<HeldArea>(
    `SELECT ${columnsOf(a, 'code', 'name')} FROM ${a} WHERE ${a.regionId} = $1 AND ${a.mergedInto} IS NULL ORDER BY ${a.code}`,
    [region],
  );
  return rows;
}

/** Codes that the region had, and the areas in which they lie today. */
export async function formerAreas(owner: Owner, region: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ code: string; mergedInto: string }>(
    `SELECT ${columnsOf(a, 'code', 'mergedInto')} FROM ${a} WHERE ${a.regionId} = $1 AND ${a.mergedInto} IS NOT NULL`,
    [region],
  );
  return new Map(rows.map(({ code, mergedInto }) => [code, mergedInto]));
}

/**
 * Areas become former ones, and so do those that had become part of them before: each stays for its name. What lies in
 * them has to move first; nothing gets in any more (`settle_area.sql`).
 */
export async function endAreas(owner: Owner, region: string, moves: readonly AreaMove[]): Promise<void> {
  await owner.query(
    `UPDATE ${bare} SET ${bare.mergedInto} = m."into" FROM jsonb_to_recordset($2::jsonb) AS m (code text, "into" text)
     WHERE ${bare.regionId} = $1 AND (area.${bare.code} = m.code OR area.${bare.mergedInto} = m.code)`,
    [region, JSON.stringify(moves)],
  );
}

/** Areas in which nothing lies, and to which no way leads. */
export async function removeAreas(owner: Owner, region: string, codes: readonly string[]): Promise<void> {
  await owner.query(`DELETE FROM ${bare} WHERE ${bare.regionId} = $1 AND ${bare.code} = ANY ($2)`, [
    region,
    codes,
  ]);
}

/** The areas of today of a region in the order of their codes, each with where it lies. */
export async function locatedAreas(owner: Owner, region: string): Promise<readonly LocatedArea[]> {
  const { rows } = await owner.query<RowOf<Area, 'code' | 'latitude' | 'longitude'>>(
    `SELECT ${columnsOf(a, 'code', 'latitude', 'longitude')} FROM ${a}
     WHERE ${a.regionId} = $1 AND ${a.mergedInto} IS NULL ORDER BY ${a.code}`,
    [region],
  );
  return rows.map(({ code, latitude, longitude }) => ({
    code,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}
