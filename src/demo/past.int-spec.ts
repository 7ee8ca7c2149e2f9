import pg from 'pg';
import { testApp, type TestApp } from '../../test/support/app.js';
import { type TransferMonth } from '../../libs/insight/index.js';
import { InsightModule } from '../insight/index.js';
import { todayOf } from '../platform/base/time/index.js';
import { writeMadeUpPast } from '../registry/index.js';
import { RegistryModule } from '../registry/registry.module.js';
import { type RunningServer } from '../server.js';
import { CutOff, fillPast } from './past.js';
import { type DemoRequest, seedDemoRegion } from './seed.js';

const REQUEST: DemoRequest = { seed: 1, entries: 200, today: todayOf(new Date()), basis: 'built-in' };

describe('the past of the demo region', () => {
  let test: TestApp;
  let owner: pg.Client;
  const said: string[] = [];
  const say = (line: string): unknown => said.push(line);
  beforeAll(async () => {
    test = await testApp({ stages: [InsightModule, RegistryModule] });
    owner = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await owner.connect();
    const seeded = await seedDemoRegion(owner, test.settings, REQUEST);
    if (!seeded.ok) throw new Error(seeded.error);
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  const server = () => ({ app: test.app, database: { ownerUrl: test.postgres.ownerUrl } }) as RunningServer;
  const fill = (isStopping = () => false): Promise<void> =>
    fillPast(server(), test.settings, REQUEST, { say: (line) => void say(line), isStopping });
  const count = async (sql: string): Promise<number> =>
    (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0].n;
  const digest = async (): Promise<unknown> =>
    (
      await owner.query(
        `SELECT count(*)::int AS n, md5(string_agg(f::text, ',' ORDER BY f::text)) FROM daily_fact f`,
      )
    ).rows;

  it('is all there or not at all when it is cut off, and goes on where it was', async () => {
    let asked = 0;
    await expect(fill(() => ++asked > 20)).rejects.toThrow(CutOff);
    expect(await count('registry_history')).toBe(0);
    // Now while its days are counted.
    let versions = 0;
    await expect(
      fill(() => said.some((line) => line.includes('earlier versions')) && ++versions > 3),
    ).rejects.toThrow(CutOff);
    const written = await count('registry_history');
    const counted = await count('fact_day');
    expect([written > 1000, counted > 60 && counted < 700]).toEqual([true, true]);
    await fill();
    expect(await count('registry_history')).toBe(written);
    expect(await count('fact_day')).toBeGreaterThan(780);
  }, 120_000);

  it('says of itself that it is made up, and how far it is', () => {
    expect(said[0]).toMatch(/SYNTHETIC past .* nobody in it exists/);
    expect(said.filter((line) => line.includes('counted up to')).length).toBeGreaterThan(2);
    expect(said.at(-1)).toMatch(/^the past is there, after \d+\.\d s$/);
  });

  it('leaves the lists of today as they are, and is the same when its days are counted again', async () => {
    expect(await count('waiting_list_entry')).toBe(0);
    const facts = await digest();
    await owner.query('DELETE FROM fact_day');
    await fill();
    expect(await digest()).toEqual(facts);
  }, 60_000);

  it('tells who was taken off by list cleaning apart from who went by themselves', async () => {
    const history = `registry_history WHERE was ->> 'state' = 'left'`;
    const cleaned = await count(`${history} AND was ->> 'cleaned_as' IS NOT NULL`);
    const sum = async (column: string): Promise<number> =>
      (await owner.query<{ n: number }>(`SELECT sum(${column})::int AS n FROM daily_fact`)).rows[0].n;
    expect([await sum('cleaned'), cleaned > 10]).toEqual([cleaned, true]);
    expect(await sum('cleaned_after')).toBe(0);
    // In none of the others: all who left are once in one of them.
    expect(await sum('went + moved + started + moved_after')).toBe((await count(history)) - cleaned);
  });

  it('has what transfers did in its months, as if it had been published week by week', async () => {
    const { rows } = await owner.query<{ kind: string; n: number; shown: { rows: TransferMonth[] } }>(
      `SELECT kind, count(*)::int AS n, (array_agg(shown ORDER BY period DESC))[1] AS shown FROM kept_release GROUP BY 1`,
    );
    // No list was delivered here, so there is nothing to say of demand and capacity.
    expect(new Map(rows.map(({ kind, n }) => [kind, n]))).toEqual(
      new Map(['trend', 'time-to-intake', 'transfers'].map((kind) => [kind, 3])),
    );
    const months = rows.find(({ kind }) => kind === 'transfers')!.shown.rows;
    // Transfers began when the past was eight months old.
    expect(months.slice(0, 5).map(({ absent }) => absent)).toEqual(Array(5).fill('before'));
    expect(months.slice(-12).map(({ absent, flowAbsent }) => [absent, flowAbsent])).toEqual(
      Array(12).fill([null, 'not-delivered']),
    );
  });

  it('is refused to a region that is not synthetic', async () => {
    await owner.query('UPDATE region SET synthetic = false');
    const { rows } = await owner.query(`SELECT was FROM registry_history LIMIT 1`);
    const version = {
      provider: '99990001',
      state: 'left',
      cleanedAs: null,
      validFrom: '2026-01-01T05:30:00Z',
      validTo: '2026-01-02T05:30:00Z',
    } as const;
    const { programmeId: _, ...row } = { ...rows[0].was, programme: null, age: [20, 24] };
    await expect(writeMadeUpPast(owner, 'GRONINGEN', [{ ...version, row }])).rejects.toThrow(
      'is not synthetic',
    );
  });
});
