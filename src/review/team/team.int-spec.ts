import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { plusDays } from '../../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  REGION,
  SENDER,
  TestRegion,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { todayOf } from '../../platform/base/time/today.js';
import { ReviewModule } from '../review.module.js';
import { WorklistService } from '../worklist/worklist.service.js';
import { AbsenceService } from './absence/absence.service.js';
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
    await region.query('DELETE FROM absence');
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  const leave = async (actor: Actor, until: string, delegate: string | null) =>
    test.app.get(AbsenceService).plan(actor, { since: TODAY, until, delegate });
  const mine = async (actor: Actor, now = new Date()) =>
    (await worklist.list(actor, { assignee: 'me' }, now)).items.map(({ id }) => id);
  const tomorrow = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('knows the qualified clinicians of the own organisation who have been here, and no others', async () => {
    const { me, colleagues, absences } = await team.read(anna);
    expect([me, absences]).toEqual(['anna', []]);
    expect(colleagues.map(({ id, name }) => [id, name])).toEqual([
      ['ada', 'Name of ada'],
      ['eva', 'Name of eva'],
    ]);
    expect(JSON.stringify(await team.read(carla))).not.toMatch(/ada|eva|anna/);
    expect((await team.read({ ...anna, displayName: 'Anna A.' })).me).toBe('anna');
    expect((await team.read(ada)).colleagues[0].name).toBe('Anna A.');
  });

  it('routes what was taken on to who answers, until the last day', async () => {
    const { id } = await region.proposal();
    expect(await team.takeOn(anna, id, null)).toEqual({ ok: true, value: null });
    expect(await leave(anna, NEXT_WEEK, 'ada')).toEqual({ ok: true, value: null });
    expect((await team.read(anna)).absences).toMatchObject([
      { since: TODAY, until: NEXT_WEEK, now: true, delegate: { id: 'ada', name: 'Name of ada' } },
    ]);
    expect((await team.read(ada)).colleagues).toContainEqual(
      expect.objectContaining({
        id: 'anna',
        away: [{ since: TODAY, until: NEXT_WEEK, yours: true }],
        yours: true,
      }),
    );
    expect(await mine(anna)).toEqual([id]);
    expect(await mine(ada)).toEqual([id]);
    expect(await mine(eva)).toEqual([]);
    expect(await mine(ada, tomorrow(8))).toEqual([]);
    const { total, counts } = await worklist.list(ada, { assignee: 'me' });
    expect([total, counts.waitingForUs > 0]).toEqual([1, true]);
    await region.query('DELETE FROM absence');
    expect(await mine(ada)).toEqual([]);
    await team.release(anna, id);
  });

  it('makes no chains: who is away answers for nobody', async () => {
    const { id } = await region.proposal();
    await team.takeOn(anna, id, null);
    await leave(anna, NEXT_WEEK, 'ada');
    await leave(ada, plusDays(TODAY, 2), 'eva');
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

  it('is told over HTTP what is wrong, and what is not there', async () => {
    const agent = request(test.app.getHttpServer());
    const as = await signedInAs(test.app, anna);
    const nowhere = `/api/v1/proposals/${randomUUID()}/assignee`;
    expect((await agent.post(nowhere).set(as).send({ instead: null })).status).toBe(404);
    expect((await agent.post(nowhere).set(as).send({})).status).toBe(400);
    expect((await agent.delete(nowhere).set(as)).status).toBe(404);
  });

  it('is refused by SQL as well', async () => {
    const { id } = await region.proposal();
    const sql = (actor: Actor, text: string) =>
      test.database.transaction(actor, (tx) => tx.query<[unknown, number]>(text));
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
    expect(await sql({ ...anna, role: 'data-steward' }, 'SELECT FROM assignment')).toEqual([]);
    await expect(
      sql(
        { ...trainee, user: 'new' },
        `INSERT INTO colleague VALUES ('TEST', '${SENDER}', 'new', 'clinician', 'T', 'secretaris')`,
      ),
    ).rejects.toThrow(/qualified_profession|foreign key/);
    await team.read(trainee);
    await expect(sql(trainee, take('trainee', SENDER))).rejects.toThrow(/may decide on it/);
  });
});
