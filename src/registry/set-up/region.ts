import { estimatedTravel, type Municipality } from '../../../libs/registry/index.js';
import { type Owner } from '../../platform/base/database/owner.js';

/** A region as it is set up. */
export interface NewRegion {
  readonly id: string;
  readonly name: string;
  /** Made up for a demo: such a region is never in one database with a real one. */
  readonly synthetic: boolean;
}

/** An organisation that takes part, and how far matching may go with it; null = no limit. */
export interface ParticipatingProvider {
  /** AGB code, eight digits. */
  readonly id: string;
  readonly name: string;
  /** Most clients proposed elsewhere in one run: what its clinicians can review. */
  readonly maxOut: number | null;
  /** Most clients taken in beyond those sent, in one run. */
  readonly maxNetIn: number | null;
  /** Of those taken in, the least share with severity 3, 0 to 1. */
  readonly minHighShare: number | null;
}

/** The region and its map. What is there already is renamed or moved, never removed. */
export async function writeRegion(
  owner: Owner,
  { id, name, synthetic }: NewRegion,
  areas: readonly Omit<Municipality, 'weight'>[],
): Promise<void> {
  await owner.query(
    `INSERT INTO region (id, name, synthetic) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    [id, name, synthetic],
  );
  await owner.query(
    `INSERT INTO area (region_id, code, name, latitude, longitude)
     SELECT $1, a.code, a.name, a.latitude, a.longitude
     FROM jsonb_to_recordset($2::jsonb) AS a (code text, name text, latitude double precision, longitude double precision)
     ON CONFLICT (region_id, code) DO UPDATE SET name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude`,
    [id, JSON.stringify(areas)],
  );
}

/** Estimates over all areas of the region, earlier ones too; a way that a matrix file gave stays as it is. */
export async function writeTravel(owner: Owner, region: string): Promise<void> {
  const { rows } = await owner.query<{ code: string; latitude: number | null; longitude: number | null }>(
    'SELECT code, latitude, longitude FROM area WHERE region_id = $1 ORDER BY code',
    [region],
  );
  const ways = estimatedTravel(
    rows.map(({ code, latitude, longitude }) => ({
      code,
      coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    })),
  );
  await owner.query(
    `INSERT INTO travel_time AS was (region_id, from_area, to_area, minutes, source)
     SELECT $1, way."from", way."to", way.minutes, 'estimate'
     FROM jsonb_to_recordset($2::jsonb) AS way ("from" text, "to" text, minutes integer)
     ON CONFLICT (region_id, from_area, to_area) DO UPDATE SET minutes = excluded.minutes
     WHERE was.source = 'estimate' AND was.minutes IS DISTINCT FROM excluded.minutes`,
    [region, JSON.stringify(ways)],
  );
}

export async function writeProviders(
  owner: Owner,
  region: string,
  providers: readonly ParticipatingProvider[],
): Promise<void> {
  const rows = providers.map(({ id, name, maxOut, maxNetIn, minHighShare }) => ({
    id,
    name,
    max_out: maxOut,
    max_net_in: maxNetIn,
    min_high_share: minHighShare,
  }));
  await owner.query(
    `INSERT INTO provider (region_id, id, name, max_out, max_net_in, min_high_share)
     SELECT $1, p.id, p.name, p.max_out, p.max_net_in, p.min_high_share
     FROM jsonb_to_recordset($2::jsonb) AS p (id text, name text, max_out integer, max_net_in integer, min_high_share numeric)
     ON CONFLICT (region_id, id) DO UPDATE SET name = excluded.name, max_out = excluded.max_out, max_net_in = excluded.max_net_in,
       min_high_share = excluded.min_high_share`,
    [region, JSON.stringify(rows)],
  );
}
