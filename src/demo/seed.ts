import { DEMO_CRISIS, generateDemo, type DemoRegion } from '../../libs/demo/index.js';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { type Settings } from '../platform/base/config/index.js';
import { type Ask, inRegion, inTransaction, type Owner } from '../platform/base/database/index.js';
import { policyNow, setPolicy } from '../policy/index.js';
import { firstRegion } from '../platform/base/region/index.js';
import { participatingProviders, writeProviders, writeRegion } from '../registry/index.js';
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

/** A real region says itself whom to call; a demo that said nothing would show a gap at the worst place. */
async function nameCrisisService(ask: Ask): Promise<void> {
  const { document } = await policyNow(ask);
  if (document.crisis === null) await setPolicy(ask, { ...document, crisis: DEMO_CRISIS });
}

/** Made-up data never gets into a database that holds a real region, whatever the environment says it is. */
async function whyNot(owner: Owner, settings: Settings): Promise<string | null> {
  if (settings.production) return 'Demo data is refused in production (NODE_ENV=production).';
  const real = await firstRegion(owner, false);
  return real === null
    ? null
    : `This database holds the region ${real}, which is not synthetic. Demo data needs a database of its own (DATABASE_URL).`;
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
  const source = await sourceFor(owner, settings.region, request.basis, request.today);
  if (!source.ok) return source;
  const demo = generateDemo(source.value, request);
  const { id } = demo.region;
  const seeded = await inTransaction(owner, async () => {
    // Two demos at once would each end the other's secrets.
    await owner.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`doorstroom demo ${id}`]);
    const { areas, region } = source.value;
    await writeRegion(owner, { ...region, synthetic: true }, { areas, decided: new Map() }, request.today);
    await writeProviders(owner, id, demo.providers);
    const all = (await participatingProviders(owner, id)).map((provider) => provider.id);
    const now = new Set(demo.providers.map((provider) => provider.id));
    const clients = await registerClients(owner, id, all, request.access ?? 'keys');
    return { demo, clients, retired: all.filter((provider) => !now.has(provider)) };
  });
  await inRegion(owner, id, nameCrisisService);
  return ok(seeded);
}
