import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { generatedRegion } from '../../../test/support/matching/generated-region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, NORTH, REGION, Scene, SOUTH, weekAhead } from '../../../test/support/small-region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { MatchingModule } from '../index.js';
import { RunService } from '../run/run.service.js';

const ANALYST = actor('taskforce-analyst', null);

let test: TestApp;
let scene: Scene;

beforeEach(async () => {
  test = await testApp({ stages: [MatchingModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const post = async (path: string, body: object = {}, who: Actor = ANALYST) =>
  request(test.app.getHttpServer())
    .post(`/api/v1${path}`)
    .set(await signedInAs(test.app, who))
    .send(body);
async function completedRun(): Promise<string> {
  const { body } = await post('/matching-runs');
  await test.app.get(RunService).execute(REGION, body.id as string);
  return body.id as string;
}

describe('what if, in a small region', () => {
  let id: string;
  beforeEach(async () => {
    await scene.smallRegion();
    id = await completedRun();
  });

  it('there were one more place: says what that brings, in counts, and keeps nothing', async () => {
    const slots = [{ programme: 'ps', week: weekAhead(2), by: 1 }];
    const { status, body } = await post(`/matching-runs/${id}/what-if`, { slots });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      runId: id,
      certainty: 'better',
      before: { status: 'optimal', proposals: 3 },
      after: { status: 'optimal', proposals: 4 },
      proposals: { added: 1, removed: 0 },
      providers: [
        { provider: { id: NORTH, name: 'Noord' }, out: { before: 3, after: 4 }, in: { before: 0, after: 0 } },
        { provider: { id: SOUTH, name: 'Zuid' }, out: { before: 0, after: 0 }, in: { before: 3, after: 4 } },
      ],
    });
    expect(body.interval).toEqual({ low: body.difference, high: body.difference });
    expect(body.words[0].nl).toContain('dat is zeker');
    // Nobody who waits is in the answer, in whatever form.
    expect(JSON.stringify(body)).not.toMatch(/"e[1-6]"|ref-/);
    expect(await scene.sql(`SELECT count(*)::integer AS n FROM proposal`)).toEqual([{ n: 3 }]);
    const audited = await scene.sql(
      `SELECT user_id, role, subject_id, detail FROM audit_event WHERE action = 'run.what-if'`,
    );
    expect(audited).toEqual([
      {
        ...{ user_id: ANALYST.user, role: 'engine', subject_id: id },
        detail: { slots: 1, ceilings: 0, limits: 0, programmes: 0, policy: false },
      },
    ]);
  });

  it('limits, an intake stop and weights can be asked about', async () => {
    const none = await post(`/matching-runs/${id}/what-if`, {
      limits: [{ provider: NORTH, limit: 'maxOut', to: 1 }],
      ceilings: [{ insurer: '3311', provider: SOUTH, to: 2 }],
    });
    expect(none.body).toMatchObject({
      certainty: 'worse',
      after: { proposals: 1 },
      proposals: { removed: 2 },
    });
    const stop = await post(`/matching-runs/${id}/what-if`, {
      programmes: [{ programme: 'ps', intakeStop: true }],
    });
    expect(stop.body).toMatchObject({ certainty: 'worse', after: { proposals: 0, value: 0 } });
    const weights = await post(`/matching-runs/${id}/what-if`, { policy: { weights: { travel: 5 } } });
    expect(weights.body).toMatchObject({ certainty: 'other-weights', interval: null });
    expect((await post(`/matching-runs/${id}/what-if`)).body).toMatchObject({
      certainty: 'same',
      difference: 0,
    });
  });

  it('says what a run reckoned with, of nobody who waits', async () => {
    const get = async (who: Actor, run = id) =>
      request(test.app.getHttpServer())
        .get(`/api/v1/matching-runs/${run}/what-if`)
        .set(await signedInAs(test.app, who));
    const { status, body } = await get(ANALYST);
    expect(status).toBe(200);
    expect(body.firstWeek).toMatch(/^\d{4}-W\d\d$/);
    expect(Object.keys(body.weights).sort()).toEqual(['breach', 'travel', 'weeks']);
    expect(body.limits.map(({ provider }: { provider: string }) => provider)).toEqual([NORTH, SOUTH]);
    const programme = body.programmes.find((one: { programme: string }) => one.programme === 'ps');
    expect(programme).toMatchObject({ intakeStop: false });
    expect(programme.slots).toHaveLength(body.weeks);
    expect(JSON.stringify(body)).not.toMatch(/"e[1-6]"|ref-/);
    expect((await get(actor('clinician', NORTH))).status).toBe(403);
    expect((await get(ANALYST, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('has no answer once the lists of the run are kept no longer', async () => {
    await scene.sql('DELETE FROM matching_snapshot');
    const refused = { status: 409, body: { code: 'snapshot-gone' } };
    expect(await post(`/matching-runs/${id}/what-if`)).toMatchObject(refused);
    const values = await request(test.app.getHttpServer())
      .get(`/api/v1/matching-runs/${id}/what-if`)
      .set(await signedInAs(test.app, ANALYST));
    expect(values).toMatchObject(refused);
  });

  it('refuses what does not fit, with the place of it', async () => {
    const wrong = await post(`/matching-runs/${id}/what-if`, {
      slots: [{ programme: 'px', week: 1, by: 1 }],
    });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'changes-refused']);
    expect(wrong.body.errors).toMatchObject([{ field: '/slots/0/programme', code: 'unknown-id' }]);
    expect((await post(`/matching-runs/${id}/what-if`, { slot: [] })).status).toBe(400);
    expect((await post(`/matching-runs/${id}/what-if`, { slots: 'all' })).status).toBe(400);
  });

  it('names nobody where work under way would become inadmissible', async () => {
    await scene.sql(`INSERT INTO qualified_profession VALUES ('gz-psycholoog') ON CONFLICT DO NOTHING`);
    await scene.sql(`UPDATE proposal SET state = 'approved-by-sending', version = version + 1`);
    const second = await completedRun();
    const stop = { programmes: [{ programme: 'ps', intakeStop: true }] };
    const { status, body } = await post(`/matching-runs/${second}/what-if`, stop);
    expect(status).toBe(400);
    expect(new Set(body.errors.map(({ field }: { field: string }) => field))).toEqual(new Set(['/entries']));
    expect(JSON.stringify(body)).not.toMatch(/e[1-6]"/);
  });

  it('is for analysts and administrators, about a run that was completed', async () => {
    expect((await post(`/matching-runs/${id}/what-if`, {}, actor('administrator', null))).status).toBe(200);
    for (const role of ['clinician', 'data-steward', 'case-table-chair'] as const)
      expect((await post(`/matching-runs/${id}/what-if`, {}, actor(role, NORTH))).status).toBe(403);
    const none = await post('/matching-runs/7b1a7a5e-6f7e-4e0b-8b3e-1f2d3c4b5a69/what-if');
    expect([none.status, none.body.code]).toEqual([404, 'run-unknown']);
    const { body: queued } = await post('/matching-runs');
    const early = await post(`/matching-runs/${queued.id}/what-if`);
    expect([early.status, early.body.code]).toEqual([409, 'run-not-completed']);
  });
});

describe('what if, in a region like Groningen', () => {
  it('is one at a time, and bounded in time', async () => {
    await generatedRegion(scene, 'S');
    const id = await completedRun();
    const [{ programme }] = await scene.sql<{ programme: string }>(
      `SELECT to_programme AS programme FROM proposal ORDER BY value DESC LIMIT 1`,
    );
    const slots = [1, 2, 3].map((week) => ({ programme, week, by: 5 }));
    const began = performance.now();
    const answers = await Promise.all([1, 2].map(() => post(`/matching-runs/${id}/what-if`, { slots })));
    const seconds = (performance.now() - began) / 1000;
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('what-if-in-progress');
    const { certainty, difference, interval, before, after } = answers.find(
      ({ status }) => status === 200,
    )!.body;
    process.stderr.write(
      `${JSON.stringify({ certainty, difference, interval, gaps: [before.gap, after.gap] })} in ${seconds.toFixed(1)} s\n`,
    );
    expect(interval).toEqual({ low: after.value - before.bound, high: after.bound - before.value });
    expect(interval.high).toBeGreaterThanOrEqual(0); // more places never hurt
    expect(seconds).toBeLessThan(60);
  }, 180_000);
});
