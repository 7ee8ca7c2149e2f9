import {
  estimatedTravel,
  generateDemo,
  type DemoRegion,
  type DemoSource,
} from '../../../libs/registry/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Settings } from '../../platform/config/settings.js';
import { inTransaction, type Owner } from '../../platform/database/owner.js';
import { registerClients, type DemoClient } from './client-access.js';
import { sourceFor } from './source.js';

export interface DemoRequest {
  readonly seed: number;
  /** How many waiting-list entries; a region such as Groningen has about 3,000. */
  readonly entries: number;
  /** The day in the Netherlands, `YYYY-MM-DD`. */
  readonly today: string;
  /** 'built-in' ignores what is imported, so that a first start is the same on every machine. */
  readonly basis: 'imported-or-built-in' | 'built-in';
  /** How the providers' systems get in; 'keys' unless somebody wants to try the API by hand. */
  readonly access?: 'keys' | 'secrets';
}

/** A region that is ready to be pushed to. */
export interface SeededDemo {
  readonly demo: DemoRegion;
  readonly clients: readonly DemoClient[];
  /** Of an earlier demo of the region and not of this one: their lists are emptied and their programmes stopped. */
  readonly retired: readonly string[];
}

/** Made-up data never gets into a database that holds a real region, whatever the environment says it is. */
async function whyNot(owner: Owner, settings: Settings): Promise<string | null> {
  if (settings.production) return 'Demo data is refused in production (NODE_ENV=production).';
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM region WHERE NOT synthetic ORDER BY id LIMIT 1',
  );
  return rows.length === 0
    ? null
    : `This database holds the region ${rows[0].id}, which is not synthetic. Demo data needs a database of its own (DATABASE_URL).`;
}

async function writeRegion(owner: Owner, { region, areas }: DemoSource): Promise<void> {
  await owner.query(
    `INSERT INTO region (id, name, synthetic) VALUES ($1, $2, true) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    [region.id, region.name],
  );
  await owner.query(
    `INSERT INTO area (region_id, code, name, latitude, longitude)
     SELECT $1, a.code, a.name, a.latitude, a.longitude
     FROM jsonb_to_recordset($2::jsonb) AS a (code text, name text, latitude double precision, longitude double precision)
     ON CONFLICT (region_id, code) DO UPDATE SET name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude`,
    [region.id, JSON.stringify(areas)],
  );
}

/** Over all areas of the region, those of an earlier demo too; a way that a matrix file gave stays as it is. */
async function writeTravel(owner: Owner, region: string): Promise<void> {
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

async function writeProviders(owner: Owner, { region, providers }: DemoRegion): Promise<void> {
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
    [region.id, JSON.stringify(rows)],
  );
}

/**
 * Makes a synthetic region, or makes an earlier one over: its map, travel times, providers with their limits, and a
 * system client for each. Its programmes, slots and waiting lists are not written here: they come in by the public
 * API, as each provider's own (pushDemoRegion).
 */
export async function seedDemoRegion(
  owner: Owner,
  settings: Settings,
  request: DemoRequest,
): Promise<Result<SeededDemo, string>> {
  const reason = await whyNot(owner, settings);
  if (reason !== null) return refuse(reason);
  const source = await sourceFor(owner, settings.region, request.basis);
  if (!source.ok) return source;
  const demo = generateDemo(source.value, request);
  const { id } = demo.region;
  return inTransaction(owner, async () => {
    // Two demos at once would each end the other's secrets.
    await owner.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`doorstroom demo ${id}`]);
    await writeRegion(owner, source.value);
    await writeTravel(owner, id);
    await writeProviders(owner, demo);
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM provider WHERE region_id = $1 ORDER BY id',
      [id],
    );
    const all = rows.map((row) => row.id);
    const now = new Set(demo.providers.map((provider) => provider.id));
    const clients = await registerClients(owner, id, all, request.access ?? 'keys');
    return ok({ demo, clients, retired: all.filter((provider) => !now.has(provider)) });
  });
}
