import request, { type Response } from 'supertest';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { entry, OTHER, PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { randomKey } from '../../../test/support/random-key.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { rowOf, workbookOf, zipOf } from '../../../test/support/ingest/workbook.js';
import { csvFile, tableOf, xlsxFile } from '../../platform/base/table-file/index.js';

const HEADER = [
  'Kenmerk',
  'Gemeente',
  'Diagnose',
  'Leeftijd',
  'Taal',
  'Ernst',
  'Bijzonderheden',
  'Aanmelddatum',
  'Setting',
  'Zorgverzekeraar',
  'Reistijd',
];
const ref = (i: number): string => pseudonym(`file-${i}`);
const line = (i: number, change: Readonly<Record<number, string>> = {}): string[] =>
  [ref(i), '14', 'ADHD', '23', 'Nederlands', '2', 'geen', '3-3-2026', '2', '3311', '45'].map(
    (cell, place) => change[place] ?? cell,
  );
const csv = (...lines: string[][]): Buffer =>
  csvFile([HEADER, ...lines], { kind: 'csv', encoding: 'UTF-8', separator: ';' });
const xlsx = (...lines: string[][]): Promise<Buffer> =>
  xlsxFile([{ name: 'Lijst', rows: [HEADER, ...lines] }]);

let scene: PushScene;
beforeAll(async () => {
  scene = await PushScene.open();
});
afterAll(() => scene.close());
beforeEach(() =>
  scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE'),
);

interface Asked {
  readonly who?: typeof STEWARD;
  readonly key?: string;
  readonly confirmRemoved?: number;
  readonly lang?: 'nl' | 'en';
  readonly name?: string;
}
async function ask(
  path: '' | '/preview' | '/refused',
  file: Buffer,
  options: object = {},
  { who = STEWARD, key, name = 'x.csv', ...query }: Asked = {},
): Promise<Response> {
  return request(scene.test.app.getHttpServer())
    .post(`/api/v1/waiting-list/file${path}`)
    .query(query)
    .set(await signedInAs(scene.test.app, who))
    .set(key === undefined ? {} : { 'Idempotency-Key': randomKey(key) })
    .field('options', JSON.stringify(options))
    .attach('file', file, name)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const isJson = /json/.test(String(response.headers['content-type']));
        done(null, isJson ? JSON.parse(bytes.toString('utf8')) : bytes);
      });
    });
}
const preview = async (file: Buffer, options: object = {}, asked: Asked = {}) =>
  (await ask('/preview', file, options, asked)).body.plan;
const send = (file: Buffer, options: object = {}, asked: Asked = {}) => ask('', file, options, asked);
const everything = (): Promise<object[]> =>
  scene.sql(
    `SELECT to_jsonb(e) - 'confirmed_on' - 'valid_from' AS row FROM waiting_list_entry e ORDER BY reference`,
  );

describe('a file', () => {
  it('says what it would do with each row, and nothing has happened', async () => {
    await scene.snapshot([entry(ref(1)), entry(ref(9))]);
    const plan = await preview(csv(line(1), line(2), line(3, { 7: '3-3-2126' })));
    expect(plan).toMatchObject({ kind: 'csv', rows: 3, open: 0, remembered: false, obstacle: null });
    expect(plan.outcome).toMatchObject({
      rows: 3,
      created: 1,
      changed: 1,
      removed: 1,
      refused: 1,
      confirmRemoved: null,
    });
    expect(plan.outcome.createdLines).toEqual([{ row: 3, reference: ref(2) }]);
    expect(plan.outcome.removedLines).toEqual([{ row: 0, reference: ref(9) }]);
    expect(plan.outcome.refusedLines).toMatchObject([
      {
        row: 4,
        problems: [
          {
            field: 'registeredOn',
            code: 'date-in-future',
            place: 7,
            nl: expect.stringContaining('Aanmelddatum: '),
          },
        ],
      },
    ]);
    expect(plan.outcome.refusedLines[0].cells[7]).toBe('3-3-2126');
    expect(Object.keys(await scene.states()).sort()).toEqual([ref(1), ref(9)].sort());
    expect(await scene.count('file_mapping')).toBe(0);
  });

  it('goes through the one pipeline: the same rows as CSV, Excel and JSON are the same registry', async () => {
    const rows = [line(1), line(2, { 2: 'PTSS', 6: 'agressie' }), line(3, { 9: '101', 1: 'Groningen' })];
    const values = [
      { target: 'diagnosis', text: 'PTSS', to: 'dsm5-trauma' },
      { target: 'flags', text: 'agressie', to: 'aggression' },
    ];
    const files = { csv: csv(...rows), xlsx: await xlsx(...rows) };
    const registries: object[][] = [];
    for (const file of Object.values(files)) {
      await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
      expect((await send(file, { values })).body).toMatchObject({
        created: 3,
        refused: 0,
        kind: 'waiting-list',
        mode: 'snapshot',
      });
      registries.push(await everything());
    }
    await scene.sql('TRUNCATE waiting_list_entry, registry_history, push_receipt, file_mapping CASCADE');
    const same = (reference: string, change: object) =>
      entry(reference, { diagnosis: 'dsm5-adhd', registeredOn: '2026-03-03', ...change });
    await scene.snapshot([
      same(ref(1), {}),
      same(ref(2), { diagnosis: 'dsm5-trauma', flags: ['aggression'] }),
      same(ref(3), { insurer: '0101' }),
    ]);
    registries.push(await everything());
    expect(registries[0]).toHaveLength(3);
    expect(registries[1]).toEqual(registries[0]);
    expect(registries[2]).toEqual(registries[0]);
    expect((await preview(files.csv, { values })).outcome).toMatchObject({
      unchanged: 3,
      changed: 0,
      created: 0,
    });
  });

  it('is asked about where it is not exact, and remembered for the next one of its header', async () => {
    const file = csv(line(1, { 2: 'aandachtstekort' }));
    const plan = await preview(file);
    expect(plan).toMatchObject({ open: 1, outcome: null });
    expect(plan.values).toMatchObject([
      {
        target: 'diagnosis',
        text: 'aandachtstekort',
        proposed: 'dsm5-adhd',
        confidence: 'likely',
        open: true,
      },
    ]);
    const unanswered = await send(file);
    expect([unanswered.status, unanswered.body.code]).toEqual([422, 'answers-missing']);
    const values = [{ target: 'diagnosis', text: 'aandachtstekort', to: 'dsm5-adhd' }];
    expect((await send(file, { values })).body).toMatchObject({ created: 1 });
    expect(await preview(file)).toMatchObject({ open: 0, remembered: true, outcome: { unchanged: 1 } });
    // Another organisation answers for itself.
    expect(await preview(file, {}, { who: OTHER })).toMatchObject({ open: 1, remembered: false });
    const [kept] = await scene.sql<{ text: string }>('SELECT m::text AS text FROM file_mapping m');
    expect(kept.text).not.toContain('aandachtstekort');
    expect(kept.text).not.toContain('Kenmerk');
  });

  it('gives back its refused rows as the same file with one column more, which can be delivered again', async () => {
    const rows = [HEADER, line(1), line(2, { 5: '=2+5', 10: 'ver' }), line(3, { 10: '-' })];
    const answers = { values: [{ target: 'severity', text: '=2+5', to: null }] };
    const files = [
      Buffer.from(rows.map((cells) => cells.join(';')).join('\n')),
      workbookOf({ sheets: [{ data: rows.map((cells, i) => rowOf(i + 1, cells)).join('') }] }),
    ];
    for (const file of files) {
      const back = await ask('/refused', file, answers, { lang: 'nl' });
      expect(back.status).toBe(200);
      const table = await tableOf(back.body as Buffer, () => 1);
      if (!table.ok) throw new Error(table.error.code);
      const [header, ...refused] = table.value.rows.map(({ cells }) => cells);
      expect(header).toEqual([...HEADER, 'Waarom niet overgenomen']);
      expect(refused).toHaveLength(1);
      expect(refused[0][5]).toBe("'=2+5");
      expect(refused[0][11]).toContain('Maximale reistijd: verwacht een aantal minuten');
      expect(table.value.form.kind).toBe(file.subarray(0, 2).toString() === 'PK' ? 'xlsx' : 'csv');
    }
  });

  it('takes cells as they were set right', async () => {
    const file = csv(line(1, { 10: 'ver' }), line(2));
    expect((await preview(file)).outcome).toMatchObject({ refused: 1, created: 1 });
    const corrections = [{ row: 2, place: 10, text: '30' }];
    expect((await preview(file, { corrections })).outcome).toMatchObject({ refused: 0, created: 2 });
    expect((await send(file, { corrections })).body).toMatchObject({ created: 2, refused: 0 });
    expect(await scene.sql('SELECT max_travel FROM waiting_list_entry ORDER BY 1')).toEqual([
      { max_travel: 30 },
      { max_travel: 45 },
    ]);
  });

  it('that lets many go says how many, and takes them when that is confirmed', async () => {
    await scene.snapshot(Array.from({ length: 40 }, (_, i) => entry(ref(i))));
    const file = csv(line(1));
    expect(await preview(file)).toMatchObject({
      obstacle: null,
      outcome: { removed: 39, confirmRemoved: 39 },
    });
    expect((await send(file)).body.code).toBe('removes-many');
    expect((await send(file, {}, { confirmRemoved: 39 })).body).toMatchObject({ removed: 39 });
  });

  it('is taken once under one key', async () => {
    const file = csv(line(1));
    const first = await send(file, {}, { key: 'a' });
    const again = await send(file, {}, { key: 'a' });
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await send(csv(line(2)), {}, { key: 'a' })).status).toBe(409);
  });

  it('numbers refused rows on the receipt as a spreadsheet does', async () => {
    const file = csv([''], line(1), line(1), line(2, { 10: 'ver' }));
    const { body } = await send(file);
    expect(body.refusals.map(({ row, field, code }: Record<string, unknown>) => [row, field, code])).toEqual([
      [4, 'reference', 'duplicate-reference'],
      [5, 'maxTravel', 'no-minutes'],
    ]);
    expect(body.refusals[0].nl).toContain('rij 3');
  });
});

describe('what leads to somebody', () => {
  const PLANTED = ['111222333', 'Jansen-de Wit', '9712 AB', 'jan@voorbeeld.nl', '14-05-1988'];
  const header = [
    ...HEADER.map((title) =>
      title === 'Leeftijd' ? 'Geboortedatum' : title === 'Gemeente' ? 'Postcode' : title,
    ),
    'Naam',
    'BSN',
    'E-mail',
  ];
  const person = (i: number, change: Readonly<Record<number, string>> = {}) => [
    ...line(i, { 3: PLANTED[4], 1: PLANTED[2], ...change }),
    ...[PLANTED[1], PLANTED[0], PLANTED[3]],
  ];
  const file = csvFile([header, person(1), person(2, { 2: PLANTED[0] })], {
    kind: 'csv',
    encoding: 'UTF-8',
    separator: ';',
  });
  const columns = header.map((title) =>
    title === 'Geboortedatum' ? 'birthDate' : title === 'Postcode' ? 'postcode' : null,
  );

  it('is left out or made coarser, and is nowhere afterwards: not in the database and not in the answer', async () => {
    await scene.sql(
      `INSERT INTO pc4_area VALUES ('9712', 'Groningen', '0014', 'Groningen', 'Groningen', 'GRONINGEN', 53.2, 6.5, 'own') ON CONFLICT DO NOTHING`,
    );
    const asked = await ask('/preview', file, {}, { name: 'wachtlijst Jansen-de Wit 14-05-1988.csv' });
    const plan = asked.body.plan;
    expect(plan.columns.map(({ title, proposed }: Record<string, unknown>) => [title, proposed])).toEqual(
      expect.arrayContaining([
        ['Naam', 'leave-out'],
        ['BSN', 'leave-out'],
        ['E-mail', 'leave-out'],
        ['Geboortedatum', 'birthDate'],
        ['Postcode', 'postcode'],
      ]),
    );
    const dry = await ask('/preview', file, { columns });
    expect(dry.body.plan.outcome).toMatchObject({ created: 1, refused: 1 });
    expect(dry.body.plan.outcome.refusedLines[0].problems).toMatchObject([{ code: 'bsn-like' }]);
    const sent = await send(file, { columns }, { name: 'Jansen-de Wit.csv' });
    expect(sent.body).toMatchObject({ created: 1, refused: 1 });
    expect(await scene.sql('SELECT age_from, age_to, area FROM waiting_list_entry')).toEqual([
      { age_from: 38, age_to: 42, area: '0014' },
    ]);
    const answers = [asked, dry, sent].map(({ body }) => JSON.stringify(body)).join();
    const tables = await scene.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'pc4_area'`,
    );
    for (const planted of PLANTED) {
      expect(answers).not.toContain(planted);
      for (const { name } of tables)
        expect([
          name,
          await scene.sql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [planted]),
        ]).toEqual([name, []]);
    }
  });

  it('in the header refuses the file', async () => {
    const { status, body } = await ask(
      '/preview',
      csvFile(
        [
          [...HEADER, 'jan@voorbeeld.nl'],
          [...line(1), 'x'],
        ],
        { kind: 'csv', encoding: 'UTF-8', separator: ';' },
      ),
    );
    expect([status, body.code]).toEqual([422, 'file-identifying-header']);
    expect(JSON.stringify(body)).not.toContain('voorbeeld');
  });
});

describe('what is no list', () => {
  it.each([
    ['nothing', Buffer.from(''), 'leeg'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1'), 'geen tekstbestand'],
    ['a cut workbook', Buffer.from('PK\x03\x04half', 'latin1'), 'beschadigd'],
    ['an archive', zipOf({ 'a.txt': 'a' }), 'zip-archief'],
    ['an open quotation mark', Buffer.from('Kenmerk;Taal;Ernst\n"a;b;c'), 'aanhalingsteken'],
    ['a header alone', csv(), 'geen rijen'],
    ['a bomb', bomb(), 'veel groter'],
    [
      'a row of a thousand titles',
      Buffer.from(`Kenmerk;Taal;Ernst;${'x;'.repeat(1000)}x\n1;2;3`),
      'veel groter',
    ],
  ])('%s gets a clear answer', async (_, file, said) => {
    const { status, body } = await ask('/preview', file);
    expect([status, body.code]).toEqual([422, 'file-unreadable']);
    expect(body.messages.nl).toContain(said);
  });

  it('too large, of another form or not a form is refused before it is read', async () => {
    expect((await ask('/preview', Buffer.alloc(21 * 1024 * 1024))).status).toBe(413);
    const headers = await signedInAs(scene.test.app, STEWARD);
    const post = () =>
      request(scene.test.app.getHttpServer()).post('/api/v1/waiting-list/file/preview').set(headers);
    expect((await post().send({ file: 'x' })).status).toBe(415);
    expect((await post().set('Content-Type', 'multipart/form-data').send('x')).status).toBe(415);
    expect(
      (
        await post()
          .field('other', 'x')
          .attach('file', csv(line(1)), 'a.csv')
      ).status,
    ).toBe(400);
    expect((await post().field('options', '{')).status).toBe(400);
    expect(
      (
        await post()
          .set('Content-Type', 'multipart/form-data; boundary=b')
          .send('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nKenmerk')
      ).status,
    ).toBe(400);
  });
});

/** Some kilobytes that unpack to more than such a part may have. */
function bomb(): Buffer {
  return zipOf({ 'xl/workbook.xml': `<workbook>${'a'.repeat(24e6)}</workbook>` });
}

describe('a workbook of several sheets', () => {
  it('is asked about where more than one is a list, by names that lead to nobody', async () => {
    const file = await xlsxFile([
      { name: 'Wachtlijst', rows: [HEADER, line(1)] },
      { name: 'jan@voorbeeld.nl', rows: [HEADER, line(2)] },
      { name: 'Uitleg', rows: [['Lees mij']] },
    ]);
    const { body } = await ask('/preview', file);
    expect(body).toEqual({
      sheets: [
        { number: 1, name: 'Wachtlijst', hidden: false },
        { number: 2, name: null, hidden: false },
        { number: 3, name: 'Uitleg', hidden: false },
      ],
      plan: null,
    });
    expect(await preview(file, { sheet: 2 })).toMatchObject({ sheet: 2, outcome: { created: 1 } });
  });
});

it('has a template whose columns are known and whose codes are exact, in both languages and forms', async () => {
  for (const lang of ['nl', 'en'])
    for (const as of ['csv', 'xlsx']) {
      const template = await request(scene.test.app.getHttpServer())
        .get('/api/v1/waiting-list/file/template')
        .query({ as, lang })
        .set(await signedInAs(scene.test.app, STEWARD))
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
      const table = await tableOf(
        template.body as Buffer,
        (cells) => cells.length,
        as === 'xlsx' ? { sheet: 1 } : {},
      );
      if (!table.ok) throw new Error(table.error.code);
      const [{ cells: header }] = table.value.rows;
      const plan = await preview(
        csvFile([[...header], header.map((_, i) => (i === 0 ? ref(1) : 'x'))], {
          kind: 'csv',
          encoding: 'UTF-8',
          separator: ';',
        }),
      );
      expect(
        plan.columns.filter(({ reason }: { reason: string }) => !['is-name', 'not-in-form'].includes(reason)),
      ).toEqual([]);
    }
});
