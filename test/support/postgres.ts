import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { PASSWORDS, TEMPLATE } from './test-server.mjs';

/** Where this run of the tests keeps its files (test-home.mjs); what needs no database needs none of them. */
export const testHome = (): string => process.env['TEST_HOME'] ?? join(projectRoot(), '.doorstroom', 'test');

/** Jest numbers its workers from 1; each has a server of its own (global-setup.mjs). */
const worker = Number(process.env['JEST_WORKER_ID'] ?? '1');
const port = process.env['TEST_PG_PORTS']?.split(',')[worker - 1];

const urlOf = (user: string, password: string, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

export const superuserUrl = (database = 'postgres'): string =>
  urlOf('postgres', PASSWORDS.superuser, database);
export const ownerUrl = (database: string): string => urlOf('doorstroom_owner', PASSWORDS.owner, database);
export const applicationUrl = (database: string): string =>
  urlOf('doorstroom_app', PASSWORDS.application, database);

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

let made = 0;

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database with nothing in it, not even tables. */
export const bareDatabase = (): Promise<TestDatabase> => databaseFrom('template0');

/** A migrated, empty database of its own for a spec file; a copy of the template takes some 50 ms. */
export const testDatabase = (): Promise<TestDatabase> => databaseFrom(TEMPLATE);

async function databaseFrom(template: string): Promise<TestDatabase> {
  made += 1;
  const name = `test_${worker}_${process.pid}_${made}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER doorstroom_owner`);
  return {
    name,
    ownerUrl: ownerUrl(name),
    applicationUrl: applicationUrl(name),
    superuserUrl: superuserUrl(name),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
