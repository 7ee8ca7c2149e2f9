import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
import { registerPushCommands } from '../push/index.js';
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
const logged: string[] = [];
let errors: string[];
const at: Terminal = {
  settings: () => scene.test.settings,
  print: (text) => void lines.push(text),
  printError: (text) => void errors.push(text),
  progress: () => undefined,
  today: () => '2026-11-30',
};

beforeAll(async () => {
  scene = await PushScene.open((line) => void logged.push(line));
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
  await writeFile(join(folder, 'list'), bytes);
  const words = ['deliver', join(folder, 'list'), '--client', join(folder, 'client.json'), '--url', baseUrl];
  return command(...words, ...options);
}
async function command(...words: string[]) {
  [lines, errors] = [[], []];
  process.exitCode = undefined;
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void errors.push(text) });
  registerDeliverCommand(program, at);
  registerPushCommands(program, at);
  for (const one of program.commands)
    one.exitOverride().configureOutput({ writeErr: (text) => void errors.push(text) });
  await program.parseAsync(words, { from: 'user' });
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
    const { clientId: id } = JSON.parse(await readFile(join(folder, 'client.json'), 'utf8')) as {
      clientId: string;
    };
    const kept = await access(
      'kept.txt',
      `client_id      ${id}\nclient_secret  ${secret}   (shown this once)\n`,
    );
    expect(await run(csv(line(1)), '--client', kept)).toMatchObject({ code: 0 });
    // As the shell of Windows writes what a program prints.
    await writeFile(kept, `\uFEFF${await readFile(kept, 'utf8')}`, 'utf16le');
    expect(await run(csv(line(1)), '--client', kept)).toMatchObject({ code: 0 });
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

const RAW =
  'Cliëntnummer;Achternaam;Geboortedatum;BSN;Postcode;E-mail;Huisarts;Diagnose;Taal;Ernst;Bijzonderheden;Aanmelddatum;Setting'.split(
    ';',
  );
/** What leads to somebody, in every column that has it. */
const PLANTED = [
  'Zandbergen',
  '2003-04-12',
  '12-4-2003',
  '111222333',
  '9711 QX',
  '9711QX',
  'zandbergen@',
  'De Brink',
];
const rawLine = (i: number, change: Readonly<Record<number, string>> = {}): string[] =>
  [
    ...[`00${77_000 + i}`, 'Zandbergen', '12-4-2003', '111222333', '9711 QX', 'p.zandbergen@voorbeeld.nl'],
    ...['Praktijk De Brink', 'ADHD', 'Nederlands', '2', 'geen', '3-3-2026', '2'],
  ].map((cell, place) => change[place] ?? cell);
const rawCsv = (...rows: string[][]): Buffer =>
  csvFile([RAW, ...rows], { kind: 'csv', encoding: 'UTF-8', separator: ';' });

describe('push', () => {
  let kept: string;
  const inKept = (name: string): string => join(kept, name);
  const leaves = async () => {
    const text = await readFile(inKept('leaves.json'), 'utf8');
    return { text, entries: (JSON.parse(text) as { entries: Record<string, unknown>[] }).entries };
  };
  const push = async (bytes: Buffer, ...options: string[]) => {
    await writeFile(join(folder, 'raw'), bytes);
    const who = ['--client', join(folder, 'client.json'), '--url', baseUrl];
    return command('push', join(folder, 'raw'), '--folder', kept, ...who, ...options);
  };
  const filesIn = async (path: string): Promise<string[]> =>
    (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name));
  const inDatabase = async (text: string): Promise<string[]> => {
    const tables = await scene.sql<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ n }] = await scene.sql<{ n: number }>(
        `SELECT count(*)::integer AS n FROM ${name} t WHERE strpos(t::text, $1) > 0`,
        [text],
      );
      if (n > 0) found.push(name);
    }
    return found;
  };

  beforeEach(async () => {
    kept = await mkdtemp(join(folder, 'kept-'));
    expect(await command('push-key', 'new', '--folder', kept)).toMatchObject({ code: 0, complained: '' });
    await scene.sql(`INSERT INTO pc4_area (pc4, place, municipality_code, municipality, province, care_office_region, latitude, longitude, coordinates)
      VALUES ('9711', 'Groningen', '0014', 'Groningen', 'Groningen', 'Groningen', 53.2, 6.5, 'own') ON CONFLICT DO NOTHING`);
  });

  it('shows exactly what would leave, and gives the registry that the same rows give with these references', async () => {
    const raw = rawCsv(rawLine(1), rawLine(2, { 9: '3', 7: 'depressie' }));
    const first = await push(raw, '--take-proposed');
    expect(first).toMatchObject({ complained: '', code: 0 });
    expect(first.said).toContain('column 1, Cliëntnummer: stays here; a reference');
    expect(first.said).toContain('column 6, E-mail: stays here');
    expect(first.said).toContain('column 5, Postcode: stays here; leaves as “Municipality”');
    expect(first.said).toContain('Nothing has left yet');
    expect(await registry()).toEqual([]);
    const shown = await leaves();
    const sent = await push(raw, '--send');
    expect(sent).toMatchObject({ complained: '', code: 0 });
    expect(sent.said).toContain('2 new');
    expect((await leaves()).text).toBe(shown.text);
    // To the byte: the service keeps the hash of what it got.
    const [{ hash }] = await scene.sql<{ hash: string }>('SELECT body_sha256 AS hash FROM push_receipt');
    expect(hash).toBe(createHash('sha256').update(shown.text).digest('hex'));
    const pushed = await registry();
    await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
    const [one, two] = shown.entries.map(({ reference }) => String(reference));
    const without = (row: string[]): string[] => row.slice(0, 10);
    const pseudonymised = csvFile(
      [
        without(HEADER),
        without(line(1, { 0: one, 9: '' })),
        without(line(2, { 0: two, 2: 'depressie', 5: '3', 9: '' })),
      ],
      { kind: 'csv', encoding: 'UTF-8', separator: ';' },
    );
    expect(await run(pseudonymised, '--take-proposed', '--send')).toMatchObject({ complained: '', code: 0 });
    expect(pushed).toHaveLength(2);
    expect(await registry()).toEqual(pushed);
  });

  it('leaves nothing of anybody in what was sent, the output, its files, the log or the database', async () => {
    logged.length = 0;
    const said: string[] = [];
    // A name where a date, a code and another date should be is refused and no more.
    const planted = [...PLANTED, '77001', '77009'];
    const raw = rawCsv(rawLine(1), rawLine(9, { 2: 'Zandbergen', 7: 'De Brink', 11: '111222333' }));
    for (const options of [[], ['--take-proposed'], ['--choices'], ['--send']]) {
      const done = await push(raw, ...options);
      said.push(done.said, done.complained);
    }
    const answers = JSON.parse(await readFile(inKept('answers.json'), 'utf8')) as { values: object };
    // Which code a text stands for can only be asked with the text: in the file of answers, and only there.
    expect(answers.values).toEqual({ diagnosis: { 'De Brink': '?' } });
    const answer = (code: string | null): Promise<void> =>
      writeFile(
        inKept('answers.json'),
        JSON.stringify({ ...answers, values: { diagnosis: { 'De Brink': code } } }),
      );
    await answer('geen-code');
    const misread = await push(raw);
    expect(misread.said).toContain('what was answered is nothing that it can be');
    said.push(misread.said, misread.complained);
    await answer(null);
    const done = await push(raw, '--send');
    expect(done).toMatchObject({ complained: '', code: 0 });
    expect(done.said).toContain('1 new');
    expect(done.said).toMatch(/row 3, column 8: /);
    said.push(done.said, done.complained);
    const files = (await filesIn(kept)).filter((file) => !file.endsWith('answers.json'));
    expect(
      files.map((file) => file.slice(kept.length + 1).replace(/lookup.[^/\\]*\.lookup$/, 'lookup')).sort(),
    ).toEqual(['known.json', 'leaves.json', 'lookup', 'lookup-identity.txt', 'pseudonym-key.json']);
    for (const file of files)
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(logged.join('\n')).toContain('/api/v1/waiting-list');
    const [{ reference }] = (await leaves()).entries;
    expect(await inDatabase(String(reference))).toContain('waiting_list_entry');
    for (const text of planted) {
      for (const where of [said, texts, logged])
        expect([text, where.join('\n').includes(text)]).toEqual([text, false]);
      expect([text, await inDatabase(text)]).toEqual([text, []]);
    }
  });

  it('changes nothing when it is pushed again, after the key was rotated and by another file form as well', async () => {
    await push(rawCsv(rawLine(1), rawLine(2)), '--send');
    const before = await leaves();
    expect((await command('push-key', 'rotate', '--folder', kept)).said).toContain('Key 2 was made');
    // A spreadsheet drops the zeros in front.
    const sheet = await xlsxFile([{ name: 'Blad', rows: [RAW, rawLine(1, { 0: '77001' }), rawLine(2)] }]);
    for (const file of [rawCsv(rawLine(1), rawLine(2)), sheet]) {
      expect((await push(file, '--send')).said).toContain(
        '0 new · 0 changed · 2 unchanged · 0 leave the list',
      );
      expect((await leaves()).text).toBe(before.text);
    }
    expect(await readdir(inKept('lookup'))).toHaveLength(1);
    const third = await push(rawCsv(rawLine(1), rawLine(2), rawLine(3)), '--send');
    expect(third.said).toContain('1 new · 0 changed · 2 unchanged');
    expect(await readdir(inKept('lookup'))).toHaveLength(2);
    const all = (await leaves()).entries.map(({ reference }) => String(reference));
    expect((await command('resolve', '--folder', kept, ...all)).said).toBe(
      all.map((reference, i) => `${reference} 00${77_001 + i}`).join('\n'),
    );
    // Without the table nobody could tell who has gone out under the first key.
    await rm(inKept('lookup'), { recursive: true });
    expect((await push(rawCsv(rawLine(1)), '--send')).complained).toContain('look-up table is not in');
  });

  it('takes nobody off whose row is refused, and says by row and column why', async () => {
    await push(rawCsv(rawLine(1), rawLine(2)), '--send');
    const wrong = await push(rawCsv(rawLine(1), rawLine(2, { 2: 'onleesbaar' })), '--send');
    expect(wrong.said).toContain('row 3, column 3: Age band: expected a date of birth');
    expect(wrong.said).toContain('1 unchanged · 0 leave the list · 1 refused');
    const out = inKept('refused.csv');
    await push(rawCsv(rawLine(1, { 0: 'geen' }), rawLine(2)), '--refused', out, '--send');
    expect(await readFile(out, 'utf8')).toContain('expected a client number');
    await scene.delta(Array.from({ length: 40 }, (_, i) => entry(ref(i))));
    const held = await push(rawCsv(rawLine(1), rawLine(2)), '--send');
    expect([held.code, held.complained]).toEqual([1, expect.stringContaining('--confirm-removed <number>')]);
    const confirmed = await push(rawCsv(rawLine(1), rawLine(2)), '--send', '--confirm-removed', '40');
    expect(confirmed.said).toContain('2 unchanged · 40 leave the list');
    const none = await push(rawCsv(rawLine(1, { 2: 'onleesbaar' })), '--send');
    expect(none.complained).toContain('Nothing has left: none of the rows can be taken');
    expect(Object.values(await scene.states()).filter((state) => state === 'waiting')).toHaveLength(2);
    await scene.sql('DELETE FROM pc4_area');
    expect((await push(rawCsv(rawLine(1)), '--send')).complained).toContain('--pc4');
  });

  it('leads a reference back with its identity and passphrase alone, and says what is wrong with others', async () => {
    await rm(kept, { recursive: true });
    const secretFile = async (name: string): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, `${randomBytes(12).toString('hex')}\n`, { mode: 0o600 });
      return path;
    };
    const [right, wrong] = [await secretFile('right'), await secretFile('wrong')];
    await command('push-key', 'new', '--folder', kept, '--passphrase-file', right);
    expect((await command('push-key', 'new', '--folder', kept)).complained).toContain('already');
    expect(await push(rawCsv(rawLine(1)), '--send')).toMatchObject({ complained: '', code: 0 });
    const [{ reference }] = (await leaves()).entries;
    const resolve = (...options: string[]) =>
      command('resolve', '--folder', kept, String(reference), ...options);
    expect(await resolve('--passphrase-file', right)).toMatchObject({
      said: '0077001',
      complained: '',
      code: 0,
    });
    expect((await resolve('--passphrase-file', wrong)).complained).toContain('does not open');
    const other = join(folder, 'other');
    await command('push-key', 'new', '--folder', other);
    const another = await resolve('--identity', join(other, 'lookup-identity.txt'));
    expect([another.code, another.complained]).toEqual([1, expect.stringContaining('made for another one')]);
    const unknown = await command('resolve', '--folder', kept, ref(1));
    expect([unknown.code, unknown.complained]).toEqual([
      1,
      expect.stringContaining('not in the look-up table'),
    ]);
    // The key of another folder would give every client another reference.
    await cp(join(other, 'pseudonym-key.json'), inKept('pseudonym-key.json'));
    expect((await push(rawCsv(rawLine(1)), '--send')).complained).toContain('made with another key');
  });

  it('needs nobody once it was asked what the region knows, and says so where it was not', async () => {
    await writeFile(join(folder, 'raw'), rawCsv(rawLine(1)));
    const alone = () => command('push', join(folder, 'raw'), '--folder', kept);
    expect((await alone()).complained).toContain('--client');
    await push(rawCsv(rawLine(1)));
    const offline = await alone();
    expect(offline).toMatchObject({ complained: '', code: 0 });
    expect(offline.said).toContain('nobody was asked anything');
    expect((await command('push', join(folder, 'raw'), '--folder', kept, '--send')).complained).toContain(
      '--client',
    );
    expect(
      (await command('push', join(folder, 'raw'), '--folder', join(folder, 'none'))).complained,
    ).toContain('push-key new');
    await scene.sql(`UPDATE provider SET reference_form = 'C-######' WHERE id = $1`, [NORTH]);
    const counted = await push(rawCsv(rawLine(1)), '--send');
    await scene.sql(`UPDATE provider SET reference_form = 'random' WHERE id = $1`, [NORTH]);
    expect(counted.complained).toContain('(C-######)');
  });
});
