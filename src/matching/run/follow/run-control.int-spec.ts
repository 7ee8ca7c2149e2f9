import { type AddressInfo } from 'node:net';
import request from 'supertest';
import { SILENT } from '../../../../libs/matching/index.js';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { actor, NORTH, REGION, Scene } from '../../../../test/support/small-region.js';
import { type Actor } from '../../../platform/base/database/actor.js';
import { type Engine, type PlanControl } from '../../engine/engine.js';
import { MatchingModule } from '../../index.js';
import { planRun } from '../../engine/plan-run.js';
import { RunPublication } from '../run-publication.service.js';
import { RunService } from '../run.service.js';

const ANALYST = actor('taskforce-analyst', null);
const CLINICIAN = actor('clinician', NORTH);
const PROGRESS = { phase: 'prices', iteration: 7, value: 12_001, bound: 20_003, gap: 8_002 / 20_003 };
/** What the plan is worth pools populations, and a gap to its last digit would tell it. */
const TOLD = { phase: 'prices', iteration: 7, gap: 0.5 };

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
const post = async (who: Actor, path: string) =>
  request(test.app.getHttpServer())
    .post(`/api/v1${path}`)
    .set(await signedInAs(test.app, who))
    .send({});
const queued = async (): Promise<string> => (await post(ANALYST, '/matching-runs')).body.id as string;
const run = async (id: string) => (await get(ANALYST, `/matching-runs/${id}`)).body;

/** The service as another process would have it, with an engine of the test's own. */
function elsewhere(plan: Engine['plan']): RunService {
  const { app, database } = test;
  return new RunService(database, app.get(RunPublication), {
    plan,
  });
}

const stopped = ({ signal }: PlanControl): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

/** A run that goes on until somebody stops it. */
async function going(): Promise<{ id: string; end: Promise<void> }> {
  const id = await queued();
  let begun: () => void;
  const started = new Promise<void>((resolve) => (begun = resolve));
  const end = elsewhere(async (_request, control) => {
    control.progress(PROGRESS);
    begun();
    await stopped(control);
    return { ok: false, problem: null, failure: 'cancelled' };
  }).execute(REGION, id);
  await started;
  return { id, end };
}

interface Heard {
  readonly status: number;
  readonly type: string | null;
  /** Ends when the server does. */
  readonly text: Promise<string>;
  leave(): void;
}

async function follow(id: string, who: Actor = CLINICIAN): Promise<Heard> {
  const server = test.app.getHttpServer();
  if (!server.listening) await test.app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const leaving = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/matching-runs/${id}/events`, {
    headers: await signedInAs(test.app, who),
    signal: leaving.signal,
  });
  const text = response.text();
  text.catch(() => undefined);
  const type = response.headers.get('content-type');
  return { status: response.status, type, text, leave: () => leaving.abort() };
}

const until = async (true_: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await true_()); tries++) {
    if (tries > 100) throw new Error('waited in vain');
    await new Promise((later) => setTimeout(later, 50));
  }
};

describe('stopping a run', () => {
  it('ends one that is queued at once; the job that comes later finds nothing to do', async () => {
    const id = await queued();
    const answer = await post(ANALYST, `/matching-runs/${id}/cancel`);
    expect([answer.status, answer.body]).toEqual([202, { id, status: 'cancelled' }]);
    await elsewhere(() => Promise.reject(new Error('must not be asked'))).execute(REGION, id);
    expect(await run(id)).toMatchObject({ status: 'cancelled', failureCode: null });
    expect((await post(ANALYST, '/matching-runs')).status).toBe(202);
  });

  it('is heard within a second by whoever computes it, and publishes nothing', async () => {
    const { id, end } = await going();
    const asked = Date.now();
    const answer = await post(ANALYST, `/matching-runs/${id}/cancel`);
    expect([answer.status, answer.body.status]).toEqual([202, 'running']);
    await end;
    expect(Date.now() - asked).toBeLessThan(1_500); // within a second; the rest is for a busy machine
    const after = await run(id);
    expect(after).toMatchObject({ status: 'cancelled', value: null, counts: null });
    expect(after.finishedAt).not.toBeNull();
    expect(await scene.sql('SELECT FROM proposal')).toEqual([]);
  });

  it('holds up to the last moment: a plan that is ready by then is not published', async () => {
    const id = await queued();
    await elsewhere(async (asked) => {
      await post(ANALYST, `/matching-runs/${id}/cancel`);
      return planRun(asked, SILENT);
    }).execute(REGION, id);
    expect((await run(id)).status).toBe('cancelled');
    expect(await scene.sql('SELECT FROM proposal')).toEqual([]);
  });

  it('is for whoever may start one, and comes too late for one that is over', async () => {
    const id = await queued();
    expect((await post(CLINICIAN, `/matching-runs/${id}/cancel`)).status).toBe(403);
    await test.app.get(RunService).execute(REGION, id);
    const late = await post(ANALYST, `/matching-runs/${id}/cancel`);
    expect([late.status, late.body.code]).toEqual([409, 'run-over']);
    const none = await post(ANALYST, `/matching-runs/7b1a7a5e-6f7e-4e0b-8b3e-1f2d3c4b5a69/cancel`);
    expect([none.status, none.body.code]).toEqual([404, 'run-unknown']);
    const events = await scene.sql(`SELECT user_id, subject_id FROM audit_event WHERE action = 'run.cancel'`);
    expect(events).toEqual([]);
  });

  it('ends a run whose process died', async () => {
    const id = await queued();
    await scene.sql(`UPDATE matching_run SET status = 'running' WHERE id = $1`, [id]);
    expect((await post(ANALYST, `/matching-runs/${id}/cancel`)).body.status).toBe('cancelled');
    const events = await scene.sql(`SELECT user_id, subject_id FROM audit_event WHERE action = 'run.cancel'`);
    expect(events).toEqual([{ user_id: ANALYST.user, subject_id: id }]);
  });
});

describe('a run that cannot be computed', () => {
  it('for want of memory says so, and what to set', async () => {
    const id = await queued();
    await elsewhere(async () => ({ ok: false, problem: null, failure: 'out-of-memory' })).execute(REGION, id);
    const failed = await run(id);
    expect(failed).toMatchObject({ status: 'failed', failureCode: 'out-of-memory' });
    expect(failed.failureText.en).toContain('SOLVER_MEMORY_MB');
    expect(failed.failureText.nl).toContain('geheugen');
    expect(await (await follow(id)).text).toContain('"failureCode":"out-of-memory"');
  });

  it('because its thread crashed has failed, and the next one can start', async () => {
    const id = await queued();
    const crash = new Error('the thread ended with 3 and no answer');
    await expect(elsewhere(() => Promise.reject(crash)).execute(REGION, id)).rejects.toThrow(crash);
    expect(await run(id)).toMatchObject({ status: 'failed', failureCode: 'unexpected' });
    expect((await post(ANALYST, '/matching-runs')).status).toBe(202);
  });
});

describe('following a run', () => {
  it('tells how far it is, and how it ended', async () => {
    const { id, end } = await going();
    const heard = await follow(id);
    expect([heard.status, heard.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await until(async () => (await run(id)).progress !== null);
    expect((await run(id)).progress).toEqual(TOLD);
    await new Promise((later) => setTimeout(later, 1_200));
    await post(ANALYST, `/matching-runs/${id}/cancel`);
    await end;
    const events = (await heard.text).split('\n\n').filter((text) => text.startsWith('event'));
    expect(events).toEqual([
      `event: progress\ndata: ${JSON.stringify(TOLD)}`,
      'event: status\ndata: {"status":"cancelled","failureCode":null}',
    ]);
    expect((await run(id)).progress).toBeNull();
  });

  it('of one that is over says so and ends; of none, is refused', async () => {
    const id = await queued();
    await test.app.get(RunService).execute(REGION, id);
    expect(await (await follow(id)).text).toContain('event: status\ndata: {"status":"completed"');
    expect((await get(CLINICIAN, '/matching-runs/7b1a7a5e-6f7e-4e0b-8b3e-1f2d3c4b5a69/events')).status).toBe(
      404,
    );
    expect((await get(actor('insurer', '3311'), `/matching-runs/${id}/events`)).status).toBe(403);
  });

  it('is for four windows a person; who leaves makes room', async () => {
    const id = await queued();
    const four = await Promise.all([1, 2, 3, 4].map(() => follow(id)));
    expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await follow(id);
    expect(fifth.status).toBe(429);
    expect(JSON.parse(await fifth.text)).toMatchObject({ code: 'too-many-streams' });
    expect((await follow(id, ANALYST)).status).toBe(200);
    four[0].leave();
    await until(async () => {
      const again = await follow(id);
      return again.status === 200;
    });
  });

  it('ends when the service stops, which waits for nobody', async () => {
    const heard = await follow(await queued());
    const began = Date.now();
    await test.app.close();
    expect(await heard.text).toContain('retry');
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
