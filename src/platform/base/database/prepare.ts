import { join } from 'node:path';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { installChanged } from '../../../../migrations/repeatable.js';
import { localSecrets } from '../config/secrets.js';
import { embeddedFolder, type Settings } from '../config/settings.js';
import { QUEUES } from './queues.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { withLock } from './home-lock.js';
import { becomeMember, makeRole, rolesOfMigrations, SEALER } from './migration-roles.js';
import { refusePoolers } from './pooler.js';
import { refuseForeignReplica } from './replica-lag.js';
import { whenFree } from './when-free.js';
import { WORK } from './work.js';

export interface PreparedDatabase {
  /** Owns nothing and is bound by row-level security: what the service works with. */
  readonly applicationUrl: string;
  /** Owns the tables: migrations, imports of reference data and the seeding of a region, nothing else. */
  readonly ownerUrl: string;
  /** Stops the embedded server, unless another process still works on it: the last to leave does. */
  stop(): Promise<void>;
}

const LOCKS_OF_MIGRATION = `SET lock_timeout = ${WORK.migration.lockMs}`;
const DATABASE = 'doorstroom';
const LOCK = 7_301_001; // any number, the same for every instance: one migrates, the others wait

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates (or re-keys) the roles: needs a superuser, so only for the embedded server and tests. */
export async function createRoles(
  superuserUrl: string,
  passwords: { owner: string; application: string },
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      ['doorstroom_owner', passwords.owner],
      ['doorstroom_app', passwords.application],
    ] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    await makeRole(client, SEALER);
    // The second: how far its replicas are behind.
    await client.query(`GRANT ${SEALER}, pg_read_all_stats TO doorstroom_owner`);
  });
}

export async function createDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER doorstroom_owner`);
  });
}

/**
 * Brings the schema up to date: the tables by the numbered migrations, then functions and views whose files changed, then
 * the queues by pg-boss; all as the owner, and one instance at a time.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  await inMigrationTurn(ownerUrl, async (lock) => {
    const source = await new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations,
      migrationsTableName: 'migration',
      // Said to the session once it is there: a pooler takes no such thing along in the first message.
      extra: { onConnect: (client: pg.Client) => client.query(LOCKS_OF_MIGRATION) },
    }).initialize();
    try {
      // Steps that are done stay done: those that wait are asked for again.
      await whenFree(() => source.runMigrations({ transaction: 'each' }));
      await whenFree(() => source.transaction((tx) => installChanged(tx)));
    } finally {
      await source.destroy();
    }
    await createQueues(ownerUrl);
    await lock.query(`GRANT USAGE ON SCHEMA pgboss TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO doorstroom_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO doorstroom_app`);
  });
}

/** While nobody else migrates, and with the roles that the schema needs. What starts meanwhile waits for it. */
export const inMigrationTurn = <T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> =>
  withClient(ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await rolesOfMigrations(owner);
    return work(owner);
  });

async function createQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schedule: false, supervise: false, max: 1 });
  await boss.start();
  try {
    for (const name of QUEUES) if ((await boss.getQueue(name)) === null) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
}

/** Row-level security does not bind superusers and owners, so the service refuses to work as one. */
async function refusePowerfulRole(applicationUrl: string, setting = 'DATABASE_URL'): Promise<void> {
  await withClient(applicationUrl, async (client) => {
    const { rows } = await client.query<{ role: string; powerful: boolean; owner: boolean }>(`
      SELECT current_user AS role, rolsuper OR rolbypassrls OR pg_has_role(current_user, '${SEALER}', 'MEMBER') AS powerful,
        EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user) AS owner
      FROM pg_roles WHERE rolname = current_user`);
    const [found] = rows;
    if (found?.powerful === true || found?.owner === true)
      throw new Error(
        `${setting} connects as ${found.role}, which row-level security does not bind. Use a role that is a member of doorstroom_app and not of ${SEALER}, is no superuser and owns no table.`,
      );
  });
}

function asApplicationRole(url: string): string {
  const withRole = new URL(url);
  withRole.searchParams.set('options', '-c role=doorstroom_app');
  return withRole.href;
}

async function external({
  url,
  ownerUrl,
  directUrl,
  replicaUrl,
}: Extract<Settings['database'], { kind: 'external' }>): Promise<PreparedDatabase> {
  await refusePoolers({ url, ownerUrl: ownerUrl ?? url, directUrl });
  await migrate(ownerUrl ?? url);
  // With one address only (never in production) its role puts on the application role for each connection.
  if (ownerUrl === null) await withClient(url, (client) => becomeMember(client, 'doorstroom_app'));
  const applicationUrl = ownerUrl === null ? asApplicationRole(url) : url;
  await refusePowerfulRole(applicationUrl);
  if (directUrl !== null) await refusePowerfulRole(directUrl, 'DATABASE_DIRECT_URL');
  if (replicaUrl !== null) await refuseForeignReplica(applicationUrl, replicaUrl);
  return { applicationUrl, ownerUrl: ownerUrl ?? url, stop: () => Promise.resolve() };
}

/** Tells the connections of this process from those of another on the same server. */
const OWN_NAME = `doorstroom-${process.pid}`;

function named(url: string): string {
  const own = new URL(url);
  own.searchParams.set('application_name', OWN_NAME);
  return own.href;
}

/** Whether another process is connected: a second service, or a command somebody runs meanwhile. */
const othersWorkOn = (superuserUrl: string): Promise<boolean> =>
  withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ others: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity
         WHERE usename IS NOT NULL AND datname IS NOT NULL AND application_name <> $1) AS others`,
      [OWN_NAME],
    );
    return rows[0]?.others === true;
  });

const WRONG_PASSWORD = '28P01';

function notItsPassword(error: unknown, home: string): unknown {
  if ((error as { code?: string }).code !== WRONG_PASSWORD) return error;
  return new Error(
    `The embedded database in ${join(home, 'pg')} was made with other passwords than those in ${join(home, 'secrets.json')}. Put that file back; or remove both to start over with an empty database.`,
  );
}

async function embedded(
  settings: Settings,
  port: number,
  bring: (ownerUrl: string) => Promise<void>,
): Promise<PreparedDatabase> {
  const { home } = settings;
  const lock = join(home, 'starting');
  return withLock(lock, async () => {
    const secrets = localSecrets(home);
    const server = await startEmbeddedPostgres({
      folder: embeddedFolder(settings),
      port,
      superuserPassword: secrets.superuserPassword,
    });
    const url = (user: string, password: string, database: string): string =>
      named(server.url(user, password, database));
    const superuserUrl = url('postgres', secrets.superuserPassword, 'postgres');
    // Where nobody can be asked any more, a server that others had started is left to them.
    const stop = async (): Promise<void> => {
      if (!(await othersWorkOn(superuserUrl).catch(() => !server.startedHere))) server.stop();
    };
    try {
      await createRoles(superuserUrl, {
        owner: secrets.ownerPassword,
        application: secrets.applicationPassword,
      });
      await createDatabase(superuserUrl, DATABASE);
      const ownerUrl = url('doorstroom_owner', secrets.ownerPassword, DATABASE);
      await bring(ownerUrl);
      return {
        applicationUrl: url('doorstroom_app', secrets.applicationPassword, DATABASE),
        ownerUrl,
        stop: () => withLock(lock, stop),
      };
    } catch (error) {
      await stop();
      throw notItsPassword(error, home);
    }
  });
}

/** A database that is up, migrated and safe to work with: the one that is configured, or the embedded one. */
export function prepareDatabase(settings: Settings): Promise<PreparedDatabase> {
  const { database } = settings;
  return database.kind === 'embedded' ? embedded(settings, database.port, migrate) : external(database);
}

/** The same as it stands: nothing is made in it, and nothing checked. For what looks at a schema, or brings one. */
export async function unpreparedDatabase(
  settings: Settings,
): Promise<Pick<PreparedDatabase, 'ownerUrl' | 'stop'>> {
  const { database } = settings;
  return database.kind === 'embedded'
    ? embedded(settings, database.port, () => Promise.resolve())
    : { ownerUrl: database.ownerUrl ?? database.url, stop: () => Promise.resolve() };
}
