import { gunzipSync } from 'node:zlib';
import request from 'supertest';
import { type Problem, SILENT, type SolvedSolution } from '../../../libs/matching/index.js';
import { addWeeks, canonicalJson } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY, latestDays, nearestWeek } from '../../../libs/policy/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import {
  actor,
  AT_ONCE,
  daysAgo,
  NORTH,
  REGION,
  Scene,
  SOUTH,
  weekAhead,
} from '../../../test/support/small-region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { type Engine } from '../engine/engine.js';
import { MatchingModule } from '../index.js';
import { planRun, solveProblem, type SolveProblem } from '../engine/plan-run.js';
import { improvementOf } from './improvement.js';
import { type MatchingRun } from './run.entity.js';
import { RunPublication } from './run-publication.service.js';
import { findRun } from './run.store.js';
import { RunService } from './run.service.js';

const ANALYST = actor('taskforce-analyst', null);
const SENDER = actor('clinician', NORTH);
const RECEIVER = actor('clinician', SOUTH);

let test: TestApp;
let scene: Scene;

beforeEach(async () => {
  test = await testApp({ stages: [MatchingModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await scene.smallRegion();
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const get = async (who: Actor, path: string) =>
  request(test.app.getHttpServer())
    .get(`/api/v1${path}`)
    .set(await signedInAs(test.app, who));
const start = async (who: Actor = ANALYST, body: object = { replace: true }) =>
  request(test.app.getHttpServer())
    .post('/api/v1/matching-runs')
    .set(await signedInAs(test.app, who))
    .send(body);

/** A run from request to end, without the queue in between. */
async function completeRun(): Promise<string> {
  const { body } = await start();
  await test.app.get(RunService).execute(REGION, body.id);
  return body.id;
}

/** A clinician of the sending organisation opens it. */
const open = (id: string) =>
  scene.sql(
    `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession) VALUES ($1, $2, 'sending', $3, 'anna', 'gz-psycholoog')`,
    [REGION, id, NORTH],
  );

/** Runs that solve in a way of their own, in this thread. */
function runsWith(solving: SolveProblem): RunService {
  const { app, database } = test;
  const engine: Engine = { plan: (request) => planRun(request, SILENT, solving) };
  return new RunService(database, app.get(RunPublication), engine);
}

/** As review will: one side approves. */
async function approveOne(proposal: string): Promise<void> {
  await scene.sql(`INSERT INTO qualified_profession VALUES ('gz-psycholoog') ON CONFLICT DO NOTHING`);
  await scene.sql(`UPDATE proposal SET state = 'approved-by-sending', version = version + 1 WHERE id = $1`, [
    proposal,
  ]);
}

/** As it is kept: what the engine knows of it. */
const stored = async (id: string): Promise<MatchingRun> =>
  (await test.app
    .get(Database)
    .transaction(engineActor(REGION), (tx) => findRun(tx, { regionId: REGION, id })))!;

/** What a run saw. */
async function problemOf(run: string): Promise<Problem> {
  const [{ problem_gzip }] = await scene.sql<{ problem_gzip: Buffer }>(
    `SELECT problem_gzip FROM matching_snapshot WHERE run_id = $1`,
    [run],
  );
  return JSON.parse(gunzipSync(problem_gzip).toString()) as Problem;
}

/** What a run and the ways of doing without it come to for adults, as its page has it. */
const aboutAdults = ({ baselines }: MatchingRun): Parameters<typeof improvementOf> => {
  const { about, previousPolicy } = baselines!;
  const { thisRun, nothing, firstComeFirstServed } = about!;
  return [
    thisRun.adults!,
    {
      nothing: nothing.adults!,
      firstComeFirstServed: firstComeFirstServed.adults!,
      previousPolicy: previousPolicy && {
        ...about!.previousPolicy!.adults!,
        version: previousPolicy.version,
      },
      withoutLearned: null,
    },
  ];
};

const proposalsIn = (state: string) =>
  scene.sql<{ id: string; entry_id: string; closed_reason: string | null; run_id: string }>(
    `SELECT id, entry_id, closed_reason, run_id FROM proposal WHERE state = $1 ORDER BY entry_id`,
    [state],
  );

describe('a matching run', () => {
  it('publishes what it found, to the two parties of each proposal and nobody else', async () => {
    const asked = await start();
    expect(asked.status).toBe(202);
    expect(asked.headers.location).toBe(`/api/v1/matching-runs/${asked.body.id}`);
    await test.app.get(RunService).execute(REGION, asked.body.id);

    const run = (await get(ANALYST, `/matching-runs/${asked.body.id}`)).body;
    expect(run).toMatchObject({
      status: 'completed',
      requestedBy: ANALYST.user,
      firstWeek: weekAhead(1),
      policyVersion: 1,
      solutionStatus: 'optimal',
      gap: 0,
      failureCode: null,
    });
    // Of three proposals nothing is told to whom may not see them, neither how many nor what they gain.
    const none = { value: null, bound: null, levels: null, baselines: null, improvement: null };
    expect(run).toMatchObject({
      ...none,
      counts: { entries: null, programmes: 2, slots: 3, proposals: null, kept: null, unmatched: null },
    });
    expect(run.problemSha256).toMatch(/^[0-9a-f]{64}$/);
    const kept = await stored(run.id);
    expect(kept.counts).toMatchObject({ entries: 6, proposals: 3, kept: 0, unmatched: 3 });
    expect(kept.baselines!.nothing).toEqual({ breach: 0, weeks: 0, travel: 0, proposals: 0, value: 0 });
    expect(kept.baselines!.previousPolicy).toBeNull();
    expect(kept.baselines!.about!.thisRun).toEqual({
      adults: { ...kept.levels, value: kept.value, proposals: 3 },
    });
    expect(run).toMatchObject({ progress: null, failureText: null });

    const sent = (await get(SENDER, `/matching-runs/${run.id}/proposals`)).body;
    expect(sent.total).toBe(3);
    expect(sent.items[0]).toMatchObject({
      side: 'sending',
      state: 'proposed',
      from: { provider: { id: NORTH, name: 'Noord' } },
      to: { provider: { id: SOUTH, name: 'Zuid' }, programme: { id: 'ps' } },
      need: { diagnosis: 'anxiety', age: [23, 59], severity: 2 },
      travelMinutes: 10,
    });
    expect(Object.keys(sent.items[0].need).sort()).toEqual([
      'age',
      'diagnosis',
      'language',
      'settings',
      'severity',
    ]);
    expect((await get(RECEIVER, `/matching-runs/${run.id}/proposals`)).body.total).toBe(3);
    expect((await get(actor('clinician', '99990009'), `/matching-runs/${run.id}/proposals`)).body.total).toBe(
      0,
    );
    expect((await get(ANALYST, `/matching-runs/${run.id}/proposals`)).status).toBe(403);
  });

  it('says for each own entry without a proposal why, and of others nothing that is of few', async () => {
    const id = await completeRun();
    const own = (await get(SENDER, `/matching-runs/${id}/unmatched`)).body;
    expect(own.items).toHaveLength(2);
    expect(own.items[0]).toMatchObject({
      reference: expect.stringMatching(/^ref-/),
      reasonText: expect.any(String),
    });
    const all = (await get(ANALYST, `/matching-runs/${id}/unmatched`)).body;
    expect(all).toMatchObject({ items: [], own: [], byReason: [], k: 10 });
    expect(own.own.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(2);
    expect((await get(SENDER, `/matching-runs/${id}/unmatched?reason=nonsense`)).status).toBe(400);
    const [{ seen }] = await scene.sql<{ seen: number }>(
      `SELECT sum(cardinality(subject_ids))::integer AS seen FROM audit_event WHERE action = 'unmatched.list' AND user_id = $1`,
      [SENDER.user],
    );
    expect(seen).toBe(2);
  });

  it('takes the place of the undecided proposals before it', async () => {
    const first = await completeRun();
    const second = await completeRun();
    const closed = await proposalsIn('withdrawn');
    expect(closed.map(({ run_id, closed_reason }) => [run_id, closed_reason])).toEqual(
      new Array(3).fill([first, 'superseded']),
    );
    expect((await proposalsIn('proposed')).map(({ run_id }) => run_id)).toEqual(new Array(3).fill(second));
  });

  it('leaves what a clinician approved as it is, and plans around it', async () => {
    const first = await completeRun();
    const [kept] = await proposalsIn('proposed');
    await approveOne(kept.id);
    const second = await completeRun();
    expect(await proposalsIn('approved-by-sending')).toEqual([
      expect.objectContaining({ id: kept.id, run_id: first }),
    ]);
    expect((await stored(second)).counts).toMatchObject({ proposals: 2, kept: 1 });
    const entries = (await proposalsIn('proposed')).map(({ entry_id }) => entry_id);
    expect(entries).not.toContain(kept.entry_id);
  });

  it('keeps what a clinician has opened, also where that was after its snapshot, and plans around it', async () => {
    const first = await completeRun();
    const [opened, late] = await proposalsIn('proposed');
    await open(opened.id);
    const { body } = await start();
    await runsWith(async (problem, sha256, hooks) => {
      await open(late.id);
      return solveProblem(problem, sha256, hooks);
    }).execute(REGION, body.id);
    const kept = (await proposalsIn('proposed')).filter(({ run_id }) => run_id === first);
    expect(kept.map(({ id }) => id).sort()).toEqual([opened.id, late.id].sort());
    expect((await stored(body.id)).counts).toMatchObject({ kept: 1, proposals: 1 });
  });

  it('links what it made to what it replaced, and nothing to what was kept', async () => {
    await completeRun();
    const before = await proposalsIn('proposed');
    await open(before[0].id);
    await completeRun();
    const links = await scene.sql<{ same: boolean; reason: string }>(
      `SELECT n.entry_id = o.entry_id AS same, o.closed_reason AS reason FROM proposal n JOIN proposal o ON o.id = n.replaces`,
    );
    expect(links).toEqual(new Array(2).fill({ same: true, reason: 'superseded' }));
  });

  it('says before what it would withdraw, of few no number, and begins no run that nobody was asked about', async () => {
    const preview = async (who: Actor) => (await get(who, '/matching-runs/preview')).body;
    expect(await preview(ANALYST)).toMatchObject({ replaces: [], own: [] });
    expect((await start(ANALYST, {})).status).toBe(202);
    await scene.sql(`UPDATE matching_run SET status = 'cancelled'`);
    await completeRun();
    const [opened] = await proposalsIn('proposed');
    await open(opened.id);
    expect(await preview(ANALYST)).toEqual({
      replaces: [{ population: 'adults', count: null }],
      keeps: { approved: [], opened: [{ population: 'adults', count: null }], byHand: [] },
      k: 10,
      own: [],
    });
    const { own } = await preview(SENDER);
    expect(own).toHaveLength(2);
    expect(own[0]).toMatchObject({ side: 'sending', diagnosis: 'anxiety', to: { id: SOUTH, name: 'Zuid' } });
    expect(own.map(({ id }: { id: string }) => id)).not.toContain(opened.id);
    expect((await preview(actor('clinician', '99990009'))).own).toEqual([]);
    expect((await preview(actor('data-steward', NORTH))).own).toEqual([]);
    const unasked = await start(ANALYST, {});
    expect([unasked.status, unasked.body.code]).toEqual([409, 'run-replaces']);
    expect((await start(ANALYST, { replace: true })).status).toBe(202);
  });

  it('withdraws a half-approved proposal whose programme has stopped taking clients, and tells where the client waits', async () => {
    await completeRun();
    const [half] = await proposalsIn('proposed');
    await approveOne(half.id);
    await scene.sql(`UPDATE programme SET intake_stop = true WHERE id = 'ps'`);
    await completeRun();
    expect((await proposalsIn('withdrawn')).find(({ id }) => id === half.id)?.closed_reason).toBe(
      'intake-stop',
    );
    // Nobody had looked at the other two that the run replaced: they go without a task.
    expect(await scene.sql(`SELECT provider_id, entry_id, kind, cause_id FROM follow_up`)).toEqual([
      { provider_id: NORTH, entry_id: half.entry_id, kind: 'proposal-withdrawn', cause_id: half.id },
    ]);
  });

  it('keeps approved work when limits were lowered below it', async () => {
    await completeRun();
    for (const { id } of await proposalsIn('proposed')) await approveOne(id);
    await scene.sql(`UPDATE provider SET max_out = 1 WHERE id = $1`, [NORTH]);
    const second = await completeRun();
    expect(await proposalsIn('approved-by-sending')).toHaveLength(3);
    expect(await stored(second)).toMatchObject({ status: 'completed', counts: { kept: 3, proposals: 0 } });
  });

  it('states its improvement over the policy of the run before, where that was another', async () => {
    await completeRun();
    const stricter = {
      ...AT_ONCE,
      matching: { ...AT_ONCE.matching, weights: { breach: 0, weeks: 0, travel: 1 } },
    };
    await scene.agree(stricter);
    const run = await stored(await completeRun());
    expect(run).toMatchObject({ status: 'completed', policyVersion: 2 });
    const previousPolicy = run.baselines!.previousPolicy!;
    // The earlier policy proposed three; by weights that see nothing but minutes that is 30 minutes for nothing.
    expect(previousPolicy).toMatchObject({ version: 1, proposals: 3, travel: -30, value: -30 });
    expect(improvementOf(...aboutAdults(run)).previousPolicy).toEqual({
      breach: run.levels!.breach - previousPolicy.breach,
      weeks: run.levels!.weeks - previousPolicy.weeks,
      travel: run.levels!.travel + 30,
      proposals: run.counts!.proposals - 3,
      value: run.value! + 30,
    });
    expect(improvementOf(...aboutAdults(await stored(await completeRun()))).previousPolicy).toBeNull();
  });

  it('proposes nothing in a week that leaves no time for the steps of its policy, and says so', async () => {
    // Long enough for every day on which this runs: only the last of the weeks with places is far enough.
    await scene.slots('ps', SOUTH, weekAhead(7), 1);
    await scene.agree({
      ...DEFAULT_POLICY,
      leadTimes: { sending: 4, receiving: 4, answer: 5, preparation: 5 },
    });
    const id = await completeRun();
    const leadTimes = { sending: 4, receiving: 4, answer: 5, preparation: 5 };
    const [made, ...more] = await scene.sql<{
      week: string;
      expires_on: string;
      first: string;
      offer: string;
    }>(
      `SELECT week, expires_on::text, first_decision_by::text AS first, offer_by::text AS offer FROM proposal`,
    );
    expect(more).toEqual([]);
    const { firstDecision, offer } = latestDays(weekAhead(7), leadTimes);
    expect(made).toMatchObject({ week: weekAhead(7), first: firstDecision, offer });
    expect(made!.expires_on <= offer).toBe(true);
    const problem = await problemOf(id);
    expect(addWeeks(problem.firstWeek, problem.leadWeeks ?? 0)).toBe(nearestWeek(daysAgo(0), leadTimes));
    // Without the one later place everybody is kept from a place by nothing but the time it takes.
    await scene.sql(`UPDATE slot SET offered = 0 WHERE week = $1`, [weekAhead(7)]);
    const without = await completeRun();
    const reasons = await scene.sql<{ reason: string }>(
      `SELECT DISTINCT reason FROM unmatched WHERE run_id = $1 AND provider_id = $2`,
      [without, NORTH],
    );
    expect(reasons).toEqual([{ reason: 'too-near' }]);
  });

  it('publishes nothing of a solution that fails the recheck', async () => {
    const first = await completeRun();
    const service = runsWith(async (problem, sha256) => {
      const solution = (await solveProblem(problem, sha256, SILENT)) as SolvedSolution;
      return { ...solution, value: solution.value + 1 };
    });
    const { body } = await start();
    await service.execute(REGION, body.id);
    expect((await get(ANALYST, `/matching-runs/${body.id}`)).body).toMatchObject({
      status: 'failed',
      failureCode: 'verification-failed',
      counts: null,
    });
    expect((await proposalsIn('proposed')).map(({ run_id }) => run_id)).toEqual(new Array(3).fill(first));
    expect(await scene.sql(`SELECT FROM unmatched WHERE run_id = $1`, [body.id])).toEqual([]);
  });

  it('tells each side why it proposed what it proposed, and nobody else', async () => {
    const run = await completeRun();
    const sent = (await get(SENDER, `/matching-runs/${run}/proposals`)).body.items;
    const received = (await get(RECEIVER, `/matching-runs/${run}/proposals`)).body.items;
    expect(sent.length).toBe(3);
    const [{ reasons }] = sent;
    expect(reasons.uses[0]).toMatchObject({
      kind: 'slot',
      of: { id: 'ps' },
      week: expect.stringMatching(/^\d{4}-W/),
    });
    expect(reasons.text.nl).toHaveLength(reasons.alternatives.length + reasons.uses.length);
    expect(reasons.text.en).toHaveLength(reasons.text.nl.length);
    expect(received.map((item: { reasons: unknown }) => item.reasons)).not.toContain(null);
    const rows = await scene.sql<{ provider_id: string; count: string }>(
      `SELECT provider_id, count(*) FROM proposal_reasons GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ count }) => Number(count))).toEqual([3, 3]);
    expect(
      await scene.sql(
        `SELECT FROM proposal_reasons WHERE provider_id = $1 AND reasons::text LIKE '%ceiling%'`,
        [SOUTH],
      ),
    ).toEqual([]);
  });

  it('learns from what was decided once there is enough of it, and says what that changes', async () => {
    const learning = { ...AT_ONCE, acceptance: { decisions: 3, leastPercent: 70 } };
    await scene.agree(learning);
    const before = await stored(await completeRun());
    expect(before.baselines!.withoutLearned).toBeNull();
    await scene.sql(`UPDATE proposal SET state = 'refused', version = version + 1`);
    const id = await completeRun();
    const { policy } = await problemOf(id);
    // None of three: one of five, with one of each before anything is known.
    expect(policy.acceptance).toEqual({ region: 20, cells: [] });
    const run = await stored(id);
    expect(run.value).toBe(Math.round(before.value! / 5));
    expect(run.baselines!.withoutLearned).toMatchObject({ value: run.value, weeks: run.levels!.weeks });
  });

  it('keeps who was proposed as it may be told, and of a small region nothing', async () => {
    const id = await completeRun();
    const { shares } = await stored(id);
    expect(shares).toMatchObject({ k: 10 });
    expect(Object.keys(shares!.about)).toEqual(['adults']);
    const { tables } = shares!.about.adults!;
    expect(tables.map(({ by }) => by)).toContain('waited');
    expect(tables.flatMap(({ groups }) => groups)).toEqual([]);
    const { body, status } = await get(ANALYST, `/matching-runs/${id}/shares`);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        ...{ population: 'adults', tables: [], asOf: expect.any(String), k: 10 },
        unmet: { groups: [], together: null },
      },
    });
    expect((await get(ANALYST, `/matching-runs/${REGION}/shares`)).status).toBe(400);
  });

  it('says nothing of what one more would have been worth where that is what one of few would gain', async () => {
    const { status, body } = await get(SENDER, `/matching-runs/${await completeRun()}/prices`);
    expect([status, body]).toEqual([200, { items: [], binding: 0, absent: 'too-few' }]);
    expect((await get(ANALYST, `/matching-runs/00000000-0000-4000-8000-000000000000/prices`)).status).toBe(
      404,
    );
  });

  it('sees the same problem, byte for byte, when nothing has changed', async () => {
    const runs = [await completeRun(), await completeRun()];
    const stored = await scene.sql<{ problem_gzip: Buffer; sha: string }>(
      `SELECT s.problem_gzip, r.problem_sha256 AS sha FROM matching_snapshot s JOIN matching_run r ON r.id = s.run_id WHERE run_id = ANY($1)`,
      [runs],
    );
    const [one, two] = stored.map(({ problem_gzip }) => gunzipSync(problem_gzip).toString());
    expect(two).toBe(one);
    expect(stored[0].sha).toBe(stored[1].sha);
    expect(canonicalJson(JSON.parse(one))).toBe(one);
  });

  it('keeps what people did while it computed before what it found', async () => {
    await completeRun();
    const [decided] = await proposalsIn('proposed');
    const service = runsWith(async (problem, sha256) => {
      await approveOne(decided.id);
      return solveProblem(problem, sha256, SILENT);
    });
    const { body } = await start();
    await service.execute(REGION, body.id);
    expect((await proposalsIn('approved-by-sending')).map(({ id }) => id)).toEqual([decided.id]);
    expect((await proposalsIn('proposed')).map(({ entry_id }) => entry_id)).not.toContain(decided.entry_id);
  });
});
