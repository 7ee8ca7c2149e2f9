import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { breaks } from '../config/release/compatibility.mjs';
import { readRecord, type Released, type SchemaRecord } from '../config/release/schema-record.mjs';
import { projectRoot } from '../src/platform/base/config/project-root.js';
import { whenFree } from '../src/platform/base/database/when-free.js';
import { WORK } from '../src/platform/base/database/work.js';
import { bareDatabase, type TestDatabase } from '../test/support/postgres.js';
import { migrations } from './index.js';
import { installChanged } from './repeatable.js';

const released = JSON.parse(
  readFileSync(join(projectRoot(), 'config', 'release', 'released.json'), 'utf8'),
) as Released;

interface Touched {
  readonly name: string;
  readonly file: string;
  readonly scans: number;
}
/** In the transaction that is open: of each table its file, which a rewrite exchanges, and how often it was read whole. */
const TOUCHED = `SELECT c.relname AS name, pg_relation_filenode(c.oid)::text AS file, coalesce(s.seq_scan, 0)::integer AS scans
  FROM pg_class c LEFT JOIN pg_stat_xact_user_tables s ON s.relid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'`;

/** What the application may do with each table and view, by the columns that it knows. */
function* statementsOf({ tables, views }: SchemaRecord): Generator<string> {
  for (const [name, { columns, grants }] of [...Object.entries(tables), ...Object.entries(views)]) {
    const may = (right: string): string[] => {
      const whole = grants.includes(`doorstroom_app ${right}`);
      return Object.keys(columns).filter(
        (column) => whole || grants.includes(`doorstroom_app ${right} (${column})`),
      );
    };
    const [read, written, changed] = [may('SELECT'), may('INSERT'), may('UPDATE')];
    const value = (column: string): string => `NULL::${columns[column]!.replace(/ NOT NULL| DEFAULT/g, '')}`;
    // A number that the database gives out is nobody's to write.
    const own = written.filter((column) => !/^(big)?int.* DEFAULT/.test(columns[column]!));
    if (read.length > 0) yield `SELECT ${read.join()} FROM ${name}`;
    if (own.length > 0 && name in tables)
      yield `INSERT INTO ${name} (${own.join()}) SELECT ${own.map(value).join()} WHERE false`;
    for (const column of changed.filter((one) => !/ DEFAULT/.test(columns[one]!)))
      if (name in tables && read.includes(column))
        yield `UPDATE ${name} SET ${column} = ${value(column)} WHERE false`;
  }
}

describe('an upgrade from the last release', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: pg.Client;
  let atRelease: SchemaRecord;
  let now: SchemaRecord;
  const found: string[] = [];
  const traffic = { done: 0, failed: [] as string[] };

  const further = migrations.filter(({ name }) => !released.migrations.includes(name));
  const connected = async (connectionString: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return client;
  };

  /** As the engine of a region, what the application before asks and writes, over and over. */
  async function workOn(statements: readonly string[], until: AbortSignal): Promise<void> {
    const client = await connected(database.applicationUrl);
    while (!until.aborted)
      for (const statement of statements) {
        try {
          await client.query(
            `BEGIN; SELECT set_config('doorstroom.region', 'TEST', true), set_config('doorstroom.role', 'engine', true); ${statement}; COMMIT`,
          );
          traffic.done += 1;
        } catch (error) {
          await client.query('ROLLBACK');
          traffic.failed.push(`${statement}: ${(error as Error).message}`);
        }
      }
    await client.end();
  }

  /** Each further migration as the service runs it, with what it does to the tables that were there. */
  async function upgrade(): Promise<void> {
    const runner = source.createQueryRunner();
    try {
      for (const Migration of further) {
        await runner.startTransaction();
        await runner.query(`SET LOCAL lock_timeout = ${WORK.migration.lockMs}`);
        const before = new Map(((await runner.query(TOUCHED)) as Touched[]).map((one) => [one.name, one]));
        await new Migration().up(runner);
        for (const { name, file, scans } of (await runner.query(TOUCHED)) as Touched[]) {
          const was = before.get(name);
          if (was === undefined) continue;
          if (was.file !== file) found.push(`${Migration.name} writes ${name} anew`);
          else if (scans > was.scans) found.push(`${Migration.name} reads all of ${name} under its lock`);
        }
        await runner.commitTransaction();
      }
    } finally {
      await runner.release();
    }
    await source.transaction((tx) => installChanged(tx));
  }

  beforeAll(async () => {
    database = await bareDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: migrations.filter(({ name }) => released.migrations.includes(name)),
      migrationsTableName: 'migration',
    }).initialize();
    await source.runMigrations({ transaction: 'each' });
    owner = await connected(database.ownerUrl);
    atRelease = await readRecord(owner);
    const stop = new AbortController();
    const statements = [...statementsOf(released.schema)];
    expect(statements.length).toBeGreaterThan(200);
    const working = [workOn(statements, stop.signal), workOn([...statements].reverse(), stop.signal)];
    await pause(200);
    await upgrade();
    const doneBefore = traffic.done;
    // Everything once more on the schema as it is now.
    while (traffic.done < doneBefore + 2 * statements.length && traffic.failed.length === 0) await pause(50);
    stop.abort();
    await Promise.all(working);
    now = await readRecord(owner);
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await source.destroy();
    await database.drop();
  });

  it('begins with what was released: its migrations make what they made then', () => {
    expect(migrations.map(({ name }) => name).slice(0, released.migrations.length)).toEqual(
      released.migrations,
    );
    expect(atRelease.tables).toEqual(released.schema.tables);
  });

  it('only adds, so that the application before works on meanwhile and after it', () => {
    expect(breaks(released.schema, now).filter((one) => !(one in released.borne))).toEqual([]);
  });

  it('writes no table anew and reads none whole while others wait, but those that are small', () => {
    expect(found.filter((one) => !(one in released.borne))).toEqual([]);
  });

  it('lets every statement of the application before run while it is done, and when it is done', () => {
    expect(traffic.failed).toEqual([]);
    expect(traffic.done).toBeGreaterThan(400);
  });

  it('bears nothing that does not happen', () => {
    const all = [...breaks(released.schema, now), ...found];
    expect(Object.keys(released.borne).filter((one) => !all.includes(one))).toEqual([]);
  });

  it('would be stopped by any of what is in the way', async () => {
    await owner.query('BEGIN');
    try {
      await owner.query(`ALTER TABLE figure_release DROP CONSTRAINT figure_release_kind_check;
        ALTER TABLE figure_release ADD CONSTRAINT figure_release_kind_check CHECK (kind IN ('waits'));
        ALTER TABLE offer RENAME COLUMN state TO status;
        ALTER TABLE session ADD COLUMN device text NOT NULL;
        ALTER TABLE issuer_record ALTER COLUMN uid TYPE varchar(20);
        DROP POLICY failed_attempt_read ON failed_attempt;
        REVOKE SELECT ON region FROM doorstroom_app;
        DROP FUNCTION latest_event()`);
      expect([...breaks(released.schema, await readRecord(owner))].sort()).toEqual(
        expect.arrayContaining([
          'failed_attempt: the policy failed_attempt_read is gone',
          'figure_release: the constraint figure_release_kind_check says something else',
          'issuer_record.uid is character varying(20) and was text',
          'latest_event() is gone',
          'offer.state is gone',
          'region: the right is gone of doorstroom_app SELECT',
          'session.device is new and has to be filled',
        ]),
      );
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('asks again for a table that is in use, and keeps nobody waiting behind it', async () => {
    const [busy, reader] = [await connected(database.ownerUrl), await connected(database.ownerUrl)];
    const lockMs = 200;
    let isOver = false;
    const waits: number[] = [];
    try {
      await busy.query('BEGIN; LOCK TABLE region IN ACCESS SHARE MODE'); // as a backup does
      const change = whenFree(
        () =>
          source.transaction(async (tx) => {
            await tx.query(`SET LOCAL lock_timeout = ${lockMs}`);
            await tx.query('ALTER TABLE region ADD COLUMN further text');
          }),
        { patienceMs: 20_000, pauseMs: 100 },
      ).finally(() => (isOver = true));
      const until = performance.now() + 1_500;
      while (performance.now() < until) {
        const began = performance.now();
        await reader.query('SELECT FROM region');
        waits.push(performance.now() - began);
      }
      expect(isOver).toBe(false);
      await busy.query('COMMIT');
      await change;
      // It did keep somebody waiting, and for no longer than its own patience for the lock.
      expect(Math.max(...waits)).toBeGreaterThan(50);
      expect(Math.max(...waits)).toBeLessThan(5 * lockMs);
      await busy.query('BEGIN; LOCK TABLE region IN ACCESS SHARE MODE');
      await expect(
        whenFree(
          () =>
            source.transaction(async (tx) => {
              await tx.query('SET LOCAL lock_timeout = 50');
              await tx.query('ALTER TABLE region DROP COLUMN further');
            }),
          { patienceMs: 100, pauseMs: 50 },
        ),
      ).rejects.toThrow(/^The schema could not be changed: a table has been in use/);
    } finally {
      await busy.end();
      await reader.end();
    }
  }, 30_000);
});
