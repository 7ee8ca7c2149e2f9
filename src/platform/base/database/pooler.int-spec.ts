import { rmSync } from 'node:fs';
import { type Server } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp, testSettings } from '../../../../test/support/app.js';
import { describeWithPooler, Pooler } from '../../../../test/support/cluster/pooler.js';
import { LiveClient } from '../../../../test/support/notify/live-client.js';
import { superuserUrl, testHome } from '../../../../test/support/postgres.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { workerPort } from '../../../../test/support/start-process.js';
import { PASSWORDS } from '../../../../test/support/test-server.mjs';
import { type Actor } from './actor.js';
import { prepareDatabase } from './prepare.js';

const OWNER = 'doorstroom_owner';
const APPLICATION = 'doorstroom_app';
const ACTING = `SELECT acting_region() AS region, acting_organisation() AS organisation, acting_user() AS user, acting_role() AS role`;

const clinician = (n: number): Actor => ({
  region: 'TEST',
  user: `u${n}`,
  displayName: 'Test',
  role: 'clinician',
  organisation: `9999000${n % 10}`,
  profession: 'psychiater',
});

describeWithPooler('a pooler that lends its connections for a transaction each', () => {
  let plain: TestApp;
  let pooler: Pooler;
  beforeAll(async () => {
    plain = await testApp({ stages: [] });
    pooler = await Pooler.start(
      {
        folder: join(testHome(), `pooler-${process.pid}`),
        port: workerPort() + 150,
        database: plain.postgres.name,
        users: { [OWNER]: PASSWORDS.owner, [APPLICATION]: PASSWORDS.application },
        size: 3,
      },
      Number(new URL(superuserUrl()).port),
    );
  });
  afterAll(async () => {
    await pooler.end('SIGTERM');
    rmSync(join(testHome(), `pooler-${process.pid}`), { recursive: true, force: true });
    await plain.close();
  });

  const addresses = () => ({
    DATABASE_URL: pooler.url(APPLICATION),
    DATABASE_DIRECT_URL: pooler.sessionUrl(APPLICATION),
    DATABASE_OWNER_URL: pooler.sessionUrl(OWNER),
  });
  const prepared = (env: Record<string, string>) => prepareDatabase(testSettings({ ...addresses(), ...env }));

  it('is found out where nothing leads past it, and where what should does not', async () => {
    await expect(prepared({ DATABASE_DIRECT_URL: '' })).rejects.toThrow(
      /^DATABASE_URL leads to a pooler .* Set DATABASE_DIRECT_URL as well/,
    );
    await expect(prepared({ DATABASE_DIRECT_URL: pooler.url(APPLICATION) })).rejects.toThrow(
      /^DATABASE_DIRECT_URL leads to a pooler/,
    );
    await expect(prepared({ DATABASE_OWNER_URL: pooler.url(OWNER) })).rejects.toThrow(
      /^DATABASE_OWNER_URL leads to a pooler/,
    );
  });

  it('is refused where the way past it leads elsewhere, or to a role that may more', async () => {
    const elsewhere = new URL(plain.postgres.applicationUrl);
    elsewhere.pathname = '/doorstroom_template';
    await expect(prepared({ DATABASE_DIRECT_URL: elsewhere.href })).rejects.toThrow(
      'lead to different databases',
    );
    await expect(prepared({ DATABASE_DIRECT_URL: plain.postgres.superuserUrl })).rejects.toThrow(
      /^DATABASE_DIRECT_URL connects as postgres/,
    );
  });

  it('is taken with a way past it, by a pool in session mode or to PostgreSQL itself', async () => {
    await prepared({});
    await prepared({
      DATABASE_DIRECT_URL: plain.postgres.applicationUrl,
      DATABASE_OWNER_URL: plain.postgres.ownerUrl,
    });
    // Without one, as it is where nothing is in between.
    await prepared({
      DATABASE_URL: plain.postgres.applicationUrl,
      DATABASE_OWNER_URL: plain.postgres.ownerUrl,
      DATABASE_DIRECT_URL: '',
    });
  });

  describe('with a service behind it', () => {
    let running: TestApp;
    beforeAll(async () => {
      const postgres = { ...plain.postgres, applicationUrl: pooler.url(APPLICATION) };
      running = await testApp({
        stages: [],
        beside: { ...plain, postgres },
        env: { ...addresses(), REGION: 'TEST' },
      });
    });
    afterAll(() => running.close());

    it('mixes up neither statements nor who acts, however many transactions there are at once', async () => {
      const { database } = running;
      const acting = { name: 'acting-of-this-test', text: ACTING };
      await Promise.all(
        Array.from({ length: 300 }, async (_, n) => {
          const { user, organisation, role } = clinician(n);
          const expected = { region: 'TEST', organisation, user, role };
          const [seen] =
            n % 2 === 0
              ? (await database.atOnce(clinician(n), [[acting, []]])).flat()
              : await database.transaction(clinician(n), (tx) => tx.query<unknown[]>(ACTING));
          expect(seen).toEqual(expected);
        }),
      );
      const client = new pg.Client({ connectionString: pooler.url(APPLICATION) });
      await client.connect();
      for (let look = 0; look < 20; look++)
        expect((await client.query(ACTING)).rows).toEqual([
          { region: null, organisation: null, user: null, role: null },
        ]);
      await client.end();
    });

    it('leaves no lock with a stranger', async () => {
      const { database } = running;
      let end = (): void => undefined;
      let began = (): void => undefined;
      const begun = new Promise<void>((resolve) => (began = resolve));
      const waiting = new Promise<void>((resolve) => (end = resolve));
      const first = database.exclusively('long', () => {
        began();
        return waiting.then(() => 'first');
      });
      await begun;
      const tries = Array.from({ length: 12 }, () =>
        database.exclusively('long', () => Promise.resolve('second')),
      );
      expect(new Set(await Promise.all(tries))).toEqual(new Set([null]));
      end();
      expect(await first).toBe('first');
      for (let round = 0; round < 12; round++)
        expect(await database.exclusively('long', () => Promise.resolve(round))).toBe(round);
    });

    it('still lets pages hear at once what happens', async () => {
      const owner = new pg.Client({ connectionString: plain.postgres.ownerUrl });
      await owner.connect();
      await owner.query(`INSERT INTO region (id, name) VALUES ('TEST', 'Test');
        INSERT INTO provider (region_id, id, name) VALUES ('TEST', '99990001', 'Sender')`);
      await running.app.listen(0, '127.0.0.1');
      const page = await LiveClient.open(running.app, clinician(1));
      expect(page.status).toBe(200);
      await page.heard(({ event }) => event === 'ready');
      // What is only looked for every twenty seconds would come too late.
      await request(running.app.getHttpServer() as Server)
        .post('/auth/sign-out-everywhere')
        .set(await signedInAs(running.app, clinician(1)))
        .expect(204);
      await page.over(3_000);
      await owner.end();
    });
  });
});
