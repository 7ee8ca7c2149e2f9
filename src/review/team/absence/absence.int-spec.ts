import { DEFAULT_POLICY } from '../../../../libs/policy/index.js';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { BEGINS_WITHIN_WEEKS } from '../../../../libs/review/index.js';
import { plusDays } from '../../../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import {
  anna,
  bram,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
} from '../../../../test/support/review/region.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { type Actor } from '../../../platform/base/database/actor.js';
import { EventSequencer } from '../../../platform/messaging/events/index.js';
import { Notifications } from '../../../platform/messaging/notifications/notifications.service.js';
import { todayOf } from '../../../platform/base/time/today.js';
import { DecisionService } from '../../decision/decision.service.js';
import { ReviewModule } from '../../review.module.js';
import { WorklistService } from '../../worklist/worklist.service.js';
import { AbsenceService } from './absence.service.js';
import { TeamService } from '../team.service.js';

const TODAY = todayOf(new Date());
const day = (n: number): string => plusDays(TODAY, n);
const later = (n: number): Date => new Date(Date.now() + n * 86_400_000);
const ada = clinician(SENDER, 'ada');
const eva = clinician(SENDER, 'eva');
const trainee = clinician(SENDER, 'trainee', { profession: null });
const codeOf = (result: { ok: boolean; error?: string }): string => (result.ok ? 'ok' : result.error!);

describe('an absence that is planned', () => {
  let test: TestApp;
  let region: TestRegion;
  let team: TeamService;
  let absences: AbsenceService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    team = test.app.get(TeamService);
    absences = test.app.get(AbsenceService);
    for (const actor of [anna, ada, eva, bram]) await team.read(actor);
  });
  afterEach(async () => {
    await region.query('DELETE FROM absence');
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  const plan = async (since: string, until: string, delegate: string | null = null, actor: Actor = anna) =>
    codeOf(await absences.plan(actor, { since, until, delegate }));
  const own = async (actor: Actor = anna) => (await team.read(actor)).absences;
  const change = async (
    { id, version }: { id: string; version: number },
    since: string,
    until: string,
    delegate: string | null,
    actor: Actor = anna,
  ) => codeOf(await absences.change(actor, id, { since, until, delegate, version }));
  /** What somebody is told of standing in, oldest first. */
  async function told(actor: Actor): Promise<string[]> {
    await test.app.get(EventSequencer).sequence();
    const { items } = await test.app.get(Notifications).list(actor, 200);
    return items
      .filter(({ topic }) => topic === 'team')
      .map(({ kind }) => kind)
      .toReversed();
  }

  it('begins and ends by its dates, without anybody doing anything', async () => {
    const { id } = await region.proposal();
    await team.takeOn(anna, id, null);
    expect(await plan(day(3), day(5), 'ada')).toBe('ok');
    const mine = async (days: number) =>
      (await test.app.get(WorklistService).list(ada, { assignee: 'me' }, later(days))).items.map(
        (item) => item.id,
      );
    expect(await Promise.all([0, 2, 3, 5, 6].map(mine))).toEqual([[], [], [id], [id], []]);
    expect(await own()).toMatchObject([
      { since: day(3), until: day(5), now: false, delegate: { id: 'ada', name: 'Name of ada' } },
    ]);
    const seen = (await team.read(ada)).colleagues.find((one) => one.id === 'anna');
    expect(seen).toMatchObject({ yours: false, away: [{ since: day(3), until: day(5), yours: true }] });
    expect((await team.read(ada, later(3))).colleagues.find((one) => one.id === 'anna')?.yours).toBe(true);
    await team.release(anna, id);
  });

  it('stands beside others of the same person, shares no day with them, and is changed or called off by itself', async () => {
    expect(await plan(day(0), day(5), 'ada')).toBe('ok');
    expect(await plan(day(10), day(20))).toBe('ok');
    for (const [since, until] of [
      [5, 6],
      [20, 30],
      [8, 25],
    ])
      expect(await plan(day(since), day(until))).toBe('absence-overlaps');
    expect(await plan(day(6), day(9))).toBe('ok');
    const [first, second, third] = await own();
    expect([first, second, third].map(({ now }) => now)).toEqual([true, false, false]);
    expect(await change(second, day(6), day(10), null)).toBe('absence-overlaps');
    expect(await change(second, day(7), day(8), 'eva')).toBe('ok');
    expect(await change(second, day(7), day(8), null)).toBe('absence-changed');
    expect(await change(third, day(11), day(12), null, ada)).toBe('absence-changed');
    await absences.cancel(ada, third.id);
    expect((await own()).map(({ since }) => since)).toEqual([day(0), day(7), day(10)]);
    await absences.cancel(anna, first.id);
    await absences.cancel(anna, first.id);
    expect((await own()).map(({ since }) => since)).toEqual([day(7), day(10)]);
  });

  it('is one of twenty that are not over, at most', async () => {
    for (let n = 0; n < 20; n++) expect(await plan(day(2 * n), day(2 * n))).toBe('ok');
    expect(await plan(day(80), day(80))).toBe('too-many-absences');
    const [first] = await own();
    await absences.cancel(anna, first.id);
    expect(await plan(day(80), day(80))).toBe('ok');
  });

  it('is one of those that are planned for the same days at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => plan(day(n), day(n + 10), n % 2 === 0 ? 'ada' : null)),
    );
    expect(results.toSorted()).toEqual([...new Array<string>(7).fill('absence-overlaps'), 'ok']);
    expect(await own()).toHaveLength(1);
  });

  it('refuses days that are over, turned round, too long or too far, oneself, strangers, other organisations and the unqualified', async () => {
    expect(await plan(day(-2), day(-1))).toBe('absence-over');
    expect(await plan(day(-1), day(1))).toBe('absence-began');
    expect(await plan(day(4), day(3))).toBe('absence-backwards');
    expect(await plan(day(4), day(5 + DEFAULT_POLICY.review.absenceWeeks * 7))).toBe('absence-too-long');
    const far = 1 + BEGINS_WITHIN_WEEKS * 7;
    expect(await plan(day(far), day(far))).toBe('absence-too-far');
    expect(await plan(day(0), day(1), 'anna')).toBe('delegate-self');
    for (const other of ['bram', 'trainee', 'nobody'])
      expect(await plan(day(0), day(1), other)).toBe('delegate-unknown');
    expect(await plan(day(0), day(1), 'ada', trainee)).toBe('not-qualified');
    expect(await own()).toEqual([]);
  });

  it('tells the delegate, and nobody else, when they are named, when the days change and when it is called off', async () => {
    const [before, others] = [await told(ada), await told(eva)];
    await plan(day(2), day(4), 'ada');
    const [absence] = await own();
    await change(absence, day(2), day(6), 'ada');
    await change({ ...absence, version: 2 }, day(2), day(6), 'eva');
    await absences.cancel(anna, absence.id);
    expect((await told(ada)).slice(before.length)).toEqual([
      'absence.named',
      'absence.changed',
      'absence.withdrawn',
    ]);
    expect((await told(eva)).slice(others.length)).toEqual(['absence.named', 'absence.withdrawn']);
    expect(await told(anna)).toEqual([]);
    expect(await told(bram)).toEqual([]);
    const { items } = await test.app.get(Notifications).list(ada, 1);
    expect(items[0]?.message.nl).toBe('U hoeft niet meer waar te nemen voor een collega');
  });

  it('tells nobody where nobody was named, or where nothing changed for them', async () => {
    const before = await told(ada);
    await plan(day(2), day(4));
    await plan(day(6), day(7), 'ada');
    const [, second] = await own();
    await change(second, day(6), day(7), 'ada');
    expect((await told(ada)).slice(before.length)).toEqual(['absence.named']);
  });

  it('opens no second eye: who stands in decides once, as themselves, and not on what they decided elsewhere', async () => {
    const decisions = test.app.get(DecisionService);
    const decide = async (actor: Actor, id: string) =>
      codeOf(await decisions.decide(actor, id, { verdict: 'approve', reason: null, version: 1 }));
    // One person of both organisations, who stands in for anna at the one and has approved for the other.
    const atBoth = (organisation: string) => clinician(organisation, 'mirjam');
    for (const organisation of [SENDER, RECEIVER]) await team.read(atBoth(organisation));
    await plan(day(0), day(3), 'mirjam');
    const { id } = await region.proposal();
    await team.takeOn(anna, id, null);
    expect(await decide(atBoth(RECEIVER), id)).toBe('ok');
    expect(await decide(atBoth(SENDER), id)).toBe('same-person');
    // Nor past the rule: as the application role, for the absent colleague or for oneself.
    const insert = (by: string) =>
      test.database.transaction(atBoth(SENDER), (tx) =>
        tx.query(
          `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict)
           VALUES ('${REGION}', '${id}', 'sending', '${SENDER}', '${by}', 'psychiater', 'approve')`,
        ),
      );
    await expect(insert('mirjam')).rejects.toThrow(/decision/);
    await expect(insert('anna')).rejects.toThrow(/decision|row-level/);
    // The colleague who is back after their delegate decided comes too late: one decision a side.
    const second = await region.proposal();
    await team.takeOn(anna, second.id, null);
    await absences.cancel(anna, (await own())[0].id);
    await plan(day(0), day(3), 'ada');
    expect(await decide(ada, second.id)).toBe('ok');
    expect(await decide(anna, second.id)).toBe('decided-already');
    expect(await decide(ada, second.id)).toBe('decided-already');
  });

  it('writes on whose behalf somebody decided, and only within the days of it', async () => {
    const decisions = test.app.get(DecisionService);
    const behalf = async (id: string) =>
      (
        await region.one<{ detail: { onBehalfOf?: string } }>(
          `SELECT detail FROM audit_event WHERE action = 'proposal.approve' AND subject_id = $1`,
          [id],
        )
      ).detail.onBehalfOf;
    await plan(day(1), day(3), 'ada');
    for (const [days, expected] of [
      [0, undefined],
      [1, 'anna'],
      [4, undefined],
    ] as const) {
      const { id } = await region.proposal();
      await team.takeOn(anna, id, null);
      expect(
        codeOf(
          await decisions.decide(ada, id, { verdict: 'approve', reason: null, version: 1 }, later(days)),
        ),
      ).toBe('ok');
      expect(await behalf(id)).toBe(expected);
    }
  });

  it('is told over HTTP what is wrong, in Dutch and English, and does not exist for others', async () => {
    const agent = request(test.app.getHttpServer());
    const as = await signedInAs(test.app, anna);
    const post = (body: object) => agent.post('/api/v1/team/absences').set(as).send(body);
    const [since, until] = [day(1), day(2)];
    for (const body of [
      {},
      { until },
      { since: 'soon', until },
      { since, until: '2026-02-30' },
      { since, until, delegate: 5 },
    ])
      expect((await post(body)).status).toBe(400);
    const made = await post({ since, until, delegate: 'ada' });
    const [absence] = (made.body as { absences: { id: string }[] }).absences;
    expect([made.status, absence]).toMatchObject([200, { since, until, version: 1, now: false }]);
    const again = await post({ since, until });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'absence-overlaps' });
    const address = `/api/v1/team/absences/${absence.id}`;
    const others = await signedInAs(test.app, ada);
    expect((await agent.put(address).set(others).send({ since, until, version: 1 })).status).toBe(409);
    expect((await agent.delete(address).set(others)).status).toBe(204);
    expect(
      (
        await agent
          .put(address)
          .set(as)
          .send({ since, until: day(4), version: 1 })
      ).status,
    ).toBe(200);
    expect((await agent.put(`/api/v1/team/absences/${randomUUID()}`).set(as).send({})).status).toBe(400);
    expect((await agent.delete(address).set(as)).status).toBe(204);
    expect(await own()).toEqual([]);
  });

  it('is walled by SQL as well', async () => {
    const sql = (actor: Actor, text: string) =>
      test.database.transaction(actor, (tx) => tx.query<[unknown, number]>(text));
    const away = (
      user: string,
      organisation: string,
      until: string,
      delegate: string | null,
      since = TODAY,
    ) =>
      `INSERT INTO absence (region_id, provider_id, user_id, since, until, delegate)
       VALUES ('TEST', '${organisation}', '${user}', '${since}', '${until}', ${delegate === null ? 'NULL' : `'${delegate}'`})`;
    await expect(sql(anna, away('ada', SENDER, day(7), null))).rejects.toThrow(/row-level security/);
    await expect(sql(anna, away('anna', RECEIVER, day(7), null))).rejects.toThrow(/row-level security/);
    await expect(sql(anna, away('anna', SENDER, day(7), 'anna'))).rejects.toThrow(/absence_other_person/);
    await expect(sql(anna, away('anna', SENDER, day(7), 'bram'))).rejects.toThrow(/foreign key/);
    await expect(sql(anna, away('anna', SENDER, day(183), null))).rejects.toThrow(/absence_ends/);
    await expect(sql(anna, away('anna', SENDER, day(-1), null))).rejects.toThrow(/absence_ends/);
    await sql(anna, away('anna', SENDER, day(7), null));
    await expect(sql(anna, away('anna', SENDER, day(9), null, day(7)))).rejects.toThrow(/away twice/);
    const all = `UPDATE absence SET until = until`;
    await expect(sql(anna, all)).rejects.toThrow(/next version/);
    expect((await sql(ada, `${all}, version = version + 1`))[1]).toBe(0);
    expect((await sql(ada, 'DELETE FROM absence'))[1]).toBe(0);
    for (const role of ['data-steward', 'clinician'] as const)
      expect(await sql({ ...ada, role }, 'SELECT FROM absence')).toHaveLength(1);
    for (const other of [bram, { ...anna, role: 'provider-system' as const }])
      expect(await sql(other, 'SELECT FROM absence')).toEqual([]);
  });
});
