import { daysAgo, weekAhead } from '../../../test/support/small-region.js';
import { entry, list, PushScene, STEWARD } from '../../../test/support/push-scene.js';

const BSN = '111222333';

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

describe('a snapshot', () => {
  it('stores the list, and says the second time that nothing changed', async () => {
    const first = await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      kind: 'waiting-list',
      mode: 'snapshot',
      dryRun: false,
      rows: 2,
      created: 2,
      refused: 0,
    });
    const again = await scene.snapshot(list('CCCCCCCC', 'BBBBBBBB'));
    expect(again.body).toMatchObject({ created: 0, changed: 0, unchanged: 2, removed: 0, refusals: [] });
    expect(await scene.count('registry_history')).toBe(0);
    expect(await scene.count('push_receipt')).toBe(2);
  });

  it('keeps who left, with the history of it, and takes back who returns', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    expect((await scene.snapshot(list('BBBBBBBB'))).body).toMatchObject({ unchanged: 1, removed: 1 });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'left' });
    expect((await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'))).body).toMatchObject({
      unchanged: 1,
      changed: 1,
    });
    const history = await scene.sql(
      `SELECT was ->> 'state' AS state, changed_by, valid_from < valid_to AS lasted FROM registry_history ORDER BY valid_to`,
    );
    expect(history).toEqual([
      { state: 'waiting', changed_by: STEWARD.user, lasted: true },
      { state: 'left', changed_by: STEWARD.user, lasted: true },
    ]);
  });

  it('takes the code of a municipality that has merged for the one of today, and says of how many rows', async () => {
    await scene.sql(
      `INSERT INTO area (region_id, code, name) SELECT region_id, c, c FROM (SELECT DISTINCT region_id FROM area) r, unnest(ARRAY['1966', '1969', '1979']) c`,
    );
    const old = [entry('BBBBBBBB', { area: '0003' }), entry('CCCCCCCC', { area: '1979' })];
    const first = await scene.snapshot([...old, entry('DDDDDDDD', { area: '0053' })]);
    expect(first.body).toMatchObject({ created: 2, refused: 1, formerAreas: 1 });
    expect(first.body.refusals).toMatchObject([
      { row: 3, field: 'area', code: 'divided-area', nl: expect.stringContaining('1966 Het Hogeland') },
    ]);
    expect((await scene.snapshot(old)).body).toMatchObject({ unchanged: 2, formerAreas: 1 });
    expect(await scene.sql(`SELECT DISTINCT area FROM waiting_list_entry`)).toEqual([{ area: '1979' }]);
  });

  it('changes what is different, and remembers what was', async () => {
    await scene.snapshot([entry('BBBBBBBB', { programme: 'angst' })]);
    expect((await scene.snapshot([entry('BBBBBBBB', { severity: 3 })])).body).toMatchObject({ changed: 1 });
    expect(await scene.sql(`SELECT severity, programme_id FROM waiting_list_entry`)).toEqual([
      { severity: 3, programme_id: null },
    ]);
    expect(await scene.sql(`SELECT was ->> 'severity' AS severity FROM registry_history`)).toEqual([
      { severity: '2' },
    ]);
  });

  it('does not empty the list by accident', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    const empty = await scene.snapshot([]);
    expect([empty.status, empty.body.code]).toEqual([422, 'empty-snapshot']);
    const refused = await scene.snapshot([
      entry('BBBBBBBB', { area: 'x' }),
      entry('DDDDDDDD', { naam: 'x' }),
    ]);
    expect(refused.body).toMatchObject({ refused: 2, removed: 0, kept: 1 });
    const unreadable = await scene.snapshot([entry('BBBBBBBB'), entry(BSN)]);
    expect(unreadable.body).toMatchObject({ unchanged: 1, refused: 1, removed: 0, kept: 1 });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    const contradiction = await scene.send({
      mode: 'snapshot',
      entries: list('BBBBBBBB'),
      expectEmpty: true,
    });
    expect([contradiction.status, contradiction.body.code]).toEqual([422, 'snapshot-not-empty']);
    const meant = await scene.send({ mode: 'snapshot', entries: [], expectEmpty: true });
    expect(meant.body).toMatchObject({ rows: 0, removed: 2 });
  });

  it('keeps the entry of a refused row, and lets go of the others', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD'));
    const result = await scene.snapshot([entry('BBBBBBBB'), entry('CCCCCCCC', { severity: '2' })]);
    expect(result.body).toMatchObject({ unchanged: 1, refused: 1, removed: 1, kept: 0 });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting', DDDDDDDD: 'left' });
  });

  it('leaves who is being transferred as they were', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    await scene.sql(`UPDATE waiting_list_entry SET state = 'transferring'`);
    const result = await scene.snapshot([entry('BBBBBBBB', { registeredOn: daysAgo(3) })]);
    expect(result.body).toMatchObject({
      changed: 0,
      removed: 0,
      refused: 1,
      refusals: [{ row: 1, field: 'reference', code: 'transfer-under-way' }],
    });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'transferring', CCCCCCCC: 'transferring' });
  });
});

describe('the wish of a client', () => {
  const wishes = async () =>
    (
      await scene.sql<{ wish: string; day: string | null }>(
        `SELECT client_wish AS wish, client_wish_on::text AS day FROM waiting_list_entry`,
      )
    ).map(({ wish, day }) => [wish, day]);
  const said = (clientWish: string, days: number) => ({ clientWish, clientWishOn: daysAgo(days) });

  it('is not asked until somebody says it, and no list that is silent about it takes it back', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    expect(await wishes()).toEqual([['not-asked', null]]);
    await scene.snapshot([entry('BBBBBBBB', said('stay', 10))]);
    await scene.snapshot([entry('BBBBBBBB', { severity: 3 })]);
    await scene.snapshot([entry('BBBBBBBB', { severity: 1, clientWish: 'not-asked' })]);
    expect(await wishes()).toEqual([['stay', daysAgo(10)]]);
  });

  it('is the later of two answers, and of one day the one that stays', async () => {
    await scene.snapshot([entry('BBBBBBBB', said('stay', 10))]);
    await scene.snapshot([entry('BBBBBBBB', said('open', 20))]);
    await scene.snapshot([entry('BBBBBBBB', said('open', 10))]);
    expect(await wishes()).toEqual([['stay', daysAgo(10)]]);
    await scene.snapshot([entry('BBBBBBBB', said('open', 2))]);
    expect(await wishes()).toEqual([['open', daysAgo(2)]]);
    await scene.snapshot([entry('BBBBBBBB', said('stay', 2))]);
    expect(await wishes()).toEqual([['stay', daysAgo(2)]]);
  });
});

describe('a delta', () => {
  it('adds and changes, and takes nobody off', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    expect((await scene.delta([entry('CCCCCCCC', { severity: 1 }), entry('DDDDDDDD')])).body).toMatchObject({
      created: 1,
      changed: 1,
      removed: 0,
    });
    expect((await scene.delta([])).body).toMatchObject({ rows: 0, removed: 0 });
    expect(Object.keys(await scene.states())).toEqual(['BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD']);
  });
});

describe('who waits and of whom nobody says how long', () => {
  it('is listed for the own organisation: a date that has passed and a silent list are no date', async () => {
    const expected = { expectedIntakeWeek: weekAhead(4) };
    await scene.snapshot([
      entry('BBBBBBBB', { registeredOn: daysAgo(90) }),
      entry('CCCCCCCC', { registeredOn: daysAgo(60), expectedIntakeWeek: weekAhead(-3) }),
      entry('DDDDDDDD', { registeredOn: daysAgo(30), ...expected }),
    ]);
    const { body } = await scene.get('/waiting-list?wait=unknown');
    expect(body.total).toBe(2);
    expect(body.items).toMatchObject([
      { reference: 'BBBBBBBB', expectedIntakeWeek: null, programme: null },
      { reference: 'CCCCCCCC', expectedIntakeWeek: weekAhead(-3) },
    ]);
    expect((await scene.get('/waiting-list')).body.total).toBe(3);
    expect((await scene.get('/waiting-list?wait=maybe')).status).toBe(400);
  });
});

describe('a refused row', () => {
  it('is listed with row, field and what is expected; nothing of it is kept', async () => {
    const result = await scene.snapshot([
      entry('BBBBBBBB'),
      entry('CCCCCCCC', { maxTravel: Number(BSN), referredOn: 'x' }),
      entry('DDDDDDDD', { [BSN]: 1, expectedTreatmentWeeks: '6' }),
      entry('BBBBBBBB'),
      entry(`C-${BSN}`),
    ]);
    expect(result.status).toBe(200);
    expect(result.body).toMatchObject({ rows: 5, created: 1, refused: 4 });
    expect(
      result.body.refusals.map((r: { row: number; field: string; code: string }) => [r.row, r.field, r.code]),
    ).toEqual([
      [2, 'maxTravel', 'bsn-like'],
      [2, 'referredOn', 'not-a-date'],
      [3, 'expectedTreatmentWeeks', 'not-a-whole-number'],
      [3, 'row', 'identifying-fields'],
      [4, 'reference', 'duplicate-reference'],
      [5, 'reference', 'bsn-like'],
    ]);
    expect(result.body.refusals[2].nl).toMatch(/^Rij 3, expectedTreatmentWeeks: verwacht een heel getal/);
    expect(JSON.stringify(result.body)).not.toContain(BSN);
    for (const table of [
      'waiting_list_entry',
      'push_receipt',
      'push_refusal',
      'audit_event',
      'registry_history',
    ])
      expect(await scene.sql(`SELECT FROM ${table} t WHERE t::text LIKE '%${BSN}%'`)).toEqual([]);
    const receipt = await scene.get(`/receipts/${result.body.id}`);
    expect(receipt.body).toEqual(result.body);
  });

  it('never echoes a key or a body that cannot be read', async () => {
    const key = await scene.snapshot(list('BBBBBBBB'), { key: `!push-${BSN}` });
    expect([key.status, key.body.code]).toEqual([400, 'idempotency-key-wrong-form']);
    const spaces = await scene.snapshot(list('BBBBBBBB'), { key: '!a b' });
    expect([spaces.status, spaces.body.code]).toEqual([400, 'idempotency-key-wrong-form']);
    const malformed = await scene.send(`{"mode":"snapshot","entries":[{"reference":"${BSN}",}]}`);
    expect(malformed.status).toBe(400);
    const shape = await scene.send({ mode: 'all', rows: [], [`x${BSN}`]: 1 });
    expect([shape.status, shape.body.code]).toEqual([400, 'wrong-shape']);
    const deep = await scene.send(`{"mode":"delta","entries":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`);
    expect([deep.status, deep.body.code]).toEqual([400, 'body-too-deep']);
    for (const { text } of [key, spaces, malformed, shape, deep]) {
      expect(text).not.toContain(BSN);
      expect(text).not.toMatch(/[.][jt]s:\d+/);
    }
    expect(await scene.count('waiting_list_entry')).toBe(0);
    expect(await scene.count('push_receipt')).toBe(0);
  });

  it('is too large as a body above 25 MB', async () => {
    const huge = await scene.send({ mode: 'delta', entries: [{ reference: 'x'.repeat(27_000_000) }] });
    expect([huge.status, huge.body.code]).toEqual([413, 'body-too-large']);
  });
});
