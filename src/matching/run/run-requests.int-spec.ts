import request from 'supertest';
import { SILENT } from '../../../libs/matching/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, NORTH, REGION, Scene } from '../../../test/support/small-region.js';
import { SchedulerRegistry } from '@nestjs/schedule';
import { type Actor } from '../../platform/base/database/actor.js';
import { MatchingModule } from '../index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { type Engine } from '../engine/engine.js';
import { planRun, solveProblem } from '../engine/plan-run.js';
import { RunPublication } from './run-publication.service.js';
import { RunRequests } from './run-requests.service.js';
import { RunService } from './run.service.js';

const ANALYST = actor('taskforce-analyst', null);
const SENDER = actor('clinician', NORTH);

let test: TestApp;
let scene: Scene;

async function open(work: boolean): Promise<void> {
  test = await testApp({ stages: [MatchingModule], work });
  scene = await Scene.open(test.postgres.ownerUrl);
  await scene.smallRegion();
}
async function close(): Promise<void> {
  await scene.close();
  await test.close();
}
beforeEach(() => open(false));
afterEach(close);

const get = async (who: Actor, path: string) =>
  request(test.app.getHttpServer())
    .get(`/api/v1${path}`)
    .set(await signedInAs(test.app, who));
const start = async (who: Actor = ANALYST) =>
  request(test.app.getHttpServer())
    .post('/api/v1/matching-runs')
    .set(await signedInAs(test.app, who))
    .send({ replace: true });

describe('asking for a run', () => {
  it('of two at once takes one', async () => {
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('run-in-progress');
  });

  it('is not for clinicians', async () => {
    expect((await start(SENDER)).status).toBe(403);
  });

  it('refuses a body that says more than nothing, and an id that is none', async () => {
    const headers = await signedInAs(test.app, ANALYST);
    for (const body of [{ seed: 4 }, [], [{}]]) {
      const more = await request(test.app.getHttpServer())
        .post('/api/v1/matching-runs')
        .set(headers)
        .send(body);
      expect([body, more.status]).toEqual([body, 400]);
    }
    expect((await get(ANALYST, '/matching-runs/nonsense')).status).toBe(400);
    expect((await get(ANALYST, '/matching-runs/7b1a7a5e-6f7e-4e0b-8b3e-1f2d3c4b5a69')).status).toBe(404);
  });

  it('is done once a night, whoever asks', async () => {
    const requests = test.app.get(RunRequests);
    const asked = await Promise.all([1, 2, 3].map(() => requests.requestNightly(REGION, '2026-11-23')));
    const [job] = asked.filter((one) => one !== null);
    expect(asked.filter((one) => one !== null)).toHaveLength(1);
    await test.app.get(RunService).execute(REGION, job.runId);
    expect(await requests.requestNightly(REGION, '2026-11-23')).toBeNull();
    expect(await requests.requestNightly(REGION, '2026-11-24')).not.toBeNull();
  });

  it('comes with the night of the region, not of the server', async () => {
    await close();
    await open(true);
    expect(test.app.get(SchedulerRegistry).getCronJob('nightly-run').isActive).toBe(true);
    await test.app.get(Schedule).tick('nightly-run', new Date('2026-11-22T23:30:00Z'));
    const asked = () => scene.sql(`SELECT requested_by, night::text FROM matching_run`);
    for (let tries = 0; tries < 100 && (await asked()).length === 0; tries++)
      await new Promise((later) => setTimeout(later, 100));
    expect(await asked()).toEqual([{ requested_by: 'nightly', night: '2026-11-23' }]);
  });

  it('is not kept out by a run that a crash cut off', async () => {
    const { body } = await start();
    await scene.sql(`UPDATE matching_run SET status = 'running' WHERE id = $1`, [body.id]);
    const next = await start();
    expect(next.status).toBe(202);
    expect((await get(ANALYST, `/matching-runs/${body.id}`)).body).toMatchObject({
      status: 'failed',
      failureCode: 'interrupted',
    });
    // The queue may still deliver the old job: nothing comes of it.
    await test.app.get(RunService).execute(REGION, body.id);
    expect(await scene.sql('SELECT FROM proposal')).toEqual([]);
  });

  it('waits for a run that another process computes', async () => {
    const { body } = await start();
    let during = 0;
    const { app, database } = test;
    const service = new RunService(database, app.get(RunPublication), {
      plan: (asked) =>
        planRun(asked, SILENT, async (problem, sha256) => {
          during = (await start()).status;
          return solveProblem(problem, sha256, SILENT);
        }),
    });
    await service.execute(REGION, body.id);
    expect(during).toBe(409);
    expect((await get(ANALYST, `/matching-runs/${body.id}`)).body.status).toBe('completed');
  });

  it('has no transaction open while it is solved', async () => {
    const { body } = await start();
    const { app, database } = test;
    // What others do meanwhile comes and goes within milliseconds; a transaction around the run would be seen at each look.
    let fewest = Infinity;
    const plan: Engine['plan'] = async (asked) => {
      for (let looks = 0; looks < 20; looks++) {
        const [{ open }] = await scene.sql<{ open: number }>(
          `SELECT count(*)::integer AS open FROM pg_locks l JOIN pg_stat_activity a USING (pid)
           WHERE l.locktype = 'virtualxid' AND a.datname = current_database() AND pid <> pg_backend_pid()`,
        );
        fewest = Math.min(fewest, open);
      }
      return planRun(asked, SILENT);
    };
    await new RunService(database, app.get(RunPublication), { plan }).execute(REGION, body.id);
    expect(fewest).toBe(0);
    expect((await get(ANALYST, `/matching-runs/${body.id}`)).body.status).toBe('completed');
  });
});

describe('the queue', () => {
  it('hands a run to a worker, which says when it is done', async () => {
    await close();
    await open(true);
    const { body } = await start();
    let run = body;
    for (let tries = 0; tries < 100 && run.status !== 'completed' && run.status !== 'failed'; tries++) {
      await new Promise((later) => setTimeout(later, 100));
      run = (await get(ANALYST, `/matching-runs/${body.id}`)).body;
    }
    expect(run).toMatchObject({ status: 'completed', counts: { slots: 3 } });
    expect(await scene.sql(`SELECT count(*)::integer AS proposals FROM proposal`)).toEqual([
      { proposals: 3 },
    ]);
  });
});
