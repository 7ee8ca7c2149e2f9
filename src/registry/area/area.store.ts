import { type EntityManager } from 'typeorm';
import { type LocatedArea, type Municipality } from '../../../libs/registry/index.js';
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

/** Names of a region's areas by code. */
export async function areaNames(tx: EntityManager, region: string): Promise<ReadonlyMap<string, string>> {
  const areas = await tx.find(Area, { select: { code: true, name: true }, where: { regionId: region } });
  return new Map(areas.map(({ code, name }) => [code, name]));
}

/** What is there already is renamed or moved, never removed. */
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
     ON CONFLICT (${namesOf(Area, 'regionId', 'code')}) DO UPDATE SET ${set.join(', ')}`,
    [region, JSON.stringify(areas)],
  );
}

/** The areas of a region in the order of their codes, each with where it lies. */
export async function locatedAreas(owner: Owner, region: string): Promise<readonly LocatedArea[]> {
  const { rows } = await owner.query<RowOf<Area, 'code' | 'latitude' | 'longitude'>>(
    `SELECT ${columnsOf(a, 'code', 'latitude', 'longitude')} FROM ${a} WHERE ${a.regionId} = $1 ORDER BY ${a.code}`,
    [region],
  );
  return rows.map(({ code, latitude, longitude }) => ({
    code,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}
