import { entry, type LinesOptions, list, PushScene } from '../../../test/support/push-scene.js';

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

const SNAPSHOT = { mode: 'snapshot' };
/** Of the rows, whatever way they came. */
const counts = ({ created, changed, unchanged, removed, refused, refusals }: Record<string, unknown>) => ({
  ...{ created, changed, unchanged, removed, refused, refusals },
});
const stored = (): Promise<Record<string, unknown>[]> =>
  scene.sql(
    `SELECT to_jsonb(e) - '{valid_from}'::text[] AS entry FROM waiting_list_entry e ORDER BY reference`,
  );

describe('a list with a line for each entry', () => {
  it('is the same list as in JSON, with the same receipt', async () => {
    const rows = [
      ...list('BBBBBBBB', 'CCCCCCCC'),
      entry('DDDDDDDD', { programme: 'angst', flags: ['aggression'] }),
      entry('FFFFFFFF', { area: '9999' }),
    ];
    const asJson = await scene.snapshot(rows);
    const inJson = await stored();
    const again = await scene.lines(rows, SNAPSHOT);
    expect(again.status).toBe(200);
    expect(counts(again.body)).toEqual({ ...counts(asJson.body), created: 0, unchanged: 3 });
    expect(again.body.refusals[0]).toMatchObject({ row: 4, field: 'area' });
    expect(await stored()).toEqual(inJson);
    await scene.sql('TRUNCATE waiting_list_entry, registry_history CASCADE');
    expect(counts((await scene.lines(rows, SNAPSHOT)).body)).toEqual(counts(asJson.body));
    expect(await stored()).toEqual(inJson);
  });

  it('says behind the question mark what it is, exactly', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    for (const mode of [undefined, 'Snapshot', 'everything', '']) {
      const refused = await scene.lines(list('CCCCCCCC'), mode === undefined ? {} : { mode });
      expect([mode, refused.status, refused.body.code]).toEqual([mode, 400, 'wrong-shape']);
      expect(refused.body.errors).toMatchObject([{ field: 'mode', code: 'unknown-code' }]);
    }
    expect((await scene.lines(list('CCCCCCCC'), { mode: 'delta' })).body.created).toBe(1);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
  });

  it('empties a list only if that is said', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    const nothing = await scene.lines('\n\n', SNAPSHOT);
    expect([nothing.status, nothing.body.code]).toEqual([422, 'empty-snapshot']);
    const unclear = await scene.lines('', { ...SNAPSHOT, expectEmpty: 'yes' });
    expect([unclear.status, unclear.body.code]).toEqual([400, 'wrong-shape']);
    const other = await scene.lines(list('CCCCCCCC'), { ...SNAPSHOT, expectEmpty: 'true' });
    expect([other.status, other.body.code]).toEqual([422, 'snapshot-not-empty']);
    expect((await scene.lines('\n', { ...SNAPSHOT, expectEmpty: 'true' })).body.removed).toBe(1);
  });

  it('is refused whole where a line is none: who is missing has not left', async () => {
    await scene.snapshot(list('BBBBBBBB', 'CCCCCCCC'));
    const [first, second] = list('BBBBBBBB', 'CCCCCCCC').map((row) => JSON.stringify(row));
    const cut = await scene.lines(`${first}\n${second?.slice(0, -20)}`, SNAPSHOT);
    expect([cut.status, cut.body.code]).toEqual([400, 'malformed-json']);
    expect(cut.body.detail).toContain('regel 2');
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    // A line that is JSON and no entry is a refused row, as in JSON: its entry is not known to have left.
    const odd = await scene.lines(`${first}\n"Jansen"\n[1]\nnull`, { ...SNAPSHOT, dryRun: true });
    expect(odd.body).toMatchObject({ unchanged: 1, refused: 3, removed: 0 });
    expect(JSON.stringify(odd.body)).not.toContain('Jansen');
  });

  it('is another message in another mode, and with a key the same one only once', async () => {
    const rows = list('BBBBBBBB');
    const first = await scene.lines(rows, { ...SNAPSHOT, key: 'k' });
    const again = await scene.lines(rows, { ...SNAPSHOT, key: 'k' });
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    const delta = await scene.lines(rows, { mode: 'delta', key: 'k' });
    expect([delta.status, delta.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('is the only one with a mode behind its question mark', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    const options: LinesOptions = { mode: 'delta' };
    const both = await scene.send({ mode: 'snapshot', entries: list('CCCCCCCC') }, options);
    expect([both.status, both.body.code]).toEqual([400, 'mode-said-outside']);
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting' });
  });
});
