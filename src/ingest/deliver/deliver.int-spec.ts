import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { entry, PushScene } from '../../../test/support/push-scene.js';
import { NORTH, REGION } from '../../../test/support/small-region.js';
import { type Terminal } from '../../platform/base/config/index.js';
import { csvFile, tableOf, xlsxFile } from '../../platform/base/table-file/index.js';
import { createSystemClient } from '../../platform/identity/index.js';
import { registerDeliverCommand } from './commands.js';

const HEADER =
  'Kenmerk;Gemeente;Diagnose;Leeftijd;Taal;Ernst;Bijzonderheden;Aanmelddatum;Setting;Zorgverzekeraar;Reistijd'.split(
    ';',
  );
const ref = (i: number): string => pseudonym(`deliver-${i}`);
const line = (i: number, change: Readonly<Record<number, string>> = {}): string[] =>
  [ref(i), '14', 'ADHD', '23', 'Nederlands', '2', 'geen', '3-3-2026', '2', '3311', '45'].map(
    (cell, place) => change[place] ?? cell,
  );
const csv = (...lines: string[][]): Buffer =>
  csvFile([HEADER, ...lines], { kind: 'csv', encoding: 'UTF-8', separator: ';' });

let scene: PushScene;
let owner: pg.Client;
let folder: string;
let baseUrl: string;
let secret: string;
let lines: string[];
let errors: string[];
const at: Terminal = {
  settings: () => scene.test.settings,
  print: (text) => void lines.push(text),
  printError: (text) => void errors.push(text),
  progress: () => undefined,
  today: () => '2026-11-30',
};

beforeAll(async () => {
  scene = await PushScene.open();
  await scene.test.app.listen(0, '127.0.0.1');
  baseUrl = await scene.test.app.getUrl();
  owner = new pg.Client({ connectionString: scene.test.postgres.ownerUrl });
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'deliver-'));
  const client = await createSystemClient(owner, { region: REGION, provider: NORTH });
  secret = client.clientSecret ?? '';
  await writeFile(join(folder, 'client.json'), JSON.stringify(client));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await owner.end();
  await scene.close();
});
beforeEach(async () => {
  await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
});
afterEach(() => (process.exitCode = undefined));

/** Runs it on a file of these bytes; what it printed, what it complained of, and how it ended. */
async function run(bytes: Buffer, ...options: string[]) {
  [lines, errors] = [[], []];
  process.exitCode = undefined;
  await writeFile(join(folder, 'list'), bytes);
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void errors.push(text) });
  registerDeliverCommand(program, at);
  program.commands[0].exitOverride().configureOutput({ writeErr: (text) => void errors.push(text) });
  const words = ['deliver', join(folder, 'list'), '--client', join(folder, 'client.json'), '--url', baseUrl];
  await program.parseAsync([...words, ...options], { from: 'user' });
  return { said: lines.join('\n'), complained: errors.join('\n'), code: process.exitCode ?? 0 };
}
const registry = (): Promise<object[]> =>
  scene.sql(
    `SELECT to_jsonb(e) - 'confirmed_on' - 'valid_from' AS row FROM waiting_list_entry e ORDER BY reference`,
  );

describe('deliver', () => {
  it('says what would happen and sends nothing, and sends it where it is told to', async () => {
    const first = await run(csv(line(1), line(2)));
    expect(first).toMatchObject({ complained: '', code: 0 });
    expect(first.said).toContain('2 new · 0 changed · 0 unchanged · 0 leave the list · 0 refused');
    expect(first.said).toContain('Nothing has been sent yet');
    expect(await registry()).toEqual([]);
    const sent = await run(csv(line(1), line(2)), '--send');
    expect(sent).toMatchObject({ complained: '', code: 0 });
    expect(sent.said).toMatch(/Delivered \(snapshot\); receipt [0-9a-f-]{36}/);
    expect((await registry()).length).toBe(2);
  });

  it('gives the registry that the same rows as CSV, as Excel and over the API give', async () => {
    const rows = [line(1), line(2, { 6: 'agressie' }), line(3, { 9: '101', 1: 'Groningen' })];
    const flag = ['--value', 'flags:agressie=aggression'];
    const registries: object[][] = [];
    for (const file of [csv(...rows), await xlsxFile([{ name: 'Lijst', rows: [HEADER, ...rows] }])]) {
      await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
      expect(await run(file, ...flag, '--send')).toMatchObject({ complained: '', code: 0 });
      registries.push(await registry());
    }
    await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
    const same = (i: number, change: object) =>
      entry(ref(i), { diagnosis: 'dsm5-adhd', registeredOn: '2026-03-03', ...change });
    await scene.snapshot([same(1, {}), same(2, { flags: ['aggression'] }), same(3, { insurer: '0101' })]);
    registries.push(await registry());
    expect(registries[0]).toHaveLength(3);
    expect(registries[1]).toEqual(registries[0]);
    expect(registries[2]).toEqual(registries[0]);
  });

  it('asks what is not exact, each with the option that answers it, and remembers what was answered', async () => {
    const file = csv(line(1, { 2: 'aandachtstekort' }));
    const asked = await run(file, '--send');
    expect(asked.code).toBe(1);
    expect(asked.said).toContain(`--value 'diagnosis:aandachtstekort=dsm5-adhd'`);
    expect(asked.complained).toContain('Nothing has been sent: a question is open');
    expect(await registry()).toEqual([]);
    const taken = await run(file, '--take-proposed', '--send');
    expect(taken.said).toContain('taken: “aandachtstekort” in diagnosis = dsm5-adhd');
    expect(taken.said).toContain('1 new');
    const again = await run(file);
    expect(again).toMatchObject({ complained: '', code: 0 });
    expect(again.said).toContain('read as the last file with this header was answered');
    expect(again.said).toContain('1 unchanged');
  });

  it('takes answers by options: a column by its title or number, a text, what holds for all, texts not delivered', async () => {
    const header = ['Kenmerk', 'Wie=wat', ...HEADER.slice(2).filter((title) => title !== 'Taal')];
    const without = ([a, b, c, d, , ...others]: string[]): string[] => [a, b, c, d, ...others];
    const file = csvFile([header, ...[line(1), line(2, { 2: 'raar' })].map(without)], {
      ...{ kind: 'csv', encoding: 'UTF-8', separator: ';' },
    });
    const answers = ['--constant', 'language=nl', '--refuse', 'diagnosis:raar'];
    for (const column of ['Wie=wat=area', '2=area'])
      expect((await run(file, '--column', column, ...answers)).said).toContain('1 new');
    expect((await run(file, '--column', 'Nergens=area')).complained).toContain('no such column');
    expect((await run(file, '--column', '2=plaats')).complained).toContain('--choices lists');
    expect((await run(file, '--choices')).said).toContain('leave-out');
    expect(process.exitCode).toBe(1);
  });

  it('writes the refused rows as the same file with one column more, for its owner alone', async () => {
    const file = csv(line(1), line(2, { 10: 'ver' }));
    const out = join(folder, 'refused.csv');
    const done = await run(file, '--refused', out, '--lang', 'nl', '--send');
    expect(done.code).toBe(0);
    expect(done.said).toContain('row 3: Maximale reistijd: verwacht een aantal minuten');
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const table = await tableOf(await readFile(out), () => 1);
    if (!table.ok) throw new Error(table.error.code);
    expect(table.value.rows.map(({ cells }) => cells.at(-1))).toEqual([
      'Waarom niet overgenomen',
      expect.stringContaining('Maximale reistijd'),
    ]);
    // Set right, they are delivered beside the others.
    const right = await run(csv(line(2)), '--mode', 'delta', '--send');
    expect(right.said).toContain('Delivered (delta)');
    expect((await registry()).length).toBe(2);
  });

  it('takes many off the list only where their number is confirmed', async () => {
    await scene.snapshot(Array.from({ length: 40 }, (_, i) => entry(ref(i))));
    const held = await run(csv(line(1)), '--send');
    expect(held).toMatchObject({ code: 1 });
    expect(held.complained).toContain('--confirm-removed 39');
    expect((await run(csv(line(1)), '--send', '--confirm-removed', '39')).said).toContain(
      '39 leave the list',
    );
  });

  it('ends with 1 and one sentence where nothing can be taken, and never says a value', async () => {
    const person = '111222333';
    const bad = await run(csv(line(1, { 0: person })), '--send');
    expect(bad.code).toBe(1);
    expect(bad.complained + bad.said).not.toContain(person);
    const named = await run(
      csvFile(
        [
          [...HEADER, 'jan@voorbeeld.nl'],
          [...line(1), 'x'],
        ],
        { kind: 'csv', encoding: 'UTF-8', separator: ';' },
      ),
    );
    expect(named.code).toBe(1);
    expect(named.complained + named.said).not.toContain('voorbeeld');
    expect(await run(Buffer.from(''))).toMatchObject({ code: 1 });
  });

  it('signs with a key, and says what is wrong with access without repeating any of it', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const { clientId } = await createSystemClient(owner, {
      ...{ region: REGION, provider: NORTH, keys: [await exportJWK(publicKey)] },
    });
    const key = await exportJWK(privateKey);
    const access = async (name: string, content: unknown): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    };
    const signs = await access('signs.json', [
      { provider: NORTH, clientId, key },
      { provider: '99990002', clientId: 'other', clientSecret: 'x' },
    ]);
    expect(await run(csv(line(1)), '--client', signs, '--provider', NORTH)).toMatchObject({ code: 0 });
    expect((await run(csv(line(1)), '--client', signs)).complained).toContain('--provider');
    for (const [file, said] of [
      [await access('wrong.json', { clientId, clientSecret: `${secret}x` }), 'does not know this system'],
      [await access('none.json', `{"clientId": "a", "clientSecret": ${secret}`), 'must hold'],
      [join(folder, 'nowhere.json'), 'cannot be read'],
    ]) {
      const { complained, code } = await run(csv(line(1)), '--client', file);
      expect([code, complained]).toEqual([1, expect.stringContaining(said)]);
      expect(complained).not.toContain(secret);
    }
  });

  it('sends a secret and a list to another machine only where nobody can read along', async () => {
    await expect(run(csv(line(1)), '--url', 'http://doorstroom.example')).rejects.toThrow(/https/);
  });
});
