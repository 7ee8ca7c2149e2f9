import { INSURERS } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { entry, PushScene } from '../../../test/support/push-scene.js';
import { REGION, weekAhead } from '../../../test/support/small-region.js';

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => entry(pseudonym(`ref-${String(from + i).padStart(3, '0')}`)));

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

const waiting = async (): Promise<number> =>
  Object.values(await scene.states()).filter((state) => state === 'waiting').length;
/** What is stored of a push, and of what it did. */
const stored = async (): Promise<readonly number[]> =>
  Promise.all(['push_receipt', 'registry_history', 'audit_event'].map((table) => scene.count(table)));

describe('a snapshot that lets many go', () => {
  beforeEach(async () => {
    await scene.snapshot(rows(100));
  });

  it('is held back with how many of how many, and nothing of it is stored', async () => {
    const before = await stored();
    const held = await scene.snapshot(rows(40), { key: 'week-49' });
    expect([held.status, held.body]).toMatchObject([409, { code: 'removes-many', removed: 60, held: 100 }]);
    expect(held.body.messages.nl).toContain('vervallen 60 van de 100 regels');
    expect(held.body.messages.en).toContain('confirmRemoved=60');
    expect(await waiting()).toBe(100);
    expect(await stored()).toEqual(before);
  });

  it('goes on with exactly that number, as the same push with the same key', async () => {
    await scene.snapshot(rows(40), { key: 'week-49' });
    for (const wrong of [0, 59, 61, 100]) {
      const other = await scene.snapshot(rows(40), { key: 'week-49', confirmRemoved: wrong });
      expect([other.status, other.body]).toMatchObject([409, { code: 'removes-many', removed: 60 }]);
      expect(other.body.messages.nl).toContain('U bevestigde een ander aantal');
    }
    expect(await waiting()).toBe(100);
    const done = await scene.snapshot(rows(40), { key: 'week-49', confirmRemoved: 60 });
    expect([done.status, done.body]).toMatchObject([200, { unchanged: 40, removed: 60 }]);
    expect(await waiting()).toBe(40);
    const trail = await scene.sql(`SELECT detail FROM audit_event ORDER BY id DESC LIMIT 1`);
    expect(trail).toMatchObject([{ detail: { removed: 60, confirmed: 60 } }]);
  });

  it('is asked about again where the list has changed since', async () => {
    await scene.snapshot(rows(40));
    await scene.delta(rows(5, 200));
    const again = await scene.snapshot(rows(40), { confirmRemoved: 60 });
    expect([again.status, again.body]).toMatchObject([409, { removed: 65, held: 105 }]);
    expect((await scene.snapshot(rows(40), { confirmRemoved: 65 })).body).toMatchObject({ removed: 65 });
  });

  it('says so in a dry run too, and what would happen once it is confirmed', async () => {
    const before = await stored();
    const dry = await scene.snapshot(rows(40), { dryRun: true });
    expect([dry.status, dry.body]).toMatchObject([409, { code: 'removes-many', removed: 60, held: 100 }]);
    expect((await stored()).slice(0, 2)).toEqual(before.slice(0, 2));
    const confirmed = await scene.snapshot(rows(40), { dryRun: true, confirmRemoved: 60 });
    expect(confirmed.body).toMatchObject({ dryRun: true, removed: 60 });
    expect(await waiting()).toBe(100);
  });

  it('is also the list under other references, and the empty one that says that it is meant', async () => {
    expect((await scene.snapshot(rows(100, 500))).body).toMatchObject({ code: 'removes-many', removed: 100 });
    const empty = { mode: 'snapshot', entries: [], expectEmpty: true };
    expect((await scene.send(empty)).body).toMatchObject({ code: 'removes-many', removed: 100, held: 100 });
    expect(await waiting()).toBe(100);
    expect((await scene.send(empty, { confirmRemoved: 100 })).body).toMatchObject({ removed: 100 });
  });

  it('is none where few go, or a small part, or where a refused row keeps them', async () => {
    expect((await scene.snapshot(rows(80))).body).toMatchObject({ removed: 20 });
    expect((await scene.snapshot([...rows(40), entry('no')])).body).toMatchObject({ removed: 0, kept: 40 });
    expect((await scene.snapshot(rows(55))).body).toMatchObject({ removed: 25 });
    expect((await scene.delta(rows(1))).body).toMatchObject({ removed: 0 });
  });

  it('follows what the region has agreed on', async () => {
    const pushes = { removedPercent: 2, removedRows: 1 };
    await scene.sql(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by) VALUES ($1, 1, $2, 'x', 'x')`,
      [REGION, JSON.stringify({ ...DEFAULT_POLICY, pushes })],
    );
    expect((await scene.snapshot(rows(97))).body).toMatchObject({ code: 'removes-many', removed: 3 });
    expect((await scene.snapshot(rows(98))).body).toMatchObject({ removed: 2 });
  });

  it('confirms a whole number, and nothing that only looks like one', async () => {
    for (const unclear of ['', '060', '6e1', '0x3c', ' 60', '60.0', '-60', '+60', 'all', '9'.repeat(12)]) {
      const answer = await scene.snapshot(rows(40), { confirmRemoved: unclear });
      expect([answer.status, answer.body.code]).toEqual([400, 'confirm-removed-unclear']);
    }
    expect(await waiting()).toBe(100);
  });
});

describe('a confirmed number and an idempotency key', () => {
  it('get the receipt again, asked with or without the number', async () => {
    await scene.snapshot(rows(100));
    const first = await scene.snapshot(rows(40), { key: 'k', confirmRemoved: 60 });
    for (const confirmRemoved of [60, undefined]) {
      const again = await scene.snapshot(rows(40), { key: 'k', confirmRemoved });
      expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    }
  });

  it('get no receipt of a push that let another number go', async () => {
    const list = rows(40);
    expect((await scene.snapshot(list, { key: 'k' })).body).toMatchObject({ created: 40, removed: 0 });
    await scene.delta(rows(60, 200));
    // Without its own answer it would be told that all is done, and 60 would still be waiting.
    const answer = await scene.snapshot(list, { key: 'k', confirmRemoved: 60 });
    expect([answer.status, answer.body.code]).toEqual([409, 'idempotency-key-reused']);
    expect(answer.headers['idempotent-replayed']).toBeUndefined();
    expect(await waiting()).toBe(100);
    expect((await scene.snapshot(list, { key: 'k2', confirmRemoved: 60 })).body.removed).toBe(60);
  });

  it('of two that confirm the same at once let go once', async () => {
    await scene.snapshot(rows(100));
    const both = await Promise.all(
      ['a', 'b'].map((key) => scene.snapshot(rows(40), { key, confirmRemoved: 60 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await waiting()).toBe(40);
  });
});

describe('supply that takes much away', () => {
  const send = (path: string, body: object, confirmRemoved?: number) =>
    scene.put(`${path}${confirmRemoved === undefined ? '' : `?confirmRemoved=${confirmRemoved}`}`, body);

  it('is held back in the same way for the weeks of a programme', async () => {
    const path = '/programmes/angst/slots';
    const slots = (weeks: number) => ({
      slots: Array.from({ length: weeks }, (_, i) => ({ week: weekAhead(i + 1), offered: 2 })),
    });
    expect((await send(path, slots(60))).body).toMatchObject({ changed: 60 });
    const held = await send(path, slots(10));
    expect([held.status, held.body]).toMatchObject([409, { code: 'removes-many', removed: 50, held: 60 }]);
    expect((await send(path, slots(10), 49)).body).toMatchObject({ code: 'removes-many' });
    expect((await send(path, slots(10), 50)).body).toMatchObject({ changed: 50 });
    expect((await send(path, { slots: [] })).body).toMatchObject({ changed: 10 });
  });

  it('is held back in the same way for ceilings', async () => {
    const [first, ...others] = INSURERS.map(({ code }) => ({ insurer: code, max: 5 }));
    const before = { removedPercent: 20, removedRows: 2 };
    await scene.sql(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by) VALUES ($1, 1, $2, 'x', 'x')`,
      [REGION, JSON.stringify({ ...DEFAULT_POLICY, pushes: before })],
    );
    expect((await send('/ceilings', { ceilings: [first, ...others] })).status).toBe(200);
    const held = await send('/ceilings', { ceilings: [first] });
    expect(held.body).toMatchObject({ code: 'removes-many', removed: others.length, held: INSURERS.length });
    expect(await scene.count('ceiling')).toBe(INSURERS.length);
    expect((await send('/ceilings', { ceilings: [first] }, others.length)).body).toMatchObject({
      changed: others.length,
    });
    expect(await scene.count('ceiling')).toBe(1);
  });
});
