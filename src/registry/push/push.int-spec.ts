import request from 'supertest';
import { entry, list, OTHER, PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, daysAgo, NORTH, REGION } from '../../../test/support/small-region.js';
import { sqlFailure } from '../../platform/base/database/database.js';
import { pseudonym } from '../../../test/support/pseudonym.js';

const BSN = '111222333';

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

describe('an idempotency key', () => {
  it('gets the same receipt again, and is refused with another body', async () => {
    const first = await scene.snapshot(list('BBBBBBBB'), { key: 'monday-1' });
    const again = await scene.snapshot(list('BBBBBBBB'), { key: 'monday-1' });
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const other = await scene.snapshot(list('CCCCCCCC'), { key: 'monday-1' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
    expect((await scene.snapshot(list('CCCCCCCC'), { key: 'monday-1', who: OTHER })).body.created).toBe(1);
  });

  it('lets one of two simultaneous pushes work, and gives the other its receipt', async () => {
    const pushes = await Promise.all(
      Array.from({ length: 6 }, () => scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'), { key: 'twice' })),
    );
    expect(pushes.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(pushes.map(({ body }) => body.id)).size).toBe(1);
    expect(pushes.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(5);
    expect(await scene.count('push_receipt')).toBe(1);
    const clash = await Promise.all([
      scene.snapshot(list('DDDDDDDD'), { key: 'k2' }),
      scene.snapshot(list('FFFFFFFF'), { key: 'k2' }),
    ]);
    expect(clash.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('simultaneous pushes', () => {
  it('of one provider come one after the other, and of two providers side by side', async () => {
    const lock = [`push|${REGION}|${NORTH}`];
    await scene.sql(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, lock);
    let done = false;
    const waiting = scene.snapshot(list('BBBBBBBB')).then((response) => {
      done = true;
      return response;
    });
    expect((await scene.snapshot(list('BBBBBBBB'), { who: OTHER })).body.created).toBe(1);
    expect(done).toBe(false);
    await scene.sql(`SELECT pg_advisory_unlock(hashtextextended($1, 0))`, lock);
    expect((await waiting).body.created).toBe(1);
  });

  it('of different lists leave one of them whole', async () => {
    const lists = [
      list('BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD'),
      list('DDDDDDDD', 'FFFFFFFF'),
      list('BBBBBBBB', 'GGGGGGGG'),
    ];
    const results = await Promise.all(lists.map((entries) => scene.snapshot(entries)));
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200]);
    const waiting = Object.entries(await scene.states()).flatMap(([reference, state]) =>
      state === 'waiting' ? [reference] : [],
    );
    expect(lists.map((entries) => entries.map(({ reference }) => reference))).toContainEqual(waiting);
  });
});

describe('all or nothing', () => {
  it('leaves nothing when the connection dies in the middle, and works when sent again', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    await scene.sql('BEGIN');
    await scene.sql('LOCK TABLE push_refusal IN ACCESS EXCLUSIVE MODE');
    const cut = scene.snapshot([...list('CCCCCCCC'), { reference: 'no' }], { key: 'cut' });
    const stuck = `SELECT pid FROM pg_locks WHERE relation = 'push_refusal'::regclass AND NOT granted`;
    let pid: number | undefined;
    for (let i = 0; i < 200 && pid === undefined; i++) {
      [{ pid } = { pid: undefined }] = await scene.sql<{ pid: number }>(stuck);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await scene.sql('SELECT pg_terminate_backend($1) AS ended', [pid])).toEqual([{ ended: true }]);
    await scene.sql('COMMIT');
    expect((await cut).status).toBe(503);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
    expect([await scene.count('push_receipt'), await scene.count('registry_history')]).toEqual([1, 0]);
    expect((await scene.snapshot(list('CCCCCCCC'), { key: 'cut' })).body).toMatchObject({
      created: 1,
      removed: 1,
    });
  });

  it('stores 3,000 entries in a few statements, and as many changes', async () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      entry(pseudonym(`ref-${String(i).padStart(4, '0')}`)),
    );
    const started = performance.now();
    expect((await scene.snapshot(many)).body.created).toBe(3000);
    expect((await scene.snapshot(many.map((row) => ({ ...row, severity: 3 })))).body.changed).toBe(3000);
    // Far more than it takes, so that a busy machine does not matter: what this catches is writing row by row.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('a dry run', () => {
  it('says what would happen and stores nothing', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    const dry = await scene.snapshot([entry('CCCCCCCC', { severity: 3 }), entry('DDDDDDDD'), entry(BSN)], {
      dryRun: true,
      key: 'dry',
    });
    expect(dry.body).toMatchObject({
      id: null,
      dryRun: true,
      created: 1,
      changed: 1,
      removed: 0,
      kept: 1,
      refused: 1,
    });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    expect((await scene.get('/receipts')).body.total).toBe(1);
    const unclear = await request(scene.test.app.getHttpServer())
      .post('/api/v1/waiting-list?dryRun=yes')
      .set(await signedInAs(scene.test.app, STEWARD))
      .send({ mode: 'delta', entries: [] });
    expect([unclear.status, unclear.body.code]).toEqual([400, 'dry-run-unclear']);
  });
});

describe('whose list it is', () => {
  it('is seen by its own provider only, and every reading is recorded', async () => {
    await scene.snapshot([entry('BBBBBBBB', { programme: 'angst' })]);
    await scene.snapshot(list('CCCCCCCC'), { who: OTHER });
    const own = (await scene.get('/waiting-list')).body;
    expect(own).toMatchObject({
      total: 1,
      items: [
        {
          reference: 'BBBBBBBB',
          age: [23, 27],
          waitedWeeks: 14,
          state: 'waiting',
          programme: 'angst',
          registeredOn: daysAgo(100),
        },
      ],
    });
    expect((await scene.get('/waiting-list?state=left')).body).toEqual({ items: [], total: 0 });
    expect((await scene.get('/waiting-list', OTHER)).body.items).toMatchObject([{ reference: 'CCCCCCCC' }]);
    expect((await scene.get('/waiting-list', actor('taskforce-analyst', null))).status).toBe(403);
    const reads = await scene.sql(
      `SELECT user_id, subject_ids FROM audit_event WHERE action = 'entry.read' ORDER BY id`,
    );
    expect(reads[0]).toEqual({ user_id: STEWARD.user, subject_ids: [own.items[0].id] });
    expect(reads).toHaveLength(2);
    const pushes = await scene.sql(
      `SELECT detail FROM audit_event WHERE action = 'waiting-list.push' AND organisation = $1`,
      [NORTH],
    );
    expect(pushes).toEqual([{ detail: { mode: 'snapshot', rows: 1, removed: 0, refused: 0 } }]);
  });

  it('cannot be read or changed by another provider, whatever the SQL', async () => {
    const pushed = (await scene.snapshot(list('BBBBBBBB'))).body;
    await scene.test.database.transaction(OTHER, async (tx) => {
      for (const table of ['waiting_list_entry', 'push_receipt', 'push_refusal', 'registry_history'])
        expect(await tx.query(`SELECT FROM ${table}`)).toEqual([]);
      expect(await tx.query(`UPDATE waiting_list_entry SET state = 'left'`)).toEqual([[], 0]);
    });
    const forged = scene.test.database.transaction(OTHER, (tx) =>
      tx.query(
        `INSERT INTO push_receipt (region_id, provider_id, kind, mode, body_sha256, received_by, rows, created, changed, unchanged, removed, refused)
         VALUES ($1, $2, 'slots', 'delta', 'x', 'x', 0, 0, 0, 0, 0, 0)`,
        [REGION, NORTH],
      ),
    );
    expect(sqlFailure(await forged.catch((error: unknown) => error))?.state).toBe('42501');
    const deleted = scene.test.database.transaction(STEWARD, (tx) =>
      tx.query('DELETE FROM waiting_list_entry'),
    );
    expect(sqlFailure(await deleted.catch((error: unknown) => error))?.state).toBe('42501');
    expect((await scene.get(`/receipts/${pushed.id}`, OTHER)).status).toBe(404);
    expect((await scene.get('/receipts', OTHER)).body.total).toBe(0);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
  });

  it('is refused from an organisation that is no provider of the region', async () => {
    const stranger = await scene.snapshot(list('BBBBBBBB'), { who: actor('data-steward', '99999999') });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'provider-not-registered']);
    expect((await scene.snapshot(list('BBBBBBBB'), { who: actor('clinician', NORTH) })).status).toBe(403);
  });
});
