import request from 'supertest';
import { mondayOf } from '../../../libs/kernel/index.js';
import { gone, issuesOf, post, put, supplyOf, transaction } from '../../../test/support/fhir-bundle.js';
import { entry, OTHER, PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { daysAgo, SOUTH, weekAhead } from '../../../test/support/small-region.js';

const BSN = '111222333';
const REFERENCES = 'https://doorstroom.example/fhir/NamingSystem/reference';

let scene: PushScene;
const log: string[] = [];
beforeAll(async () => {
  scene = await PushScene.open((line) => void log.push(line));
});
afterAll(() => scene.close());
beforeEach(async () => {
  await empty();
});

/** A row that says everything that can be said. */
const full = (reference: string) =>
  entry(reference, {
    ...{ programme: 'angst', settings: ['2', '3'], levels: ['specialist'], intensities: ['outpatient'] },
    ...{ forms: ['individual', 'online'], title: 'zvw', circuit: 'adults', careType: '3', insurer: '3311' },
    ...{ maxTravel: 30, flags: ['aggression'], referredOn: daysAgo(110), intakeOn: daysAgo(20) },
    ...{ expectedIntakeWeek: weekAhead(3), expectedTreatmentWeeks: 6, notBefore: weekAhead(1) },
    ...{ clientWish: 'open', clientWishOn: daysAgo(5), conditions: ['female-clinician'] },
    formerProviders: [{ provider: SOUTH, lastMonth: daysAgo(400).slice(0, 7) }],
  });

const TABLES = ['push_refusal', 'push_receipt', 'waiting_list_entry', 'registry_history'];
const empty = async (): Promise<void> => {
  for (const table of TABLES) await scene.sql(`TRUNCATE ${table} CASCADE`);
};
/** Everything the registry and the receipts hold, byte by byte; only when it came, and by which message, is left out. */
const held = async (): Promise<string> => {
  const [{ all }] = await scene.sql<{ all: string }>(
    `SELECT (SELECT string_agg((to_jsonb(e) - 'valid_from')::text, E'\n' ORDER BY reference) FROM waiting_list_entry e)
       || (SELECT string_agg(jsonb_build_array(row_key, changed_by, was - 'valid_from')::text, E'\n' ORDER BY row_key) FROM registry_history h)
       || (SELECT string_agg((to_jsonb(r) - '{id,received_at,body_sha256}'::text[])::text, E'\n' ORDER BY received_at) FROM push_receipt r) AS all`,
  );
  return all;
};

describe('a FHIR transaction', () => {
  it('gives the registry and the receipt that the same rows give as NDJSON', async () => {
    const rows = [full('BBBBBBBB'), entry('CCCCCCCC'), entry('DDDDDDDD')];
    const later = [{ ...full('BBBBBBBB'), severity: 3 }, entry('CCCCCCCC'), entry('FFFFFFFF')];
    for (const sent of [rows, later]) {
      const lines = await scene.lines(sent, { mode: 'delta' });
      expect([lines.status, lines.body.refused]).toEqual([200, 0]);
    }
    const asLines = await held();
    await empty();
    for (const sent of [rows, later]) {
      const bundle = await scene.fhir(transaction(...sent.map((row) => put(row))));
      expect([bundle.status, bundle.body.type]).toEqual([200, 'transaction-response']);
    }
    expect(asLines).toContain(`${SOUTH}/`);
    expect(await held()).toBe(asLines);
  });

  it('says what became of each entry, in its order', async () => {
    await scene.delta([entry('BBBBBBBB'), entry('CCCCCCCC'), entry('DDDDDDDD')]);
    const { body, headers } = await scene.fhir(
      transaction(post(entry('FFFFFFFF')), put(entry('BBBBBBBB')), gone('CCCCCCCC'), gone('GGGGGGGG')),
    );
    const [{ id }] = await scene.sql<{ id: string }>(
      `SELECT id FROM waiting_list_entry WHERE reference = 'FFFFFFFF'`,
    );
    expect(headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(body.entry.map(({ response }: { response: object }) => response)).toEqual([
      { status: '201 Created', location: `ServiceRequest/${id}` },
      { status: '200 OK', location: expect.stringMatching(/^ServiceRequest\/[0-9a-f]{20}$/) },
      { status: '204 No Content' },
      { status: '204 No Content' },
    ]);
    const receipt = (await scene.get(`/receipts/${body.identifier.value}`)).body;
    expect(receipt).toMatchObject({ rows: 2, created: 1, unchanged: 1, removed: 1, refused: 0 });
  });

  it.each(['revoked', 'completed', 'entered-in-error'])(
    'takes who is %s off the list, and not by what puts somebody on it',
    async (status) => {
      await scene.delta([entry('BBBBBBBB'), entry('CCCCCCCC')]);
      const { body } = await scene.fhir(transaction(put(entry('BBBBBBBB'), { status })));
      expect(body.entry[0].response.status).toBe('200 OK');
      const resource = put(entry('CCCCCCCC'), { status }).resource as object;
      const posted = transaction({ resource, request: { method: 'POST', url: 'ServiceRequest' } });
      const refused = await scene.fhir(posted);
      expect([refused.status, issuesOf(refused.body)]).toEqual([
        422,
        ['bundle-refused', 'not-fixed at Bundle.entry[0].resource.status'],
      ]);
      expect(await scene.states()).toEqual({ BBBBBBBB: 'left', CCCCCCCC: 'waiting' });
      // Who comes back is waiting again.
      await scene.fhir(transaction(put(entry('BBBBBBBB'))));
      expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    },
  );

  it('takes all of it or nothing, and lists every fault with its place and its sentence', async () => {
    await scene.delta([entry('BBBBBBBB')]);
    const bundle = transaction(
      put(entry('CCCCCCCC')),
      put(entry('DDDDDDDD', { severity: 9, area: '9999' })),
      put(entry('FFFFFFFF'), { text: { status: 'generated', div: `<div>${BSN}</div>` } }),
      {
        resource: { resourceType: 'Patient', birthDate: '1980-01-01' },
        request: { method: 'POST', url: 'Patient' },
      },
      gone('BBBBBBBB'),
    );
    const { status, body, headers } = await scene.fhir(bundle);
    const at = 'https://doorstroom.example/fhir/StructureDefinition';
    expect([status, headers['content-type']]).toEqual([422, 'application/fhir+json; charset=utf-8']);
    expect(issuesOf(body)).toEqual([
      'bundle-refused',
      'patient-refused at Bundle.entry[3].resource',
      `unknown-area at Bundle.entry[1].resource.extension('${at}/demand-area')`,
      `out-of-range at Bundle.entry[1].resource.extension('${at}/demand-severity')`,
      'narrative-refused at Bundle.entry[2].resource.text',
    ]);
    expect(body.issue[4].details.text).toContain('narrative text is not taken');
    expect((await scene.fhir(bundle, { language: 'nl' })).body.issue[4].details.text).toContain(
      'komt niet binnen',
    );
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
    expect(await scene.count('push_receipt')).toBe(1);
  });

  it('says what a dry run would do, and keeps nothing of it', async () => {
    await scene.delta([entry('BBBBBBBB')]);
    const dry = await scene.fhir(transaction(post(entry('CCCCCCCC')), gone('BBBBBBBB')), { dryRun: true });
    expect(dry.body).toEqual({
      resourceType: 'Bundle',
      type: 'transaction-response',
      entry: [{ response: { status: '201 Created' } }, { response: { status: '204 No Content' } }],
    });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
    expect(await scene.count('push_receipt')).toBe(1);
  });

  it('is done once under one key, and asks before many leave', async () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => `BBBBBBBB${'BCDFGHJKLMNPQRSTVWXZ'[i % 20]}${i < 20 ? 'B' : 'C'}`,
    );
    await scene.delta(many.map((reference) => entry(reference)));
    const bundle = transaction(...many.map((reference) => gone(reference)));
    const asked = await scene.fhir(bundle, { key: 'once' });
    expect([asked.status, issuesOf(asked.body)]).toEqual([409, ['removes-many']]);
    const done = await scene.fhir(bundle, { key: 'once', confirmRemoved: 40 });
    expect([done.status, done.headers['idempotent-replayed']]).toEqual([200, undefined]);
    const again = await scene.fhir(bundle, { key: 'once', confirmRemoved: 40 });
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(again.body.identifier).toEqual(done.body.identifier);
    expect((await scene.fhir(transaction(put(entry('BBBBBBBB'))), { key: 'once' })).status).toBe(409);
  });

  it('refuses POST of who is known, and two words about one', async () => {
    await scene.delta([entry('BBBBBBBB')]);
    const known = await scene.fhir(transaction(put(entry('CCCCCCCC')), post(entry('BBBBBBBB'))));
    expect([known.status, issuesOf(known.body)]).toEqual([
      409,
      ['already-on-list', 'known-already at Bundle.entry[1].resource.identifier'],
    ]);
    const twice = await scene.fhir(transaction(put(entry('DDDDDDDD')), gone('DDDDDDDD')));
    expect(issuesOf(twice.body)).toEqual([
      'bundle-refused',
      'duplicate-reference at Bundle.entry[1].request.url',
    ]);
    const both = await scene.fhir(
      transaction(put(entry('DDDDDDDD')), put(entry('DDDDDDDD', { severity: 1 }))),
    );
    expect(issuesOf(both.body)).toEqual([
      'bundle-refused',
      'duplicate-reference at Bundle.entry[1].resource.identifier',
    ]);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
  });

  it('changes nobody else’s list, whatever it names', async () => {
    await scene.delta([entry('BBBBBBBB')], { who: OTHER });
    await scene.fhir(transaction(gone('BBBBBBBB'), put(entry('CCCCCCCC'))));
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    const [{ id }] = await scene.sql<{ id: string }>(
      'SELECT id FROM waiting_list_entry WHERE provider_id = $1',
      [SOUTH],
    );
    const foreign = await scene.fhir(
      transaction({
        resource: { ...(put(entry('DDDDDDDD')).resource as object), id },
        request: { method: 'PUT', url: `ServiceRequest/${id}` },
      }),
    );
    expect(foreign.status).toBe(422);
  });

  it('takes no id but that of its own reference, and no tricks with types', async () => {
    await scene.delta([entry('BBBBBBBB')], { who: OTHER });
    const [{ id }] = await scene.sql<{ id: string }>('SELECT id FROM waiting_list_entry');
    const foreign = await scene.fhir(transaction(put(entry('BBBBBBBB'), { id })));
    expect(issuesOf(foreign.body)).toEqual(['bundle-refused', 'not-our-id at Bundle.entry[0].resource.id']);
    const trick = { toString: 1, valueOf: 1, __proto__: null };
    for (const one of [
      put(entry('BBBBBBBB'), { extension: [{ url: trick }] }),
      put(entry('BBBBBBBB'), { resourceType: trick }),
      put(entry('BBBBBBBB'), { identifier: [{ system: trick, value: trick }] }),
      { resource: null, request: { method: trick, url: trick } },
      put({ ...entry('BBBBBBBB'), reference: 'B\u0000' }),
    ])
      expect((await scene.fhir(transaction(one))).status).toBe(422);
    expect(await scene.count('waiting_list_entry')).toBe(1);
  });

  it('holds who is in a crisis out of matching, though nothing else of the transaction is kept', async () => {
    await scene.delta([entry('BBBBBBBB')]);
    const { status, body } = await scene.fhir(
      transaction(put(entry('CCCCCCCC')), put(entry('BBBBBBBB', { flags: ['crisis'] }))),
    );
    expect(status).toBe(422);
    expect(issuesOf(body)[1]).toMatch(/^crisis-refused at Bundle\.entry\[1\]/);
    expect(await scene.sql('SELECT reference, flags FROM waiting_list_entry')).toEqual([
      { reference: 'BBBBBBBB', flags: ['crisis'] },
    ]);
  });

  it('keeps and logs nothing that leads to a person, wherever it stands', async () => {
    const planted = 'Jansen-de-Vries';
    const secret = (change: Record<string, unknown>) => put(entry('BBBBBBBB'), change);
    const everywhere = [
      secret({ note: [{ text: planted }] }),
      secret({ [planted]: 1 }),
      secret({ subject: { reference: `Patient?identifier=${BSN}`, display: planted } }),
      secret({ contained: [{ resourceType: 'Patient', name: [{ family: planted }] }] }),
      secret({ extension: [{ url: `http://example.org/${planted}`, valueString: BSN }] }),
      secret({ identifier: [{ system: planted, value: BSN }] }),
      secret({ id: BSN }),
      secret({ reasonCode: [{ coding: [{ system: 'x', code: planted, display: planted }], text: planted }] }),
      secret({ _status: { extension: [{ url: 'x', valueString: planted }] } }),
      { ...secret({}), fullUrl: `http://example.org/Patient/${BSN}` },
      { ...secret({}), request: { method: 'PUT', url: `ServiceRequest?identifier=${BSN}` } },
      { ...secret({}), request: { method: 'PUT', url: 'ServiceRequest', ifNoneExist: `name=${planted}` } },
      gone(BSN),
    ];
    for (const one of everywhere) {
      const { status, text } = await scene.fhir(transaction(one));
      expect([status, text.includes(planted), text.includes(BSN)]).toEqual([422, false, false]);
    }
    expect([await scene.count('push_receipt'), await scene.count('push_refusal')]).toEqual([0, 0]);
    expect(log.filter((line) => line.includes(planted) || line.includes(BSN))).toEqual([]);
  });

  it('answers what is no transaction, and who may not, in FHIR too', async () => {
    const none = await scene.fhir({ resourceType: 'Bundle', type: 'batch', entry: [] });
    expect(issuesOf(none.body)).toEqual([
      'bundle-refused',
      'not-fixed at Bundle.type',
      'missing at Bundle.entry',
    ]);
    for (const body of ['[]', '"x"', '{"entry":{}}'])
      expect([400, 422]).toContain((await scene.fhir(body)).status);
    const deep = `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}]}`;
    expect(issuesOf((await scene.fhir(deep)).body)).toEqual(['body-too-deep']);
    const server = scene.test.app.getHttpServer();
    const stranger = await request(server)
      .post('/fhir')
      .set('Content-Type', 'application/fhir+json')
      .send('{}');
    expect([stranger.status, stranger.body.resourceType]).toEqual([401, 'OperationOutcome']);
    const unknown = await request(server).get('/fhir/Patient/1');
    expect([unknown.status, issuesOf(unknown.body)]).toEqual([404, ['not-found']]);
  });
});

describe('the supply of a FHIR transaction', () => {
  const PROGRAMME = {
    ...{
      name: 'Depressie, volwassenen',
      area: '0014',
      online: false,
      diagnoses: ['depressive'],
      settings: ['2'],
    },
    ...{
      ages: [18, 120],
      languages: ['nl', 'en'],
      severities: [1, 2],
      excludes: ['aggression'],
      intakeStop: false,
    },
    ...{ intakeWait: 0, insurers: null },
  };
  const monday = (n: number): string => mondayOf(weekAhead(n));
  const moments = [`${monday(1)}T09:00:00+01:00`, `${monday(1)}T10:00:00+01:00`, `${monday(3)}T09:00:00Z`];
  const supply = async (): Promise<string> => {
    const [{ all }] = await scene.sql<{ all: string }>(
      `SELECT (SELECT (to_jsonb(p) - 'valid_from')::text FROM programme p WHERE reference = 'depressie')
         || (SELECT string_agg(week || ' ' || offered, ', ' ORDER BY week) FROM slot WHERE offered > 0) AS all`,
    );
    return all;
  };
  const drop = async (): Promise<void> => {
    await empty();
    await scene.sql('TRUNCATE slot, push_receipt CASCADE');
    await scene.sql(`DELETE FROM programme WHERE reference = 'depressie'`);
  };
  afterEach(drop);

  it('gives what the routes of the supply give, and is there for who waits for it', async () => {
    await scene.put('/programmes/depressie', PROGRAMME);
    const slots = [
      { week: weekAhead(1), offered: 2 },
      { week: weekAhead(3), offered: 1 },
    ];
    expect((await scene.put('/programmes/depressie/slots', { slots })).status).toBe(200);
    const byRoutes = await supply();
    await drop();
    const bundle = transaction(
      put(entry('BBBBBBBB', { programme: 'depressie' })),
      ...supplyOf({ ...PROGRAMME, reference: 'depressie' }, moments),
    );
    const { status, body } = await scene.fhir(bundle);
    expect(status).toBe(200);
    expect(body.entry.map(({ response }: { response: { status: string } }) => response.status)).toEqual([
      ...['201 Created', '200 OK', '200 OK', '200 OK', '200 OK', '201 Created', '200 OK'],
    ]);
    expect(await supply()).toBe(byRoutes);
    const kinds = await scene.sql<{ kind: string }>('SELECT kind FROM push_receipt ORDER BY kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(['programmes', 'slots', 'waiting-list']);
  });

  it('is not written anew by a transaction that is sent again under its key', async () => {
    const bundle = transaction(
      put(entry('BBBBBBBB', { programme: 'depressie' })),
      ...supplyOf({ ...PROGRAMME, reference: 'depressie' }, moments),
    );
    expect((await scene.fhir(bundle, { key: 'once' })).status).toBe(200);
    await scene.put('/programmes/depressie', { ...PROGRAMME, name: 'Depressie en stemming' });
    const changed = await supply();
    const again = await scene.fhir(bundle, { key: 'once' });
    expect([again.status, again.headers['idempotent-replayed'], await supply()]).toEqual([
      200,
      'true',
      changed,
    ]);
  });

  it('drops no schedule whose programme cannot be read', async () => {
    const system = 'https://doorstroom.example/fhir/NamingSystem/programme';
    for (const value of [5, null, { name: 'x' }]) {
      const [slot, , , schedule] = supplyOf({ ...PROGRAMME, reference: 'depressie' }, moments);
      const actor = [{ identifier: { system, value } }];
      const { status, body } = await scene.fhir(
        transaction(slot, { ...schedule, resource: { resourceType: 'Schedule', actor } }),
      );
      expect([status, issuesOf(body)[1]]).toEqual([
        ...[422, 'not-a-text at Bundle.entry[1].resource.actor.identifier.value'],
      ]);
    }
  });

  it('is undone with all else where one entry is wrong, and a dry run keeps none of it', async () => {
    const entries = supplyOf({ ...PROGRAMME, reference: 'depressie' }, moments);
    const dry = await scene.fhir(transaction(...entries), { dryRun: true });
    expect([dry.status, await supply()]).toEqual([200, null]);
    const wrong = await scene.fhir(
      transaction(
        ...entries,
        put(entry('BBBBBBBB', { area: '9999' })),
        put(entry('CCCCCCCC', { programme: 'depressie' })),
      ),
    );
    expect([wrong.status, issuesOf(wrong.body).length, await supply()]).toEqual([422, 2, null]);
    expect([await scene.count('waiting_list_entry'), await scene.count('push_receipt')]).toEqual([0, 0]);
  });

  it('says of each fault where it is, and follows no reference out of the Bundle', async () => {
    const [slot, , , schedule, service, location] = supplyOf(
      { ...PROGRAMME, reference: 'depressie', name: 'Poli van Jansen' },
      moments,
    );
    const abroad = { reference: 'https://example.org/Schedule/1' };
    const { status, body } = await scene.fhir(
      transaction(
        { ...slot, resource: { ...(slot.resource as object), start: `${monday(1)}T23:30:00Z` } },
        { ...slot, resource: { ...(slot.resource as object), schedule: abroad, comment: 'x' } },
        schedule,
        service,
        { ...location, resource: { ...(location.resource as object), address: { line: ['x'] } } },
      ),
    );
    expect(status).toBe(422);
    expect(issuesOf(body)).toEqual([
      'bundle-refused',
      'not-a-dutch-moment at Bundle.entry[0].resource.start',
      'free-text-refused at Bundle.entry[1].resource.comment',
      'not-within-bundle at Bundle.entry[1].resource.schedule.reference',
      'identifying-elements at Bundle.entry[4].resource',
      'strange-words at Bundle.entry[3].resource.name',
    ]);
    expect(JSON.stringify(body)).not.toContain('Jansen');
  });

  it('asks before weeks vanish', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `${monday(n + 1)}T09:00:00+01:00`);
    await scene.fhir(transaction(...supplyOf({ ...PROGRAMME, reference: 'depressie' }, many)));
    const none = transaction(...supplyOf({ ...PROGRAMME, reference: 'depressie' }, []));
    const asked = await scene.fhir(none);
    expect([asked.status, issuesOf(asked.body)]).toEqual([409, ['removes-many']]);
    expect((await scene.fhir(none, { confirmRemoved: 40 })).status).toBe(200);
  });
});

describe('the own list', () => {
  const get = async (path: string, who = STEWARD): Promise<request.Response> =>
    request(scene.test.app.getHttpServer())
      .get(`/fhir/ServiceRequest${path}`)
      .set(await signedInAs(scene.test.app, who));
  const found = (body: { entry: { resource: { identifier: { value: string }[] } }[] }): string[] =>
    body.entry.map(({ resource }) => resource.identifier[0].value);
  const idOf = async (reference: string): Promise<string> =>
    (
      await scene.sql<{ id: string }>('SELECT id FROM waiting_list_entry WHERE reference = $1', [reference])
    )[0].id;

  it('reads as it was pushed, and what was read changes nothing when it is sent again', async () => {
    await scene.delta([full('BBBBBBBB')]);
    const { body, headers, status } = await get(`/${await idOf('BBBBBBBB')}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    expect(headers['etag']).toBe(`W/"${body.meta.versionId}"`);
    const again = await scene.fhir(transaction({ ...put({ reference: 'BBBBBBBB' }), resource: body }));
    expect([again.status, again.body.entry?.[0].response.status]).toEqual([200, '200 OK']);
    const [receipt] = (await scene.get('/receipts')).body.items;
    expect(receipt).toMatchObject({ rows: 1, created: 0, changed: 0, unchanged: 1 });
  });

  it('is searched by status, day and change, and goes on where it stopped', async () => {
    await scene.delta([
      entry('BBBBBBBB', { registeredOn: daysAgo(30) }),
      entry('CCCCCCCC', { registeredOn: daysAgo(20) }),
      entry('DDDDDDDD', { registeredOn: daysAgo(10) }),
    ]);
    await scene.fhir(transaction(gone('CCCCCCCC')));
    expect(found((await get('?status=active')).body).sort()).toEqual(['BBBBBBBB', 'DDDDDDDD']);
    expect(found((await get('?status=completed')).body)).toEqual(['CCCCCCCC']);
    expect((await get('?status=revoked')).body.total).toBe(0);
    const days = `?authored=ge${daysAgo(25)}&authored=lt${daysAgo(10)}`;
    expect(found((await get(days)).body)).toEqual(['CCCCCCCC']);
    expect((await get(`?_lastUpdated=ge${daysAgo(0)}`)).body.total).toBe(3);
    expect((await get(`?_lastUpdated=gt${new Date(Date.now() + 60_000).toISOString()}`)).body.total).toBe(0);
    expect(found((await get(`?identifier=${REFERENCES}|BBBBBBBB`)).body)).toEqual(['BBBBBBBB']);
    const none = (await get('?_count=0')).body;
    expect([none.total, none.entry]).toEqual([3, []]);
    const first = (await get('?_count=2')).body;
    expect([first.total, first.entry.length, first.link[0].relation]).toEqual([3, 2, 'next']);
    const rest = (await get(`?${first.link[0].url.split('?')[1]}`)).body;
    expect([rest.link, [...found(first), ...found(rest)].sort()]).toEqual([
      undefined,
      ['BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD'],
    ]);
    expect((await get('/%00')).status).toBe(404);
    const nobody = await scene.fhir(transaction(gone('B%00', { ifMatch: 'W/"0123456789abcdef"' })));
    expect(nobody.status).toBe(412);
    for (const wrong of [
      `?identifier=${REFERENCES}|%00`,
      '?patient=1',
      '?authored=soon',
      '?_lastUpdated=2026-12-01',
      '?status=on-hold',
      '?authored=ge0000-01-01',
      '?_lastUpdated=gt2026-01-01T00:00:00%2B19:00',
      '?_count=-1',
    ]) {
      const { status, body } = await get(wrong);
      expect([status, issuesOf(body)[0]]).toEqual([400, 'search-unclear']);
    }
  });

  it('is changed where it is what it was when it was read, and by one of two at once', async () => {
    await scene.delta([entry('BBBBBBBB'), entry('CCCCCCCC')]);
    const version = async (reference: string): Promise<string> =>
      (await get(`/${await idOf(reference)}`)).headers['etag'];
    const change = (severity: number, ifMatch: string) => {
      const one = put(entry('BBBBBBBB', { severity }));
      return transaction({ ...one, request: { ...(one.request as object), ifMatch } });
    };
    const seen = await version('BBBBBBBB');
    const both = await Promise.all([scene.fhir(change(1, seen)), scene.fhir(change(3, seen))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = both.find(({ status }) => status === 412);
    expect(issuesOf(late?.body)).toEqual([
      'changed-meanwhile',
      'not-this-version at Bundle.entry[0].request.ifMatch',
    ]);
    const stale = await scene.fhir(transaction(gone('CCCCCCCC', { ifMatch: seen })));
    expect([stale.status, await scene.states()]).toEqual([412, { BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' }]);
    const leaves = transaction(gone('CCCCCCCC', { ifMatch: await version('CCCCCCCC') }));
    const right = await scene.fhir(leaves, { key: 'leaves' });
    expect([right.status, (await scene.states())['CCCCCCCC']]).toEqual([200, 'left']);
    // Whoever lost the answer is told it again, and not that their own change came between.
    const again = await scene.fhir(leaves, { key: 'leaves' });
    expect([again.status, again.headers['idempotent-replayed'], again.body.identifier]).toEqual([
      ...[200, 'true', right.body.identifier],
    ]);
  });

  it('is nobody else’s, and every reading is recorded', async () => {
    await scene.delta([entry('BBBBBBBB')]);
    const id = await idOf('BBBBBBBB');
    expect([(await get(`/${id}`, OTHER)).status, (await get('', OTHER)).body.total]).toEqual([404, 0]);
    const [{ last }] = await scene.sql<{ last: string }>('SELECT max(id)::text AS last FROM audit_event');
    await get(`/${id}`);
    await get('');
    const reads = await scene.sql(
      `SELECT subject_ids FROM audit_event WHERE action = 'entry.read' AND id > $1`,
      [last],
    );
    expect(reads).toEqual([{ subject_ids: [id] }, { subject_ids: [id] }]);
  });
});

describe('$validate', () => {
  const validate = async (body: object): Promise<request.Response> =>
    request(scene.test.app.getHttpServer())
      .post('/fhir/ServiceRequest/$validate')
      .set(await signedInAs(scene.test.app, STEWARD))
      .set({ 'Accept-Language': 'en', 'Content-Type': 'application/fhir+json' })
      .send(body);

  it('says whether a resource could be sent, and keeps nothing of it', async () => {
    const { resource } = put(full('BBBBBBBB'));
    const parameters = { resourceType: 'Parameters', parameter: [{ name: 'resource', resource }] };
    for (const body of [resource as object, parameters]) {
      const valid = await validate(body);
      expect([valid.status, issuesOf(valid.body)]).toEqual([200, ['valid']]);
    }
    const foreign = await validate({ ...(resource as object), id: '0'.repeat(20) });
    expect(issuesOf(foreign.body)).toEqual(['resource-not-valid', 'not-our-id at ServiceRequest.id']);
    const wrong = await validate(put(entry('BBBBBBBB', { area: '9999' }), { text: {} }).resource as object);
    const area = 'https://doorstroom.example/fhir/StructureDefinition/demand-area';
    expect([wrong.status, issuesOf(wrong.body)]).toEqual([
      200,
      [
        'resource-not-valid',
        'narrative-refused at ServiceRequest.text',
        `unknown-area at ServiceRequest.extension('${area}')`,
      ],
    ]);
    expect([await scene.count('waiting_list_entry'), await scene.count('push_receipt')]).toEqual([0, 0]);
  });
});

describe('what defines it', () => {
  const get = (path: string): request.Test => request(scene.test.app.getHttpServer()).get(`/fhir/${path}`);

  it('is what the capability statement says, for everybody', async () => {
    const { status, body, headers } = await get('metadata');
    expect([status, headers['content-type']]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    const types: { type: string; supportedProfile?: string[]; searchParam?: { name: string }[] }[] =
      body.rest[0].resource;
    const readable = types.filter(({ searchParam }) => searchParam?.some(({ name }) => name === 'url'));
    expect(readable.map(({ type }) => type)).toEqual(['StructureDefinition', 'CodeSystem', 'ValueSet']);
    for (const { type } of readable) {
      const all = (await get(type)).body;
      const [{ resource }] = all.entry;
      expect((await get(`${type}/${resource.id}`)).body).toEqual(resource);
      expect((await get(`${type}?url=${resource.url}`)).body.total).toBe(1);
      expect((await get(`${type}/none`)).status).toBe(404);
    }
    for (const url of types.flatMap(({ supportedProfile = [] }) => supportedProfile))
      expect((await get(`StructureDefinition?url=${url}`)).body.total).toBe(1);
  });
});
