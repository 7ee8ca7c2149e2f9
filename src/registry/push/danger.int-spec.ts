import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { entry, OTHER, PushScene } from '../../../test/support/push-scene.js';
import { REGION } from '../../../test/support/small-region.js';

const POINTER = { name: 'Crisisdienst Noord', phone: '050-000 00 00' };

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

const agree = () =>
  scene.sql(
    `INSERT INTO policy_version (region_id, version, document, sha256, created_by) VALUES ($1, 1, $2, 'x', 'x')`,
    [REGION, JSON.stringify({ ...DEFAULT_POLICY, crisis: POINTER })],
  );
const tasks = () =>
  scene.sql(
    `SELECT e.reference, f.cause_id, f.done_at IS NULL AS open FROM follow_up f
     JOIN waiting_list_entry e ON e.id = f.entry_id WHERE f.kind = 'danger-now' ORDER BY f.created_at`,
  );
const flagsOf = async (reference: string) =>
  (
    await scene.sql<{ flags: string[] }>(`SELECT flags FROM waiting_list_entry WHERE reference = $1`, [
      reference,
    ])
  )[0]?.flags;
const open = (reference: string) => ({ reference, cause_id: null, open: true });

describe('a crisis', () => {
  const CRISIS = entry('BBBBBBBB', { flags: ['crisis'] });

  it('is refused at the door, with whom to call', async () => {
    await agree();
    const { body } = await scene.snapshot([CRISIS, entry('CCCCCCCC')]);
    expect(body).toMatchObject({ created: 1, refused: 1 });
    expect(body.refusals).toEqual([
      {
        row: 1,
        field: 'flags',
        code: 'crisis-refused',
        nl: expect.stringContaining('Bel nu Crisisdienst Noord, 050-000 00 00.'),
        en: expect.stringContaining('Call Crisisdienst Noord now: 050-000 00 00.'),
      },
    ]);
    expect(await scene.states()).toEqual({ CCCCCCCC: 'waiting' });
  });

  it('says that the region has not set whom to call, where it has not', async () => {
    const { body } = await scene.snapshot([CRISIS], { dryRun: true });
    expect(body.refusals[0].nl).toContain('het nummer heeft deze regio hier nog niet vastgelegd');
    expect(body.refusals[0].nl).not.toMatch(/null|undefined|\{\{/);
  });

  it('of somebody on the list stops the matching and comes first, until a row without it comes', async () => {
    await scene.snapshot([entry('BBBBBBBB'), entry('CCCCCCCC')]);
    for (const _ of ['at once', 'every night'])
      expect((await scene.snapshot([CRISIS, entry('CCCCCCCC')])).body).toMatchObject({
        unchanged: 1,
        refused: 1,
      });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    expect(await flagsOf('BBBBBBBB')).toEqual(['crisis']);
    expect(await tasks()).toEqual([open('BBBBBBBB')]);
    expect((await scene.snapshot([entry('BBBBBBBB'), entry('CCCCCCCC')])).body).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect(await flagsOf('BBBBBBBB')).toEqual([]);
    expect(await tasks()).toEqual([open('BBBBBBBB')]);
  });
});

describe('a flag that means danger now', () => {
  const inDanger = (reference: string) => entry(reference, { flags: ['aggression', 'acute-suicidality'] });

  it('puts the entry in the list of its organisation, once', async () => {
    await scene.snapshot([
      inDanger('BBBBBBBB'),
      entry('CCCCCCCC'),
      entry('DDDDDDDD', { flags: ['crisis-prone'] }),
    ]);
    await scene.snapshot([inDanger('BBBBBBBB'), inDanger('CCCCCCCC')], { who: OTHER });
    expect(await tasks()).toHaveLength(3);
    await scene.delta([{ ...inDanger('BBBBBBBB'), maxTravel: 60 }]);
    expect(await tasks()).toHaveLength(3);
    await scene.delta([inDanger('CCCCCCCC')]);
    expect(await tasks()).toHaveLength(4);
    expect(
      await scene.sql(`SELECT count(*)::int AS n FROM event WHERE kind = 'follow-up.danger-now'`),
    ).toEqual([{ n: 4 }]);
  });

  it('is told again where it went and came back, and never twice while nobody has seen to it', async () => {
    const first = inDanger('BBBBBBBB');
    for (const row of [first, entry('BBBBBBBB'), first]) await scene.delta([row]);
    expect(await tasks()).toEqual([open('BBBBBBBB')]);
    await scene.sql(`UPDATE follow_up SET done_at = now(), done_by = 'x', version = version + 1`);
    await scene.delta([{ ...first, maxTravel: 60 }]);
    expect(await tasks()).toMatchObject([{ open: false }]);
    for (const row of [entry('BBBBBBBB'), first]) await scene.delta([row]);
    expect(await tasks()).toMatchObject([{ open: false }, { open: true }]);
  });

  it('is not told again where the list was sent without the entry once and then as before, unlike with another row', async () => {
    const others = [...'CDFGHJKLMNPQRSTVWXZ'].map((letter) => entry(`CCCCCCC${letter}`));
    await scene.snapshot([inDanger('BBBBBBBB'), ...others]);
    await scene.sql(`UPDATE follow_up SET done_at = now(), done_by = 'x', version = version + 1`);
    await scene.snapshot(others);
    expect(await scene.states()).toMatchObject({ BBBBBBBB: 'left' });
    await scene.snapshot([inDanger('BBBBBBBB'), ...others]);
    expect(await scene.states()).toMatchObject({ BBBBBBBB: 'waiting' });
    expect(await tasks()).toMatchObject([{ open: false }]);
    await scene.snapshot(others);
    await scene.snapshot([{ ...inDanger('BBBBBBBB'), maxTravel: 60 }, ...others]);
    expect(await tasks()).toMatchObject([{ open: false }, { open: true }]);
  });

  it('is only looked at in a trial', async () => {
    await scene.snapshot([inDanger('BBBBBBBB')], { dryRun: true });
    expect(await tasks()).toEqual([]);
  });
});
