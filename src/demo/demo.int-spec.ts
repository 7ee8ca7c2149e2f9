import pg from 'pg';
import { testApp, type TestApp } from '../../test/support/app.js';
import { IngestModule } from '../ingest/index.js';
import { todayOf } from '../platform/base/time/today.js';
import { RegistryModule } from '../registry/registry.module.js';
import { pushDemoRegion, type DemoPushed } from './push.js';
import { seedDemoRegion, type DemoRequest, type SeededDemo } from './seed.js';

const TODAY = todayOf(new Date());
const REQUEST: DemoRequest = { seed: 1, entries: 3000, today: TODAY, basis: 'imported-or-built-in' };

let test: TestApp;
let owner: pg.Client;
let baseUrl: string;

beforeAll(async () => {
  test = await testApp({ stages: [IngestModule, RegistryModule] });
  await test.app.listen(0, '127.0.0.1');
  baseUrl = await test.app.getUrl();
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await test.close();
});

async function seeded(change: Partial<DemoRequest> = {}): Promise<SeededDemo> {
  const result = await seedDemoRegion(owner, test.settings, { ...REQUEST, ...change });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function pushed(demo: SeededDemo): Promise<DemoPushed> {
  const result = await pushDemoRegion({ baseUrl, seeded: demo });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const count = async (sql: string): Promise<number> => {
  const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
  return rows[0].n;
};

describe('the demo region', () => {
  it('comes in through the public API, each provider as itself, in a few seconds', async () => {
    const started = performance.now();
    const demo = await seeded();
    const result = await pushed(demo);
    const seconds = (performance.now() - started) / 1000;
    expect(result).toMatchObject({ providers: 12, created: 3000, refused: 0, retired: 0 });
    expect(await count(`waiting_list_entry WHERE state = 'waiting'`)).toBe(3000);
    expect(await count('programme')).toBe(result.programmes);
    expect(await count('push_receipt')).toBeGreaterThanOrEqual(12);
    expect(await count(`region WHERE synthetic AND name = 'Groningen (synthetisch)'`)).toBe(1);
    expect(await count('travel_time')).toBe(100);
    expect(seconds).toBeLessThan(20); // alone it takes some two; here others work on the same cores
  });

  it('is not pushed twice: the same seed on the same day changes nothing', async () => {
    const history = await count('registry_history');
    expect(await pushed(await seeded())).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 3000,
      removed: 0,
    });
    expect(await count('registry_history')).toBe(history);
  });

  it('lets systems in by secret too where somebody wants to try the API, and stores the hash only', async () => {
    const demo = await seeded({ access: 'secrets', entries: 50 });
    const { clients } = demo;
    const { rows } = await owner.query<{ row: string }>(
      'SELECT system_client::text AS row FROM system_client',
    );
    for (const { clientSecret } of clients) {
      expect(clientSecret?.length).toBeGreaterThan(30);
      expect(rows.some(({ row }) => row.includes(clientSecret ?? ''))).toBe(false);
    }
    expect(await pushed(demo)).toMatchObject({ providers: 12, refused: 0 });
  });

  it('gives way to one grown from imported figures: the old lists are emptied, their programmes stopped', async () => {
    await owner.query(
      `INSERT INTO pc4_area VALUES ('9711', 'GRONINGEN', '0014', 'GRONINGEN', 'Groningen', 'GRONINGEN', 53.2, 6.5, 'own'),
         ('9641', 'VEENDAM', '0047', 'VEENDAM', 'Groningen', 'GRONINGEN', 53.1, 6.9, 'own')`,
    );
    await owner.query(
      `INSERT INTO announced_wait SELECT md5(g::text), g, '600' || g, NULL, 'Praktijk ' || g, 'institution', ARRAY['0629010' || g], 'Groningen', 'Groningen',
         ARRAY[CASE WHEN g % 2 = 0 THEN '0014' ELSE '0047' END], 'adults', 'anxiety', 'specialist', NULL, NULL, '2018-03-07', 'known', g * 3, 'known', g, 'none'
       FROM generate_series(1, 4) AS g`,
    );
    const demo = await seeded({ entries: 200 });
    expect(demo.demo).toMatchObject({ basis: 'announced', region: { id: 'GRONINGEN' } });
    expect(demo.retired).toHaveLength(12);
    expect(await pushed(demo)).toMatchObject({ providers: 4, created: 200, removed: 50, retired: 12 });
    expect(await count(`waiting_list_entry WHERE state = 'waiting'`)).toBe(200);
    expect(await count(`programme WHERE provider_id LIKE '9999%' AND NOT intake_stop`)).toBe(0);
    expect(await count(`slot WHERE provider_id LIKE '9999%' AND offered > 0`)).toBe(0);
    await owner.query('UPDATE announced_wait SET intake_weeks = intake_weeks + 1, circuit = $1', ['elderly']);
    expect(await pushed(await seeded({ entries: 200 }))).toMatchObject({ providers: 4, retired: 12 });
    expect(await count(`programme WHERE reference LIKE 'adults%' AND NOT intake_stop`)).toBe(0);
    expect(await count(`provider WHERE id = '06290104' AND name = 'Praktijk 4'`)).toBe(1);
  });

  it('is refused in production, beside a real region, and for a region nobody imported', async () => {
    const production = await seedDemoRegion(owner, { ...test.settings, production: true }, REQUEST);
    expect(!production.ok && production.error).toContain('refused in production');
    const elsewhere = { ...test.settings, region: { id: 'UTRECHT', name: 'Utrecht' } };
    const unknown = await seedDemoRegion(owner, elsewhere, REQUEST);
    expect(!unknown.ok && unknown.error).toBe(
      'UTRECHT is none of the imported care-office regions: GRONINGEN.',
    );
    await owner.query(`INSERT INTO region (id, name) VALUES ('REAL', 'Echt')`);
    const real = await seedDemoRegion(owner, test.settings, REQUEST);
    expect(!real.ok && real.error).toContain('holds the region REAL, which is not synthetic');
  });

  it('says in one sentence that nobody answers, or that the service is another one', async () => {
    await owner.query(`DELETE FROM region WHERE id = 'REAL'`);
    const demo = await seeded({ entries: 10 });
    const nobody = await pushDemoRegion({ baseUrl: 'http://127.0.0.1:9', seeded: demo });
    expect(!nobody.ok && nobody.error).toMatch(
      /Nobody answers at http:\/\/127\.0\.0\.1:9\. Start the service/,
    );
    await owner.query('UPDATE system_client SET disabled_at = now()');
    const stranger = await pushDemoRegion({ baseUrl, seeded: demo });
    expect(!stranger.ok && stranger.error).toMatch(/does not know the provider system/);
  });
});
