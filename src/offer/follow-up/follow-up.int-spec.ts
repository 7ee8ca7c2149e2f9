import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { plusDays } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, bram, clinician, REGION, SENDER, WEEK } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { addFollowUps } from '../../registry/index.js';
import { EventSequencer } from '../../platform/messaging/events/index.js';
import { Notifications } from '../../platform/messaging/notifications/notifications.service.js';
import { todayOf } from '../../platform/base/time/index.js';
import { AbsenceService } from '../../review/team/absence/absence.service.js';
import { FollowUpService } from './follow-up.service.js';

const TODAY = todayOf(new Date());
const day = (n: number): string => plusDays(TODAY, n);
const later = (n: number): Date => new Date(Date.now() + n * 86_400_000);
const ada = clinician(SENDER, 'ada');
const eva = clinician(SENDER, 'eva', { profession: null });
const peter = clinician(SENDER, 'peter', { role: 'data-steward', profession: null });
const codeOf = (result: { ok: boolean; error?: string }): string => (result.ok ? 'ok' : result.error!);

describe('a follow-up in the hands of a named person', () => {
  let scene: OfferScene;
  let followUps: FollowUpService;

  beforeAll(async () => {
    scene = await OfferScene.open();
    followUps = scene.test.app.get(FollowUpService);
    await scene.region.places('there', WEEK, 50);
    for (const actor of [anna, ada, eva, peter, bram]) await followUps.list(actor);
  });
  afterEach(async () => {
    await scene.region.query('DELETE FROM absence');
  });
  afterAll(() => scene.close());

  /** What comes of an offer that anna made and the client declined. */
  async function task(): Promise<{ id: string; entry: string }> {
    const { offer, entry } = await scene.offered(WEEK);
    expect(await scene.answer(offer, null, 'too-far')).toBe('ok');
    const { id } = await scene.region.one<{ id: string }>('SELECT id FROM follow_up WHERE cause_id = $1', [
      offer,
    ]);
    return { id, entry };
  }
  const give = async (actor: Actor, id: string, colleague: string, version = 1) =>
    codeOf(await followUps.give(actor, id, { colleague, version }));
  const item = async (actor: Actor, id: string, days = 0) =>
    (await followUps.list(actor, later(days))).items.find((one) => one.id === id)!;
  async function told(actor: Actor): Promise<number> {
    await scene.test.app.get(EventSequencer).sequence();
    const { items } = await scene.test.app.get(Notifications).list(actor, 200);
    return items
      .filter(({ kind }) => kind === 'follow-up.handed-over')
      .reduce((sum, { count }) => sum + count, 0);
  }
  const away = (actor: Actor, since: string, until: string, delegate: string | null) =>
    scene.test.app.get(AbsenceService).plan(actor, { since, until, delegate });

  it('about danger stands before all others, with whom to call, or that nobody has said whom', async () => {
    const { id: mine } = await task();
    const entry = await scene.region.entry();
    await scene.test.database.transaction(anna, (tx) =>
      addFollowUps(tx, [{ kind: 'danger-now', entryId: entry, providerId: SENDER, causeId: null }]),
    );
    expect(await give(anna, mine, 'ada')).toBe('ok');
    const before = await followUps.list(ada);
    expect(before.items[0]).toMatchObject({ kind: 'danger-now', entryId: entry, offerId: null, owner: null });
    expect(before.crisis).toBeNull();
    const crisis = { name: 'Crisisdienst Noord', phone: '050-000 00 00' };
    await scene.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb, 'x', 'x' FROM policy_version WHERE region_id = $1`,
      [REGION, JSON.stringify({ ...DEFAULT_POLICY, crisis })],
    );
    expect((await followUps.list(ada)).crisis).toEqual(crisis);
    expect(codeOf(await followUps.done(ada, before.items[0].id))).toBe('ok');
    expect((await followUps.list(ada)).items[0].kind).not.toBe('danger-now');
  });

  it('is handed to a colleague, who is told, and to nobody else', async () => {
    const { id, entry } = await task();
    expect(await item(ada, id)).toMatchObject({ owner: { id: 'anna', you: false }, version: 1 });
    const before = await Promise.all([ada, eva, bram].map(told));
    expect(await give(anna, id, 'ada')).toBe('ok');
    expect(await item(ada, id)).toMatchObject({
      owner: { id: 'ada', name: 'Name of ada', you: true },
      standIn: null,
      version: 2,
    });
    expect(await Promise.all([ada, eva, bram].map(told))).toEqual([before[0] + 1, before[1], before[2]]);
    expect(
      await scene.region.one(
        `SELECT subject_id AS entry, user_id AS by, detail FROM audit_event WHERE action = 'follow-up.hand-over' ORDER BY at DESC LIMIT 1`,
      ),
    ).toMatchObject({ entry, by: 'anna', detail: { kind: 'offer-declined', from: 'anna', to: 'ada' } });
  });

  it('can go to whoever works on follow-ups, also without a profession, and be taken on by oneself', async () => {
    const { id } = await task();
    expect(await give(anna, id, 'peter')).toBe('ok');
    expect(await give(eva, id, 'eva', 2)).toBe('ok');
    expect(await told(eva)).toBe(0);
    expect((await item(eva, id)).owner).toEqual({ id: 'eva', name: 'Name of eva', you: true });
    const { colleagues } = await followUps.list(peter);
    expect(colleagues.map((one) => [one.id, one.role, one.you])).toEqual([
      ['ada', 'clinician', false],
      ['anna', 'clinician', false],
      ['eva', 'clinician', false],
      ['peter', 'data-steward', true],
    ]);
  });

  it('does not go to who is away, of another organisation, unknown, or has it; nor when somebody was first', async () => {
    const { id } = await task();
    await away(ada, TODAY, day(2), null);
    expect(await give(anna, id, 'ada')).toBe('colleague-away');
    expect(await give(anna, id, 'bram')).toBe('colleague-unknown');
    expect(await give(anna, id, 'chris')).toBe('colleague-unknown');
    expect(await give(anna, id, 'anna')).toBe('owner-already');
    expect(await give(bram, id, 'bram')).toBe('not-found');
    expect(await give(anna, id, 'eva', 7)).toBe('follow-up-changed');
    const raced = await Promise.all(['eva', 'peter', 'eva', 'peter'].map((to) => give(anna, id, to)));
    expect(raced.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codeOf(await followUps.done(anna, id))).toBe('ok');
    expect(await give(anna, id, 'eva', 2)).toBe('done-already');
  });

  it('follows the delegate while its owner is away, from the first day to the last, and comes back by itself', async () => {
    const { id } = await task();
    await away(anna, day(1), day(3), 'ada');
    const standIn = async (days: number) => (await item(ada, id, days)).standIn;
    expect(await standIn(0)).toBeNull();
    for (const days of [1, 3])
      expect(await standIn(days)).toEqual({ id: 'ada', name: 'Name of ada', you: true });
    expect(await standIn(4)).toBeNull();
    const first = async (actor: Actor, days: number) =>
      (await followUps.list(actor, later(days))).items[0]?.owner?.id;
    expect(await first(ada, 1)).toBe('anna');
    // A steward sees whose hand it wants as well.
    expect((await item(peter, id, 1)).standIn).toMatchObject({ id: 'ada', you: false });
    expect(codeOf(await followUps.done(ada, id, later(1)))).toBe('ok');
    expect(
      await scene.region.one(
        `SELECT detail FROM audit_event WHERE action = 'follow-up.done' ORDER BY at DESC LIMIT 1`,
      ),
    ).toEqual({ detail: { kind: 'offer-declined', onBehalfOf: 'anna' } });
  });

  it('is the team’s where the delegate is away too', async () => {
    const { id } = await task();
    await away(anna, TODAY, day(3), 'ada');
    expect(codeOf(await away(ada, TODAY, day(1), null))).toBe('ok');
    expect((await item(eva, id)).standIn).toBeNull();
    expect((await item(eva, id, 2)).standIn).toMatchObject({ id: 'ada' });
  });

  it('is told over HTTP what is wrong', async () => {
    const { id } = await task();
    const agent = request(scene.test.app.getHttpServer());
    const as = await signedInAs(scene.test.app, anna);
    const post = async (body: object, address = id) => {
      const answer = await agent.post(`/api/v1/follow-ups/${address}/owner`).set(as).send(body);
      return [answer.status, (answer.body as { code?: string }).code];
    };
    for (const body of [
      {},
      { colleague: 'ada' },
      { colleague: 5, version: 1 },
      { colleague: 'ada', version: 0 },
    ])
      expect((await post(body))[0]).toBe(400);
    expect((await post({ colleague: 'ada', version: 1 }, randomUUID()))[0]).toBe(404);
    expect(await post({ colleague: 'nobody', version: 1 })).toEqual([409, 'colleague-unknown']);
    expect((await post({ colleague: 'ada', version: 1 }))[0]).toBe(204);
    expect(await post({ colleague: 'eva', version: 1 })).toEqual([409, 'follow-up-changed']);
  });

  it('is walled by SQL as well', async () => {
    const { id } = await task();
    const sql = (actor: Actor, text: string) =>
      scene.test.database.transaction(actor, (tx) => tx.query<[unknown, number]>(text));
    const set = (what: string) => `UPDATE follow_up SET ${what} WHERE id = '${id}'`;
    await expect(sql(anna, set(`owner = 'ada'`))).rejects.toThrow(/next version/);
    for (const nobody of [`'bram'`, `'nobody'`, 'NULL'])
      await expect(sql(anna, set(`owner = ${nobody}, version = version + 1`))).rejects.toThrow(
        /to a colleague/,
      );
    await expect(sql(anna, set(`kind = 'returned', version = version + 1`))).rejects.toThrow(/what it is/);
    expect((await sql(bram, set(`owner = 'bram', version = version + 1`)))[1]).toBe(0);
    expect(codeOf(await followUps.done(anna, id))).toBe('ok');
    await expect(sql(anna, set(`done_at = NULL, version = version + 1`))).rejects.toThrow(/ends once/);
    // The directory is of the own organisation, and everybody writes themselves alone.
    const names = await scene.test.database.transaction(bram, (tx) =>
      tx.query<{ user_id: string }[]>('SELECT user_id FROM colleague'),
    );
    expect(names).toEqual([{ user_id: 'bram' }]);
    await expect(
      sql(
        anna,
        `INSERT INTO colleague (region_id, provider_id, user_id, role, display_name) VALUES ('${REGION}', '${SENDER}', 'zed', 'clinician', 'Z')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      sql(anna, `UPDATE colleague SET role = 'data-steward' WHERE user_id = 'anna'`),
    ).rejects.toThrow(/row-level security/);
  });
});
