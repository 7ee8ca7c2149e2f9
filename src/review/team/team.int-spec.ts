import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { ABSENCE_WEEKS, plusDays } from '../../../libs/review/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/auth/index.js';
import { todayOf } from '../../platform/time/today.js';
import { DecisionService } from '../decision.service.js';
import { ReviewModule } from '../review.module.js';
import { WorklistService } from '../worklist.service.js';
import { TeamService } from './team.service.js';

const TODAY = todayOf(new Date());
const NEXT_WEEK = plusDays(TODAY, 7);
const ada = clinician(SENDER, 'ada');
const eva = clinician(SENDER, 'eva');
const trainee = clinician(SENDER, 'trainee', { profession: null });

describe('a team that reviews', () => {
  let test: TestApp;
  let region: TestRegion;
  let team: TeamService;
  let worklist: WorklistService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    team = test.app.get(TeamService);
    worklist = test.app.get(WorklistService);
    for (const actor of [anna, ada, eva, bram, trainee]) await team.read(actor);
  });
  afterEach(async () => {
    for (const actor of [anna, ada, eva, bram]) await team.comeBack(actor);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  const mine = async (actor: Actor, now = new Date()) =>
    (await worklist.list(actor, { assignee: 'me' }, now)).items.map(({ id }) => id);
  const tomorrow = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('knows the qualified clinicians of the own organisation who have been here, and no others', async () => {
    const { me, colleagues, absence } = await team.read(anna);
    expect([me, absence]).toEqual(['anna', null]);
    expect(colleagues.map(({ id, name }) => [id, name])).toEqual([
      ['ada', 'Name of ada'],
      ['eva', 'Name of eva'],
    ]);
    expect(JSON.stringify(await team.read(carla))).not.toMatch(/ada|eva|anna/);
    expect((await team.read({ ...anna, displayName: 'Anna A.' })).me).toBe('anna');
    expect((await team.read(ada)).colleagues[0].name).toBe('Anna A.');
  });

  it('refuses an absence that is over or too long, oneself, a stranger, another organisation, and the unqualified', async () => {
    const refused = (actor: Actor, until: string, delegate: string | null) =>
      team.leave(actor, until, delegate);
    expect(await refused(anna, plusDays(TODAY, -1), null)).toMatchObject({ error: 'absence-over' });
    expect(await refused(anna, plusDays(TODAY, ABSENCE_WEEKS * 7 + 1), null)).toMatchObject({
      error: 'absence-too-long',
    });
    expect(await refused(anna, NEXT_WEEK, 'anna')).toMatchObject({ error: 'delegate-self' });
    for (const other of ['bram', 'trainee', 'nobody'])
      expect(await refused(anna, NEXT_WEEK, other)).toMatchObject({ error: 'delegate-unknown' });
    expect(await refused(trainee, NEXT_WEEK, 'ada')).toMatchObject({ error: 'not-qualified' });
    expect((await team.read(anna)).absence).toBeNull();
  });

  it('routes what was taken on to who answers, until the last day', async () => {
    const { id } = await region.proposal();
    expect(await team.takeOn(anna, id, null)).toEqual({ ok: true, value: null });
    expect(await team.leave(anna, NEXT_WEEK, 'ada')).toEqual({ ok: true, value: null });
    expect((await team.read(anna)).absence).toEqual({
      until: NEXT_WEEK,
      delegate: { id: 'ada', name: 'Name of ada' },
    });
    expect((await team.read(ada)).colleagues).toContainEqual(
      expect.objectContaining({ id: 'anna', awayUntil: NEXT_WEEK, yours: true }),
    );
    expect(await mine(anna)).toEqual([id]);
    expect(await mine(ada)).toEqual([id]);
    expect(await mine(eva)).toEqual([]);
    expect(await mine(ada, tomorrow(8))).toEqual([]);
    const { total, counts } = await worklist.list(ada, { assignee: 'me' });
    expect([total, counts.waitingForUs > 0]).toEqual([1, true]);
    await team.comeBack(anna);
    expect(await mine(ada)).toEqual([]);
    await team.release(anna, id);
  });

  it('makes no chains: who is away answers for nobody', async () => {
    const { id } = await region.proposal();
    await team.takeOn(anna, id, null);
    await team.leave(anna, NEXT_WEEK, 'ada');
    await team.leave(ada, plusDays(TODAY, 2), 'eva');
    expect(await mine(ada)).toEqual([]);
    expect(await mine(eva)).toEqual([]);
    expect(await mine(ada, tomorrow(3))).toEqual([id]);
    await team.release(anna, id);
  });

  it('says to the own organisation alone who has taken on a proposal', async () => {
    const { id } = await region.proposal();
    await team.takeOn(anna, id, null);
    await team.takeOn(bram, id, null);
    const shown = async (actor: Actor) =>
      (await worklist.list(actor, { limit: 200 })).items.find((item) => item.id === id)!.assignee;
    expect((await shown(ada))!.id).toBe('anna');
    expect((await shown(bram))!.id).toBe('bram');
    expect(await team.takeOn(carla, id, null)).toEqual({ ok: false, error: 'not-found' });
    expect(await team.takeOn(trainee, id, 'anna')).toEqual({ ok: false, error: 'not-qualified' });
    expect(await team.release(ada, id)).toEqual({ ok: false, error: 'assignee-changed' });
    expect(await team.takeOn(ada, id, null)).toEqual({ ok: false, error: 'assignee-changed' });
    expect(await team.takeOn(ada, id, 'anna')).toEqual({ ok: true, value: null });
    expect((await shown(anna))!.id).toBe('ada');
    await team.release(ada, id);
    expect(await shown(anna)).toBeNull();
  });

  it('gives a proposal to one of those who take it on at the same moment', async () => {
    const { id } = await region.proposal();
    const results = await Promise.all(
      [anna, ada, eva, anna, ada, eva].map((actor) => team.takeOn(actor, id, null)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('writes on whose behalf somebody decided, and lets everybody decide who could before', async () => {
    const decisions = test.app.get(DecisionService);
    const behalf = async (id: string) =>
      (
        await region.one<{ detail: { onBehalfOf?: string } }>(
          `SELECT detail FROM audit_event WHERE action = 'proposal.approve' AND subject_id = $1`,
          [id],
        )
      ).detail.onBehalfOf;
    for (const [actor, expected] of [
      [ada, 'anna'],
      [eva, undefined],
      [anna, undefined],
    ] as const) {
      const { id } = await region.proposal();
      await team.takeOn(anna, id, null);
      await team.leave(anna, NEXT_WEEK, 'ada');
      expect(
        await decisions.decide(actor, id, { verdict: 'approve', reason: null, version: 1 }),
      ).toMatchObject({ ok: true });
      expect([actor.user, await behalf(id)]).toEqual([actor.user, expected]);
    }
  });

  it('is told over HTTP what is wrong, and what is not there', async () => {
    const agent = request(test.app.getHttpServer());
    const as = await signedInAs(test.app, anna);
    for (const body of [{}, { until: 'soon' }, { until: '2026-02-30' }, { until: NEXT_WEEK, delegate: 5 }])
      expect((await agent.put('/api/v1/team/absence').set(as).send(body)).status).toBe(400);
    const put = await agent.put('/api/v1/team/absence').set(as).send({ until: NEXT_WEEK, delegate: 'ada' });
    expect([put.status, (put.body as { absence: object }).absence]).toEqual([
      200,
      { until: NEXT_WEEK, delegate: { id: 'ada', name: 'Name of ada' } },
    ]);
    expect((await agent.delete('/api/v1/team/absence').set(as)).status).toBe(204);
    const nowhere = `/api/v1/proposals/${randomUUID()}/assignee`;
    expect((await agent.post(nowhere).set(as).send({ instead: null })).status).toBe(404);
    expect((await agent.post(nowhere).set(as).send({})).status).toBe(400);
    expect((await agent.delete(nowhere).set(as)).status).toBe(404);
  });

  it('is walled by SQL as well', async () => {
    const { id } = await region.proposal();
    const sql = (actor: Actor, text: string) =>
      test.database.transaction(actor, (tx) => tx.query<[unknown, number]>(text));
    const away = (user: string, organisation: string, until: string, delegate: string | null) =>
      `INSERT INTO absence VALUES ('TEST', '${organisation}', '${user}', '${TODAY}', '${until}', ${delegate === null ? 'NULL' : `'${delegate}'`})`;
    await expect(sql(anna, away('ada', SENDER, NEXT_WEEK, null))).rejects.toThrow(/row-level security/);
    await expect(sql(anna, away('anna', RECEIVER, NEXT_WEEK, null))).rejects.toThrow(/row-level security/);
    await expect(sql(anna, away('anna', SENDER, NEXT_WEEK, 'anna'))).rejects.toThrow(/absence_other_person/);
    await expect(sql(anna, away('anna', SENDER, NEXT_WEEK, 'bram'))).rejects.toThrow(/foreign key/);
    await expect(sql(anna, away('anna', SENDER, plusDays(TODAY, 183), null))).rejects.toThrow(/absence_ends/);
    const take = (user: string, organisation: string) =>
      `INSERT INTO assignment VALUES ('TEST', '${id}', '${organisation}', '${user}')`;
    await expect(sql(anna, take('ada', SENDER))).rejects.toThrow(/row-level security/);
    await team.read(carla);
    await expect(sql(carla, take('carla', carla.organisation!))).rejects.toThrow(/only a party/);
    await sql(anna, take('anna', SENDER));
    await expect(
      sql(ada, `UPDATE assignment SET user_id = 'eva' WHERE proposal_id = '${id}'`),
    ).rejects.toThrow(/row-level security/);
    expect((await sql(ada, `DELETE FROM assignment WHERE proposal_id = '${id}'`))[1]).toBe(0);
    expect((await sql(bram, `UPDATE assignment SET user_id = 'bram' WHERE proposal_id = '${id}'`))[1]).toBe(
      0,
    );
    for (const table of ['reviewer', 'absence', 'assignment'])
      expect(await sql({ ...anna, role: 'data-steward' }, `SELECT FROM ${table}`)).toEqual([]);
    await expect(
      sql(trainee, `INSERT INTO reviewer VALUES ('TEST', '${SENDER}', 'trainee', 'T', 'secretaris')`),
    ).rejects.toThrow(/qualified_profession|foreign key/);
  });
});
