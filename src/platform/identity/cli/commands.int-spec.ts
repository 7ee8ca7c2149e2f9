import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { testSettings } from '../../../../test/support/app.js';
import { type TestDatabase, testDatabase, testHome } from '../../../../test/support/postgres.js';
import { registerAuditCommands } from '../../audit/cli/commands.js';
import { type Terminal } from '../../base/config/terminal.js';
import { type IsProvider, registerAuthCommands } from './commands.js';
import { clientSecretFits } from '../systems/client-secret.js';
import { newTokenKeys, parseTokenKeys } from '../systems/token-keys.js';

const REGION = 'GRONINGEN';

/** As the registry answers it. */
const isProvider: IsProvider = async (owner, region, id) =>
  (await owner.query('SELECT FROM provider WHERE region_id = $1 AND id = $2', [region, id])).rowCount === 1;

describe('the commands for systems and the audit trail', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let lines: string[];
  let errors: string[];

  beforeAll(async () => {
    database = await testDatabase();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query(`INSERT INTO region (id, name) VALUES ('${REGION}', 'Groningen')`);
    await superuser.query(
      `INSERT INTO provider (region_id, id, name) VALUES ('${REGION}', '99990001', 'Noord')`,
    );
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });
  beforeEach(() => {
    [lines, errors] = [[], []];
    process.exitCode = undefined;
  });
  afterEach(() => (process.exitCode = undefined));

  const run = async (...words: string[]): Promise<void> => {
    const settings = testSettings({
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => '2026-11-30',
    };
    const program = new Command().exitOverride();
    registerAuthCommands(program, isProvider, at);
    registerAuditCommands(program, at);
    await program.parseAsync(words, { from: 'user' });
  };
  const clients = async () =>
    (
      await superuser.query<{ client_id: string; secret_hash: string; jwks: object; disabled_at: Date }>(
        'SELECT * FROM system_client ORDER BY created_at DESC',
      )
    ).rows;

  it('client create shows a secret once and stores what fits it', async () => {
    await run('client', 'create', '--provider', '99990001');
    const [, id] = /^client_id\s+(\S+)$/.exec(lines[0] ?? '') ?? [];
    const [, secret] = /^client_secret\s+(\S+)/.exec(lines[1] ?? '') ?? [];
    const [row] = await clients();
    expect(row?.client_id).toBe(id);
    expect(await clientSecretFits(row?.secret_hash ?? '', secret ?? '')).toBe(true);
    await run('client', 'disable', id ?? '');
    expect((await clients())[0]?.disabled_at).toBeInstanceOf(Date);
  });

  it('client create takes public keys instead, and refuses private ones without repeating them', async () => {
    const file = join(testHome(), `jwks-${process.pid}.json`);
    try {
      writeFileSync(file, JSON.stringify({ keys: parseTokenKeys(newTokenKeys()).public }));
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect((await clients())[0]).toMatchObject({ secret_hash: null });
      writeFileSync(file, newTokenKeys());
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect(errors.join()).toMatch(/Register public keys only/);
      writeFileSync(file, '{"keys": "secret-thing');
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect(errors.at(-1)).toMatch(/must hold a JSON Web Key Set/);
      expect(errors.join()).not.toContain('secret-thing');
    } finally {
      rmSync(file, { force: true });
    }
  });

  it.each([
    [['client', 'create', '--provider', '123'], /eight digits/],
    [['client', 'create', '--provider', '99990001', '--region', 'NOWHERE'], /no region NOWHERE/],
    [['client', 'create', '--provider', '99990009'], /No provider of GRONINGEN has the AGB code 99990009/],
    [['client', 'disable', 'nobody'], /no system client/],
  ])('%j ends with a sentence and exit code 1', async (words, sentence) => {
    await run(...words);
    expect(errors.join()).toMatch(sentence);
    expect(process.exitCode).toBe(1);
  });

  it('client create takes a code that no provider has yet where that is said to be meant', async () => {
    await run('client', 'create', '--provider', '99990009', '--unknown-provider');
    expect(errors).toEqual([]);
    expect((await clients())[0]).toMatchObject({ provider_id: '99990009' });
  });

  it('keys new prints a set that TOKEN_KEYS takes', async () => {
    await run('keys', 'new');
    expect(parseTokenKeys(lines[0] ?? '').private).toHaveLength(1);
    expect(() => parseTokenKeys('{"keys": "secret-thing"}')).toThrow(/doorstroom keys new/);
  });

  it('audit verify says that all is well, or what is not, and then ends with 1', async () => {
    await run('audit', 'verify');
    expect(lines.join('\n')).toContain('Every seal fits');
    expect(process.exitCode).toBeUndefined();
    await superuser.query(`SET session_replication_role = replica;
      INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash) VALUES ('${REGION}', 1, '{99}', repeat('0', 64), 'x');
      SET session_replication_role = origin`);
    lines = [];
    await run('audit', 'verify');
    expect(lines.join('\n')).toContain('NOT as it was written. First: seal 1: events removed: 99.');
    expect(process.exitCode).toBe(1);
    lines = [];
    await run('audit', 'verify', '--json');
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ seals: 1, faults: [{ kind: 'events-missing' }] });
  });
});
