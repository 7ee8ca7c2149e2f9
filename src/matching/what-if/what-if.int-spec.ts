import request from 'supertest';
import { type RunLevers } from '../../../libs/matching/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { generatedRegion } from '../../../test/support/matching/generated-region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, NORTH, REGION, Scene, SOUTH, weekAhead } from '../../../test/support/small-region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { MatchingModule } from '../index.js';
import { LeversOfRun } from '../levers/run-levers.service.js';
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
  const { body } = await post('/matching-runs', { replace: true });
  await test.app.get(RunService).execute(REGION, body.id as string);
  return body.id as string;
}

describe('what if, in a small region', () => {
  let id: string;
  beforeEach(async () => {
    await scene.smallRegion();
    // Thirteen places, for whom fifty-five wait: plans of fewer than ten are not told of, nor where a few are left over.
    await scene.slots('ps', SOUTH, weekAhead(2), 12);
    for (let i = 0; i < 50; i++) await scene.entry(`m${i}`, NORTH, 'pn', 60 + i, weekAhead(12));
    for (let i = 0; i < 12; i++) await scene.entry(`s${i}`, SOUTH, 'ps', 14);
    id = await completedRun();
  });

  it('there were ten more places: says what that brings, in rounded counts, and keeps nothing', async () => {
    const slots = [{ programme: 'ps', week: weekAhead(2), by: 10 }];
    const { status, body } = await post(`/matching-runs/${id}/what-if`, { slots });
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['about', 'k', 'runId']);
    expect(body).toMatchObject({ runId: id, k: 10 });
    const [adults, ...others] = body.about;
    // Each population apart, in the order in which the pages show them; of nobody as little is told as of few.
    expect(others.map((one: { population: string }) => one.population)).toEqual([
      'youth',
      'forensic',
      'wlz',
      'unknown',
    ]);
    for (const one of others) expect(one).toMatchObject({ suppressed: true, after: null, providers: [] });
    expect(adults).toMatchObject({
      population: 'adults',
      certainty: 'better',
      suppressed: false,
      before: { status: 'optimal', proposals: 10 },
      after: { status: 'optimal', proposals: 20 },
      proposals: { added: 10, removed: 0, moved: 0 },
      providers: [
        {
          provider: { id: NORTH, name: 'Noord' },
          out: { before: 10, after: 20 },
          in: { before: 0, after: 0 },
        },
        {
          provider: { id: SOUTH, name: 'Zuid' },
          out: { before: 0, after: 0 },
          in: { before: 10, after: 20 },
        },
      ],
    });
    expect(adults.interval.low).toBeLessThanOrEqual(adults.difference);
    expect(adults.interval.high).toBeGreaterThanOrEqual(adults.difference);
    expect(adults.words[0].nl).toContain('dat is zeker');
    // Nobody who waits is in the answer, in whatever form.
    expect(JSON.stringify(body)).not.toMatch(/"[ems][0-9]+"|ref-/);
    expect(await scene.sql(`SELECT count(*)::integer AS n FROM proposal`)).toEqual([{ n: 13 }]);
    const audited = await scene.sql(
      `SELECT user_id, role, subject_id, detail FROM audit_event WHERE action = 'run.what-if'`,
    );
    expect(audited).toEqual([
      {
        ...{ user_id: ANALYST.user, role: 'engine', subject_id: id },
        detail: { asked: 1, slots: 1, ceilings: 0, limits: 0, programmes: 0, policy: false },
      },
    ]);
  });

  it('limits, an intake stop and weights can be asked about', async () => {
    const none = await post(`/matching-runs/${id}/what-if`, {
      limits: [{ provider: NORTH, limit: 'maxOut', to: 10 }],
      ceilings: [{ insurer: '3311', provider: SOUTH, to: 11 }],
    });
    expect(none.body.about[0]).toMatchObject({
      certainty: 'worse',
      after: { proposals: 10 },
      proposals: { removed: 0 },
    });
    const weights = await post(`/matching-runs/${id}/what-if`, { policy: { weights: { travel: 5 } } });
    expect(weights.body.about[0]).toMatchObject({ certainty: 'other-weights', interval: null });
    expect((await post(`/matching-runs/${id}/what-if`)).body.about[0]).toMatchObject({
      certainty: 'same',
      difference: 0,
    });
  });

  it('tells nothing of a plan of few, nor whether there is anybody in it', async () => {
    const [stopped, one] = [
      (await post(`/matching-runs/${id}/what-if`, { programmes: [{ programme: 'ps', intakeStop: true }] }))
        .body,
      (await post(`/matching-runs/${id}/what-if`, { limits: [{ provider: NORTH, limit: 'maxOut', to: 1 }] }))
        .body,
    ];
    expect(stopped).toEqual(one);
    expect(one.about[0]).toMatchObject({
      suppressed: true,
      certainty: null,
      after: null,
      before: null,
      providers: [],
    });
    expect(one.about[0].words[0].nl).toContain('Verborgen');
  });

  it('what would help most is worked out once of the last run, and kept as it may be told', async () => {
    const levers = async () =>
      (await scene.sql(`SELECT levers FROM matching_run WHERE id = '${id}'`)) as [
        { levers: RunLevers | null },
      ];
    expect(await levers()).toEqual([{ levers: null }]);
    await test.app.get(LeversOfRun).workOut();
    const [{ levers: found }] = await levers();
    expect(found).toMatchObject({ k: 10, untried: 0 });
    expect(found!.tried).toBeGreaterThan(1);
    expect(new Set(found!.told.map(({ population }) => population))).toEqual(new Set(['adults']));
    expect(found!.told).toHaveLength(found!.tried);
    // Each of the two that wait knows how many of them are its own, so their group is none to tell of.
    expect(found!.told.map(({ kind }) => kind)).not.toContain('places');
    for (const { interval } of found!.told) expect(interval!.low).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(found)).not.toMatch(/"(?:[ems][0-9]+|ref-.*|north|south)"/);
    await scene.sql(`UPDATE matching_run SET levers = '{"k": 10, "told": [], "tried": 1, "untried": 0}'`);
    await test.app.get(LeversOfRun).workOut();
    expect((await levers())[0].levers!.told).toEqual([]);
  });

  it('is answered so many times a day, by the trail, whatever the run', async () => {
    await scene.sql(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT region_id, 9, document || '{"whatIfsPerDay": 2}', 'y', 'x' FROM policy_version WHERE version = 1`,
    );
    const ask = (who: Actor = ANALYST) => post(`/matching-runs/${id}/what-if`, {}, who);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-what-ifs']);
    expect(refused.body.detail).toMatch(/what-if|wat-als/);
    expect((await ask(actor('administrator', null))).status).toBe(200);
    expect(
      await scene.sql(
        `SELECT detail ->> 'asked' AS asked FROM audit_event WHERE action = 'run.what-if' AND user_id = $1 ORDER BY id`,
        [ANALYST.user],
      ),
    ).toEqual([{ asked: '1' }, { asked: '2' }]);
  });

  it('says what a run reckoned with, of nobody who waits', async () => {
    const get = async (who: Actor, run = id) =>
      request(test.app.getHttpServer())
        .get(`/api/v1/matching-runs/${run}/what-if`)
        .set(await signedInAs(test.app, who));
    const { status, body } = await get(ANALYST);
    expect(status).toBe(200);
    expect(body.firstWeek).toMatch(/^\d{4}-W\d\d$/);
    expect(Object.keys(body.weights).sort()).toEqual(['breach', 'travel', 'waited', 'weeks']);
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
    // Of the answer its own id left out: one that ends in "e1" names nobody.
    expect(JSON.stringify(body.errors)).not.toMatch(/e[1-6]"/);
  });

  it('is for analysts and administrators, about a run that was completed', async () => {
    expect((await post(`/matching-runs/${id}/what-if`, {}, actor('administrator', null))).status).toBe(200);
    for (const role of ['clinician', 'data-steward', 'case-table-chair'] as const)
      expect((await post(`/matching-runs/${id}/what-if`, {}, actor(role, NORTH))).status).toBe(403);
    const none = await post('/matching-runs/7b1a7a5e-6f7e-4e0b-8b3e-1f2d3c4b5a69/what-if');
    expect([none.status, none.body.code]).toEqual([404, 'run-unknown']);
    const { body: queued } = await post('/matching-runs', { replace: true });
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
    const { certainty, difference, interval, before, after } = answers
      .find(({ status }) => status === 200)!
      .body.about.find(({ suppressed }: { suppressed: boolean }) => !suppressed);
    process.stderr.write(
      `${JSON.stringify({ certainty, difference, interval, plans: [before.status, after.status] })} in ${seconds.toFixed(1)} s\n`,
    );
    for (const number of [before.levels.weeks, after.levels.weeks, before.levels.breach, after.levels.breach])
      expect(Math.abs(number % 50)).toBe(0);
    expect(after.value - before.value).toBe(difference);
    expect(interval.high).toBeGreaterThanOrEqual(0); // more places never hurt
    expect(seconds).toBeLessThan(60);

    const { body: prices } = await request(test.app.getHttpServer())
      .get(`/api/v1/matching-runs/${id}/prices`)
      .set(await signedInAs(test.app, ANALYST));
    expect(prices).toMatchObject({ absent: null });
    expect(prices.binding).toBeGreaterThanOrEqual(prices.items.length);
    expect(prices.items.length).toBeGreaterThan(0);
    for (const item of prices.items) {
      expect(item.of.name).not.toBe('');
      // In steps of ten weeks beyond the norm, outwards: what one client would gain is somewhere in them.
      for (const { low, high } of [item, item.gain])
        expect([low % 100_000, high % 100_000].map(Math.abs)).toEqual([0, 0]);
      expect(item.low).toBeLessThanOrEqual(item.gain.low);
      expect(item.high).toBeGreaterThanOrEqual(item.gain.high);
    }
  }, 180_000);
});
