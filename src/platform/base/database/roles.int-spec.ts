import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { testSettings } from '../../../../test/support/app.js';
import { testHome } from '../../../../test/support/postgres.js';
import { workerPort } from '../../../../test/support/start-process.js';
import { projectRoot } from '../config/project-root.js';
import { prepareDatabase } from './prepare.js';

const PASSWORD = 'made-for-this-test';

/** A server of its own: roles belong to all databases of one, and here none is there yet. */
describe('the roles of a database that somebody else runs', () => {
  const folder = join(testHome(), `pg-roles-${process.pid}`);
  const port = workerPort() + 900;
  const power = (what: 'start' | 'stop'): void => {
    const script = join(projectRoot(), 'test', 'support', 'attack', 'power.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, what, folder, `${port}`], {
      env: { ...process.env, PGPASSWORD: PASSWORD },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    power('start');
  }, 60_000);
  afterAll(() => {
    power('stop');
    rmSync(folder, { recursive: true, force: true });
  });

  const url = (user: string, database: string): string =>
    `postgres://${user}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const asked = async (at: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    return client
      .query<Record<string, unknown>>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const asSuperuser = (sql: string) => asked(url('postgres', 'postgres'), sql);
  const migrating = async (role: string, rights = ''): Promise<string> => {
    await asSuperuser(`CREATE ROLE ${role} LOGIN ${rights} PASSWORD '${PASSWORD}'`);
    await asSuperuser(`CREATE DATABASE ${role}_db OWNER ${role}`);
    return url(role, `${role}_db`);
  };
  const prepared = (DATABASE_URL: string, DATABASE_OWNER_URL?: string) =>
    prepareDatabase(
      testSettings({ DATABASE_URL, ...(DATABASE_OWNER_URL === undefined ? {} : { DATABASE_OWNER_URL }) }),
    );
  const SEAL = `INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash) VALUES ('X', 1, '{1}', '', '')`;

  it('are asked for in a sentence where the role that migrates may not make them', async () => {
    const owner = await migrating('plain_owner');
    await expect(prepared(owner)).rejects.toThrow(
      /CREATE ROLE doorstroom_sealer NOLOGIN; GRANT doorstroom_sealer TO/,
    );
    expect(await asked(owner, `SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });

  it('are made by one that may, who then has the sealing done by a role that nobody signs in as', async () => {
    const owner = await migrating('making_owner', 'CREATEROLE');
    const { applicationUrl } = await prepared(owner);
    expect(
      await asked(owner, `SELECT proowner::regrole::text AS owner FROM pg_proc WHERE proname = 'seal_audit'`),
    ).toEqual([{ owner: 'doorstroom_sealer' }]);
    expect(
      await asSuperuser(`SELECT rolcanlogin AS signs FROM pg_roles WHERE rolname = 'doorstroom_sealer'`),
    ).toEqual([{ signs: false }]);
    expect(
      await asked(owner, `SELECT has_schema_privilege('doorstroom_sealer', 'public', 'CREATE') AS makes`),
    ).toEqual([{ makes: false }]);
    await expect(asked(applicationUrl, SEAL)).rejects.toThrow(/permission denied/);
    // Twice, as every start does.
    await prepared(owner);
  });

  it('are not enough without being a member, which the sentence says as well', async () => {
    const owner = await migrating('late_owner');
    await expect(prepared(owner)).rejects.toThrow(/GRANT doorstroom_sealer TO/);
    await asSuperuser('GRANT doorstroom_sealer TO late_owner');
    await asSuperuser(`CREATE ROLE works LOGIN PASSWORD '${PASSWORD}' IN ROLE doorstroom_app`);
    await prepared(url('works', 'late_owner_db'), owner);
    await expect(asked(url('works', 'late_owner_db'), SEAL)).rejects.toThrow(/permission denied/);
    await asSuperuser('GRANT doorstroom_sealer TO works');
    await expect(prepared(url('works', 'late_owner_db'), owner)).rejects.toThrow(/not of doorstroom_sealer/);
  });
});
