import pg from 'pg';
import { type Actor, engineActor } from './actor.js';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import { type EntityManager } from 'typeorm';
import { isDatabaseAway } from './away.js';
import { type Database, sqlFailure } from './database.js';
import { prepared } from './prepared.js';

const clinician: Actor = {
  region: 'TEST',
  user: 'u1',
  displayName: 'Test',
  role: 'clinician',
  organisation: '99990001',
  profession: 'psychiater',
};

describe('a transaction', () => {
  let test: TestApp;
  let database: Database;

  beforeAll(async () => {
    test = await testApp({ stages: [] });
    database = test.database;
  });
  afterAll(() => test.close());

  const asOwner = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };
  const acting = `SELECT acting_region() AS region, acting_organisation() AS organisation, acting_user() AS user, acting_role() AS role`;

  it('acts for its actor, and for nobody once it has ended', async () => {
    await database.transaction(clinician, async (tx) => {
      expect(await tx.query(acting)).toEqual([
        { region: 'TEST', organisation: '99990001', user: 'u1', role: 'clinician' },
      ]);
    });
    // Nobody: the same pooled connections, outside any transaction of ours.
    const { DataSource } = await import('typeorm');
    const source = test.app.get(DataSource);
    for (let connection = 0; connection < 25; connection++) {
      expect(await source.query(acting)).toEqual([
        { region: null, organisation: null, user: null, role: null },
      ]);
    }
  });

  it('keeps the person when it acts for the region', async () => {
    await database.asEngine(clinician, async (tx) => {
      expect(await tx.query(acting)).toEqual([
        { region: 'TEST', organisation: '99990001', user: 'u1', role: 'engine' },
      ]);
    });
  });

  it('is tried again after a serialisation failure and succeeds', async () => {
    let attempts = 0;
    const result = await database.transaction(engineActor('TEST'), async (tx) => {
      attempts += 1;
      if (attempts < 3)
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$`);
      return 'done';
    });
    expect([result, attempts]).toEqual(['done', 3]);
  });

  it('is not tried again after any other failure', async () => {
    let attempts = 0;
    await expect(
      database.transaction(engineActor('TEST'), (tx) => {
        attempts += 1;
        return tx.query('SELECT 1 / 0');
      }),
    ).rejects.toThrow('division by zero');
    expect(attempts).toBe(1);
  });

  it('gives up after five attempts', async () => {
    let attempts = 0;
    await expect(
      database.transaction(engineActor('TEST'), async (tx) => {
        attempts += 1;
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40P01'; END $$`);
      }),
    ).rejects.toThrow('conflict');
    expect(attempts).toBe(5);
  });

  it('can be sent whole: acts for its actor and for nobody afterwards, keeps all or nothing', async () => {
    const one = (name: string, text: string, ...values: unknown[]) => [{ name, text }, values] as const;
    const put = (user: string) =>
      one(
        'put',
        `INSERT INTO notification_reader (region_id, user_id, organisation, read_until) VALUES (acting_region(), $1, '99990001', 1)`,
        user,
      );
    const there = one('there', 'SELECT user_id FROM notification_reader');
    await asOwner(`INSERT INTO region (id, name) VALUES ('TEST', 'Test')`);
    expect(await database.atOnce(clinician, [one('acting', acting)])).toEqual([
      [{ region: 'TEST', organisation: '99990001', user: 'u1', role: 'clinician' }],
    ]);
    const broken = database.atOnce(clinician, [put('u1'), one('broken', 'SELECT 1 / $1::integer', 0), there]);
    await expect(broken).rejects.toThrow('division by zero');
    expect(await database.atOnce(clinician, [there])).toEqual([[]]);
    const { DataSource } = await import('typeorm');
    const source = test.app.get(DataSource);
    expect(await source.query(`${acting}, current_setting('plan_cache_mode') AS plans`)).toEqual([
      { region: null, organisation: null, user: null, role: null, plans: 'auto' },
    ]);
  });

  it('is sent again whole after a serialisation failure', async () => {
    // A sequence keeps its place through a rollback, so it tells one attempt from the next.
    await asOwner(`CREATE SEQUENCE attempt; GRANT USAGE ON SEQUENCE attempt TO doorstroom_app;
      CREATE FUNCTION conflict() RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint := nextval('attempt'); BEGIN
        IF n < 3 THEN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END IF;
        RETURN n; END $$;
      GRANT EXECUTE ON FUNCTION conflict() TO doorstroom_app`);
    const call = [{ name: 'conflict', text: 'SELECT conflict()::integer AS attempt' }, []] as const;
    expect(await database.atOnce(clinician, [call])).toEqual([[{ attempt: 3 }]]);
  });

  it('lets one at a time do what takes long, without a transaction, and the next once it has ended or failed', async () => {
    let end = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (end = resolve));
    const first = database.exclusively('long', () => waiting.then(() => 'first'));
    const open = `SELECT count(*)::integer AS open FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND query LIKE '%advisory%' AND pid <> pg_backend_pid()`;
    const others = async () => {
      const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
      await superuser.connect();
      const { rows } = await superuser.query<{ open: number; held: number }>(
        `SELECT (${open}) AS open, (SELECT count(*)::integer FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS held`,
      );
      await superuser.end();
      return rows[0];
    };
    while ((await others())?.held !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await database.exclusively('long', () => Promise.resolve('second'))).toBeNull();
    expect(await database.exclusively('other', () => Promise.resolve('other'))).toBe('other');
    expect((await others())?.open).toBe(0);
    end();
    expect(await first).toBe('first');
    await expect(
      database.exclusively('long', () => Promise.reject(new Error('failed on its way'))),
    ).rejects.toThrow('failed on its way');
    expect(await database.exclusively('long', () => Promise.resolve('third'))).toBe('third');
    expect((await others())?.held).toBe(0);
  });

  it('whose connection is lost between two statements, or before its end, says that the database is away', async () => {
    const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
    await superuser.connect();
    const lose = async (tx: EntityManager): Promise<void> => {
      const [{ pid }] = await tx.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
      await superuser.query('SELECT pg_terminate_backend($1)', [pid]);
      while (!tx.queryRunner!.isReleased) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const ends: ((tx: EntityManager) => Promise<unknown>)[] = [
      (tx) => prepared(tx, { name: 'late', text: 'SELECT 1' }, []),
      (tx) => tx.query('SELECT 1'),
      () => Promise.resolve(),
    ];
    for (const end of ends) {
      const lost = database.transaction(engineActor('TEST'), (tx) => lose(tx).then(() => end(tx)));
      const error = await lost.catch((reason: unknown) => reason);
      expect([isDatabaseAway(error), error]).toEqual([true, expect.any(Error)]);
    }
    // What the work itself found before stays what it is.
    const refused = database.transaction(engineActor('TEST'), (tx) =>
      lose(tx).then(() => Promise.reject(new Error('refused'))),
    );
    await expect(refused).rejects.toThrow('refused');
    await superuser.end();
  });

  it('names the constraint that a statement broke', async () => {
    await database
      .transaction(engineActor('TEST'), (tx) =>
        tx.query(
          `INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, category, ground, outcome) VALUES ('TEST', 'engine', 'engine', 'a', 'b', 'c', 'd', 'perhaps')`,
        ),
      )
      .then(
        () => Promise.reject(new Error('should have been refused')),
        (error: unknown) => expect(sqlFailure(error)?.state).toMatch(/^(23514|42501)$/),
      );
  });
});
