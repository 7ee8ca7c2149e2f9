import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { csvFile, xlsxFile } from '../../src/platform/base/table-file/index.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { testHome } from '../support/postgres.js';
import { pseudonym } from '../support/pseudonym.js';
import { clinician, SENDER } from '../support/review/region.js';
import { signedInAs } from '../support/sign-in.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

const STEWARD: Actor = { ...clinician(SENDER, 'steward'), role: 'data-steward', profession: null };

/** One person, as an export has her. */
const BSN = '111222333';
const NAME = 'Jansen-de Wit';
const POSTCODE = '9712 AB';
const MAIL = 'jan@voorbeeld.nl';
const BIRTH = '14-05-1988';
const IBAN = 'NL91ABNA0417164300';
const PHONE = '06-12345678';
const REMARK = 'belt later terug, moeder is ziek';
/** As they were written, and as a program might write them down. */
const PLANTED = [BSN, NAME, POSTCODE, '9712AB', MAIL, BIRTH, '1988-05-14', IBAN, PHONE, '0612345678', REMARK];

const HEADER = [
  ...['Kenmerk', 'Gemeente', 'Diagnose', 'Geboortedatum', 'Taal', 'Ernst', 'Bijzonderheden', 'Aanmelddatum'],
  ...['Setting', 'Naam', 'BSN', 'E-mail', 'Postcode', 'Telefoon', 'Opmerking'],
];
const COLUMNS = HEADER.map((title) =>
  /^(?:Naam|BSN|E-mail|Postcode|Telefoon|Opmerking)$/.test(title)
    ? 'leave-out'
    : title === 'Geboortedatum'
      ? 'birthDate'
      : null,
);
const row = (i: number, change: Readonly<Record<number, string>> = {}): string[] =>
  [
    ...[pseudonym(`planted-${i}`), '14', 'ADHD', BIRTH, 'Nederlands', '2', 'geen', '3-3-2026', '2'],
    ...[NAME, BSN, MAIL, POSTCODE, PHONE, REMARK],
  ].map((cell, place) => change[place] ?? cell);
/** A row that can be taken, and rows of which a field that is taken holds what leads to her. */
const ROWS = [
  row(1),
  ...[BSN, NAME, MAIL, POSTCODE, PHONE, IBAN, REMARK].map((text, i) => row(10 + i, { 2: text })),
  ...[BSN, NAME, IBAN].map((text, i) => row(20 + i, { 0: text })),
  row(30, { 7: REMARK, 5: PHONE, 1: POSTCODE, 6: MAIL }),
];
const csv = (...lines: string[][]): Buffer =>
  csvFile(lines, { kind: 'csv', encoding: 'UTF-8', separator: ';' });

/** What stands in a folder, in files of any kind, by name. */
function filesIn(folder: string): readonly (readonly [name: string, content: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => [path, readFileSync(path).toString('latin1')] as const);
}

/** A list is full of persons until somebody has left them out: none of it may be found anywhere afterwards. */
describe('a file with a person in every column', () => {
  const home = join(testHome(), `planted-${process.pid}`);
  const temporary = join(home, 'temporary');
  const answers: (readonly [what: string, text: string])[] = [];
  let test: WholeApp;
  let server: StartedProcess;

  beforeAll(async () => {
    const environment = { SESSION_KEYS: randomBytes(32).toString('base64url') };
    test = await WholeApp.open(environment);
    mkdirSync(temporary, { recursive: true });
    server = await startProcess(
      home,
      workerPort(),
      {
        ...environment,
        ...{ DATABASE_URL: test.postgres.applicationUrl, DATABASE_OWNER_URL: test.postgres.ownerUrl },
        ...{ REGION: STEWARD.region, DEMO: 'false', LOG_LEVEL: 'trace', JOBS: 'separate', TMPDIR: temporary },
      },
      undefined,
      join('dist', 'src', 'main.js'),
    );
  }, 120_000);
  afterAll(async () => {
    await server.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
    await test.close();
  }, 60_000);

  async function post(
    path: string,
    file: Buffer,
    options: object | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const form = new FormData();
    form.append('options', typeof options === 'string' ? options : JSON.stringify(options));
    form.append('file', new Blob([new Uint8Array(file)]), `${NAME} ${BSN}.xlsx`);
    const answer = await fetch(`${server.address}/api/v1/waiting-list/file${path}`, {
      ...{ method: 'POST', body: form },
      headers: { ...(await signedInAs(test.app, STEWARD)), ...headers },
    });
    const text = await answer.text();
    // What was refused goes back to whoever sent it, as it was: that is what it is for.
    if (!path.startsWith('/refused')) answers.push([`${path} ${answer.status}`, text]);
    return { status: answer.status, text };
  }

  it('is previewed, refused and delivered', async () => {
    const sheet = { name: `${NAME} ${BSN}`.slice(0, 31), rows: [HEADER, ...ROWS] };
    for (const file of [csv(HEADER, ...ROWS), await xlsxFile([sheet])]) {
      expect((await post('/preview', file, {})).status).toBe(200);
      const { status, text } = await post('/preview', file, { columns: COLUMNS, mode: 'delta' });
      expect(status).toBe(200);
      expect((JSON.parse(text) as { plan: { rows: number } }).plan.rows).toBe(ROWS.length);
    }
    const values = [BSN, MAIL, REMARK, NAME].map((text) => ({ target: 'diagnosis', text, to: null }));
    const answered = { columns: COLUMNS, mode: 'delta', values };
    const file = csv(
      HEADER,
      row(1),
      row(2, { 2: BSN }),
      row(3, { 0: IBAN }),
      row(4, { 7: BIRTH.replace('1988', '2099') }),
    );
    expect((await post('/refused', file, answered)).status).toBe(200);
    const sent = await post('', file, answered);
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.text)).toMatchObject({ created: 1, refused: 3 });
  });

  it('is refused where she stands around the table', async () => {
    const fine = csv(HEADER, row(1));
    const tries = [
      await post('/preview', csv([...HEADER, MAIL], [...row(1), 'x']), {}),
      await post('/preview', csv([...HEADER, `${BSN} ${NAME}`], [...row(1), 'x']), {}),
      await post('/preview', Buffer.from(`Kenmerk;Taal;Ernst\n"${NAME};${BSN};2`), {}),
      await post('/preview', Buffer.from(`PK\x03\x04${NAME} ${BSN}`, 'latin1'), {}),
      await post('/preview', fine, `{"columns": ["${NAME}", ${BSN}`),
      await post('/preview', fine, { [NAME]: BSN, columns: [BSN, MAIL] }),
      await post(`?${encodeURIComponent(NAME)}=${BSN}`, fine, {}),
      await post(`?confirmRemoved=${BSN}${encodeURIComponent(NAME)}`, fine, {}),
      await post('', fine, { columns: COLUMNS }, { 'Idempotency-Key': `${BSN} ${MAIL}` }),
    ];
    for (const { status } of tries) expect([400, 422]).toContain(status);
  });

  it('is in no answer', () => {
    expect(answers.length).toBeGreaterThan(12);
    for (const [what, text] of answers)
      for (const planted of PLANTED) {
        // A name or a remark where a code should be looks like nobody: its sender is asked what it stands for, and nobody else.
        if (what === '/preview 200' && (planted === NAME || planted === REMARK)) continue;
        expect([what, planted, text.includes(planted)]).toEqual([what, planted, false]);
      }
  });

  it('is in no table', async () => {
    const tables = await test.region.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(relname) AS name FROM pg_stat_user_tables`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables)
      for (const planted of PLANTED)
        expect([
          ...[name, planted],
          await test.region.query(`SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0`, [planted]),
        ]).toEqual([name, planted, []]);
  });

  it('is in nothing the service wrote down: not in its log, nor in a temporary file, nor in its home', () => {
    const written = [['the log', server.output()] as const, ...filesIn(home)];
    expect(server.output()).toContain('/waiting-list/file');
    for (const [where, text] of written)
      for (const planted of PLANTED)
        for (const form of [planted, encodeURIComponent(planted)])
          expect([where, form, text.includes(form)]).toEqual([where, form, false]);
  });
});
