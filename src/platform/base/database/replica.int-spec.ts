import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import request from 'supertest';
import { testSettings } from '../../../../test/support/app.js';
import { PostgresPair } from '../../../../test/support/cluster/postgres-pair.js';
import { describeWithPostgresPrograms } from '../../../../test/support/postgres-programs.js';
import { applicationUrl, testDatabase, testHome } from '../../../../test/support/postgres.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { actor, REGION } from '../../../../test/support/small-region.js';
import { workerPort } from '../../../../test/support/start-process.js';
import { type RunningServer, startServer } from '../../../server.js';
import { engineActor } from './actor.js';
import { Database } from './database.js';
import { prepareDatabase } from './prepare.js';
import { Replica } from './replica.js';
import { diagnose } from '../../../../libs/operation/index.js';
import { findOut } from '../../doctor/find-out.js';

const READER = { ...engineActor(REGION, 'read'), reads: 'replica' } as const;
const WHERE = 'SELECT pg_is_in_recovery() AS replica';

async function expectWithin(ms: number, holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await holds()) && performance.now() - began < ms) await pause(200);
  expect(await holds()).toBe(true);
}

describeWithPostgresPrograms('figures from a replica', () => {
  const home = join(testHome(), `replica-${process.pid}`);
  let pair: PostgresPair;
  let server: RunningServer;
  let database: Database;
  let replicaUrl: string;

  const settings = (replica: string) =>
    testSettings({
      DATABASE_URL: pair.url('doorstroom_app'),
      DATABASE_OWNER_URL: pair.url('doorstroom_owner'),
      DATABASE_REPLICA_URL: replica,
      METRICS_PORT: '0',
    });
  const onReplica = async (sql: string): Promise<object[]> => {
    const url = new URL(pair.superuserUrl());
    url.port = String(pair.port + 1);
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client
      .query<object>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const readers = async (): Promise<number> =>
    (await onReplica(`SELECT FROM pg_stat_activity WHERE usename = 'doorstroom_app'`)).length;
  const where = (actor = READER as Parameters<Database['transaction']>[0]) =>
    database.transaction(actor, async (tx) => (await tx.query<{ replica: boolean }[]>(WHERE))[0]!.replica);

  beforeAll(async () => {
    pair = await PostgresPair.start(home, workerPort() + 400);
    const url = new URL(pair.url('doorstroom_app'));
    url.port = String(pair.port + 1);
    replicaUrl = url.href;
    server = await startServer(settings(replicaUrl));
    database = server.app.get(Database);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await pair?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('are asked of it by who looks at them, and by no other request', async () => {
    const http = request(server.app.getHttpServer());
    const analyst = await signedInAs(server.app, actor('taskforce-analyst', null));
    expect((await http.get('/api/v1/providers').set(analyst)).status).toBe(200);
    expect(await readers()).toBe(0);
    expect((await http.get('/api/v1/insight/waits').set(analyst)).status).toBe(200);
    expect(await readers()).toBeGreaterThan(0);
    const installation = await http
      .get('/api/v1/installation')
      .set(await signedInAs(server.app, actor('administrator', null)));
    expect(installation.body).toMatchObject({
      replica: { lagSeconds: expect.any(Number) as number, used: true },
    });
  });

  it('are read from it, and nothing else is', async () => {
    expect([await where(), await where(engineActor(REGION, 'read'))]).toEqual([true, false]);
    expect(await server.app.get(Replica).now()).toEqual({
      lagSeconds: expect.any(Number) as number,
      used: true,
    });
  });

  it('are made by the database itself where something has to be written, and once', async () => {
    const [region] = await database.transaction(READER, async (tx) => {
      const found = await tx.query<{ replica: boolean }[]>(WHERE);
      await tx.query(`CREATE TEMPORARY TABLE written (n integer) ON COMMIT DROP`);
      return found;
    });
    expect(region).toEqual({ replica: false });
  });

  const toldOf = async (name: string): Promise<number> => {
    const text = await (await fetch(server.metricsAddress!)).text();
    return Number(new RegExp(`^doorstroom_${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
  };

  it('say how far it is behind, to whoever watches as well, and so is each replica that the database knows', async () => {
    expect([await toldOf('standbys'), await toldOf('replica_used')]).toEqual([1, 1]);
    await onReplica('SELECT pg_wal_replay_pause()');
    await pair.ask(`COMMENT ON TABLE region IS 'something that happened'`);
    await pause(5_200); // it is looked at every five seconds
    expect((await server.app.get(Replica).now())?.lagSeconds).toBeGreaterThan(1);
    expect(await toldOf('replica_lag_seconds')).toBeGreaterThan(1);
    expect(await toldOf('standby_behind_bytes')).toBeGreaterThan(0);
    await onReplica('SELECT pg_wal_replay_resume()');
  }, 20_000);

  it('are a concern of doctor where commits wait for a replica that is gone, or it may not see', async () => {
    const found = async (replica = replicaUrl) => {
      const { installation } = await findOut(settings(replica), {
        runs: () => Promise.resolve({ completedAt: null, failedAt: null }),
        deliveries: () => Promise.resolve([]),
      });
      return diagnose({ ...installation, queues: [], disk: null }).map(({ code }) => code);
    };
    expect(await found()).toEqual([]);
    const away = new URL(replicaUrl);
    away.port = '9';
    expect(await found(away.href)).toEqual(['replica-away']);
    await pair.ask('REVOKE pg_read_all_stats FROM doorstroom_owner');
    expect(await found()).toEqual(['standby-unseen']);
    await pair.ask('GRANT pg_read_all_stats TO doorstroom_owner');
    const gone: string[][] = [];
    const back = pair.replicaAway(3_000);
    // It stops sending before it stops answering.
    for (let looks = 0; looks < 20 && gone.at(-1)?.length !== 2; looks++) {
      gone.push(await found());
      await pause(150);
    }
    await back;
    expect(gone.at(-1)).toEqual(['standby-missing', 'replica-away']);
  }, 60_000);

  it('are read elsewhere while it is away, and from it again once it is back', async () => {
    let isAway = true;
    const away = pair.replicaAway(2_000).finally(() => (isAway = false));
    const meanwhile: boolean[] = [];
    while (isAway) {
      meanwhile.push(await where());
      await pause(50);
    }
    await away;
    expect(meanwhile).toContain(false);
    await expectWithin(15_000, where);
  }, 60_000);

  it('are refused where the address leads to no replica, or to one of something else', async () => {
    await expect(prepareDatabase(settings(pair.url('doorstroom_app')))).rejects.toThrow(/follows no other/);
    const other = await testDatabase();
    await expect(prepareDatabase(settings(applicationUrl(other.name)))).rejects.toThrow(/follows no other/);
    await other.drop();
    const elsewhere = new URL(replicaUrl);
    elsewhere.pathname = '/postgres';
    await expect(prepareDatabase(settings(elsewhere.href))).rejects.toThrow(/replica of another database/);
    // One that is away keeps nobody from starting.
    const away = new URL(replicaUrl);
    away.port = '9';
    await prepareDatabase(settings(away.href));
  });
});
