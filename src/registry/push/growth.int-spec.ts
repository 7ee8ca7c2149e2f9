import { MOST_PROGRAMMES } from '../../../libs/ingest/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { entry, OTHER, PushScene } from '../../../test/support/push-scene.js';
import { NORTH, REGION } from '../../../test/support/small-region.js';

const MOST = 100;
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => entry(pseudonym(`ref-${String(from + i).padStart(4, '0')}`)));

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
  await agree(MOST);
});
afterEach(() => scene.close());

/** As the region would by `doorstroom policy --set`. */
async function agree(mostEntries: number): Promise<void> {
  const pushes = { ...DEFAULT_POLICY.pushes, mostEntries };
  await scene.sql(
    `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
     SELECT $1, count(*) + 1, $2, 'x', 'x' FROM policy_version`,
    [REGION, JSON.stringify({ ...DEFAULT_POLICY, pushes })],
  );
}
const listed = async (): Promise<number> =>
  Object.values(await scene.states()).filter((state) => state !== 'left').length;

describe('a list', () => {
  it('has an end, in however many messages it is sent, and says so in a dry run', async () => {
    expect((await scene.delta(rows(60))).body).toMatchObject({ created: 60 });
    for (const options of [{ dryRun: true }, {}]) {
      const full = await scene.delta(rows(41, 60), options);
      expect([full.status, full.body.code]).toEqual([422, 'too-many-entries']);
      expect(full.body.messages.nl).toContain('staan er 101 regels op uw wachtlijst');
      expect(full.body.messages.en).toContain('have 100 at most');
    }
    expect(await listed()).toBe(60);
    expect((await scene.delta(rows(40, 60))).body).toMatchObject({ created: 40 });
    // Changing is not growing, and neither is a list that lets some go.
    expect((await scene.delta(rows(60).map((row) => ({ ...row, severity: 3 })))).body).toMatchObject({
      changed: 60,
    });
    expect((await scene.snapshot(rows(100, 15))).body).toMatchObject({ created: 15, removed: 15 });
    expect((await scene.snapshot(rows(101, 15))).body).toMatchObject({ code: 'too-many-entries' });
    expect((await scene.delta(rows(1), { who: OTHER })).body).toMatchObject({ created: 1 });
  });

  it('counts who is being transferred, and who comes back', async () => {
    await scene.snapshot(rows(100));
    await scene.snapshot(rows(90));
    await scene.sql(
      `UPDATE waiting_list_entry SET state = 'transferring' WHERE reference < '${pseudonym('ref-0050')}'`,
    );
    expect((await scene.delta(rows(10, 90))).body).toMatchObject({ changed: 10 });
    expect(await listed()).toBe(100);
    expect((await scene.delta(rows(1, 500))).body).toMatchObject({ code: 'too-many-entries' });
  });

  it('may be corrected and become shorter where the region has agreed on fewer since', async () => {
    await agree(150);
    await scene.snapshot(rows(130));
    await agree(MOST);
    expect((await scene.delta(rows(1, 200))).body).toMatchObject({ code: 'too-many-entries' });
    expect((await scene.delta([entry(pseudonym('ref-0000'), { severity: 3 })])).body).toMatchObject({
      changed: 1,
    });
    expect((await scene.snapshot(rows(120))).body).toMatchObject({ removed: 10 });
  });

  it('has an end for those who left it too, so that ever new references fill nothing', async () => {
    await scene.sql(
      `INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, state, area, diagnosis, settings, age_from, age_to,
         language, severity, flags, registered_on, confirmed_on, content_sha256)
       SELECT $1, lpad(n::text, 20, '0'), $2, translate(lpad(n::text, 8, '0'), '0123456789', 'BCDFGHKLMN'), 'left', '0014', 'anxiety', '{2}', 23, 27,
         'nl', 2, '{}', current_date, current_date, repeat('0', 64) FROM generate_series(1, 995) n`,
      [REGION, NORTH],
    );
    const full = await scene.delta(rows(6));
    expect([full.status, full.body.code]).toEqual([422, 'too-many-entries']);
    expect(full.body.messages.nl).toContain('worden er 1.001 regels van u bewaard');
    expect((await scene.delta(rows(5))).body).toMatchObject({ created: 5 });
    expect((await scene.delta([entry(pseudonym('00000001'))])).body).toMatchObject({ changed: 1 });
  });
});

describe('a day', () => {
  it('has an end for what goes to and fro, however short the list stays', async () => {
    const toAndFro = (severity: number) => rows(100).map((row) => ({ ...row, severity }));
    for (let i = 0; i < 10; i++)
      expect((await scene.delta(toAndFro(1 + (i % 2)), { key: `k-${i}` })).status).toBe(200);
    expect(await scene.count('registry_history')).toBe(900);
    const before = await scene.sql('SELECT count(*) AS n FROM registry_history');
    for (const answer of [
      await scene.delta(toAndFro(1)),
      await scene.delta(toAndFro(1), { dryRun: true }),
      await scene.put('/ceilings', { ceilings: [] }),
    ]) {
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
        429,
        'too-many-today',
        '3600',
      ]);
      expect(answer.body.messages.nl).toContain('10 berichten verwerkt, met 1.000 regels');
    }
    expect(await scene.sql('SELECT count(*) AS n FROM registry_history')).toEqual(before);
    // The receipt of an earlier one is still there, others may go on, and so may this one tomorrow.
    expect((await scene.delta(toAndFro(1 + 1), { key: 'k-9' })).headers['idempotent-replayed']).toBe('true');
    expect((await scene.delta(rows(1), { who: OTHER })).body).toMatchObject({ created: 1 });
    await scene.sql(`UPDATE push_receipt SET received_at = received_at - interval '25 hours'`);
    expect((await scene.delta(toAndFro(1))).body).toMatchObject({ changed: 100 });
  });

  it('counts the reasons that are kept of refused rows', async () => {
    await scene.delta(rows(1_000).map((row) => ({ ...row, severity: 'x' })));
    expect(await scene.count('push_refusal')).toBe(1_000);
    expect((await scene.delta(rows(1))).body).toMatchObject({ code: 'too-many-today' });
  });
});

describe('the programmes of a provider', () => {
  it('have an end; those that are there can be changed', async () => {
    await scene.sql(
      `INSERT INTO programme SELECT (jsonb_populate_record(p, jsonb_build_object('id', lpad(n::text, 20, '0'), 'reference', 'p-' || n))).*
       FROM programme p, generate_series(1, $2) n WHERE p.provider_id = $1 AND p.reference = 'angst'`,
      [NORTH, MOST_PROGRAMMES - 1],
    );
    const [row] = (await scene.get('/programmes?mine=true')).body.items as { area: { code: string } }[];
    const named = [
      ...['name', 'online', 'diagnoses', 'settings', 'ages', 'languages', 'severities', 'insurers'],
      ...['excludes', 'intakeStop', 'intakeWait', 'treatmentWait', 'minStart'],
    ];
    const said = Object.fromEntries(Object.entries(row).filter(([name]) => named.includes(name)));
    const body = { ...said, area: row.area.code };
    const one = await scene.put('/programmes/groep-2', body);
    expect([one.status, one.body.code]).toEqual([422, 'too-many-programmes']);
    expect(one.body.messages.nl).toContain(`al ${MOST_PROGRAMMES} programma’s`);
    expect(
      (await scene.put('/programmes/angst', { ...body, intakeStop: true, intakeWait: null })).body,
    ).toMatchObject({
      change: 'changed',
    });
    expect((await scene.put('/programmes/groep-2', body, OTHER)).body).toMatchObject({ change: 'created' });
  });
});
