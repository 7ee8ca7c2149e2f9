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
      const before = await clients();
      const leaked = newTokenKeys();
      writeFileSync(file, leaked);
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect(errors.join()).toMatch(/Key 1 is private or shared, and nothing of it was stored/);
      expect(errors.join()).not.toContain((JSON.parse(leaked) as { keys: { d: string }[] }).keys[0]?.d);
      writeFileSync(file, JSON.stringify({ keys: [{ kty: 'RSA', n: `w${'Zk'.repeat(29)}b`, e: 'AQAB' }] }));
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect(errors.at(-1)).toMatch(/Key 1 is no public RSA key of 2048 bits or more/);
      expect(await clients()).toEqual(before);
      writeFileSync(file, '{"keys": "secret-thing');
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      expect(errors.at(-1)).toMatch(/must hold a JSON Web Key Set/);
      expect(errors.join()).not.toContain('secret-thing');
    } finally {
      rmSync(file, { force: true });
    }
  });

  it('client keys gives a system that signs its next keys, and no other system any', async () => {
    const file = join(testHome(), `next-jwks-${process.pid}.json`);
    const keys = [newTokenKeys(), newTokenKeys()].flatMap((text) => parseTokenKeys(text).public);
    try {
      writeFileSync(file, JSON.stringify({ keys: keys.slice(0, 1) }));
      await run('client', 'create', '--provider', '99990001', '--jwks', file);
      const [, id] = /^client_id\s+(\S+)$/.exec(lines[0] ?? '') ?? [];
      writeFileSync(file, JSON.stringify({ keys }));
      await run('client', 'keys', id ?? '', '--jwks', file);
      expect(lines.at(-1)).toContain('one of these 2 keys');
      expect((await clients())[0]).toMatchObject({ client_id: id, jwks: { keys } });
      writeFileSync(file, newTokenKeys());
      await run('client', 'keys', id ?? '', '--jwks', file);
      expect(errors.at(-1)).toMatch(/private or shared/);
      expect((await clients())[0]).toMatchObject({ jwks: { keys } });
      writeFileSync(file, JSON.stringify({ keys }));
      await run('client', 'create', '--provider', '99990001');
      const secret = (await clients())[0]!;
      await run('client', 'disable', id ?? '');
      for (const other of [secret.client_id, id ?? '', 'nobody']) {
        await run('client', 'keys', other, '--jwks', file);
        expect(errors.at(-1)).toMatch(/no system client of that id in GRONINGEN that signs/);
      }
      expect((await clients())[0]).toEqual(secret);
    } finally {
      rmSync(file, { force: true });
    }
  });

  it('the database keeps no private key, whoever writes it', async () => {
    for (const member of ['d', 'p', 'k'])
      await expect(
        superuser.query(
          `INSERT INTO system_client (region_id, client_id, provider_id, jwks) VALUES ('${REGION}', 'x-1', '99990001', $1)`,
          [JSON.stringify({ keys: [{ kty: 'EC' }, { kty: 'EC', [member]: 'x' }] })],
        ),
      ).rejects.toThrow(/check constraint/);
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

  it('client create lets twenty systems of a provider push, and another once one of them is disabled', async () => {
    await superuser.query('DELETE FROM system_client');
    await superuser.query(
      `INSERT INTO system_client (region_id, client_id, provider_id, secret_hash)
       SELECT '${REGION}', 'known-' || n, '99990001', 'x' FROM generate_series(1, 20) n`,
    );
    await run('client', 'create', '--provider', '99990001');
    expect([process.exitCode, errors.at(-1)]).toEqual([
      1,
      expect.stringContaining('20 systems of 99990001 may push already'),
    ]);
    expect(await clients()).toHaveLength(20);
    await run('client', 'disable', 'known-1');
    await run('client', 'create', '--provider', '99990001');
    expect(await clients()).toHaveLength(21);
  });

  it('keys new prints a set that TOKEN_KEYS takes', async () => {
    await run('keys', 'new');
    expect(parseTokenKeys(lines[0] ?? '').private).toHaveLength(1);
    expect(() => parseTokenKeys('{"keys": "secret-thing"}')).toThrow(/doorstroom keys new/);
  });

  it('audit verify says that all is well, or what is not, and then ends with 1', async () => {
    await run('audit', 'verify');
    expect(lines.join('\n')).toContain('Every seal fits the one before it.');
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
