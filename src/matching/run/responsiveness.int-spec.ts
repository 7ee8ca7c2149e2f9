import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { generatedRegion } from '../../../test/support/matching/generated-region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, REGION, Scene } from '../../../test/support/small-region.js';
import { MatchingModule } from '../index.js';
import { RunService } from './run.service.js';

const ANALYST = actor('taskforce-analyst', null);

/** For measuring: RESPONSIVENESS=L is 20,000 entries. In the gate it is a region like Groningen. */
const SIZE = process.env['RESPONSIVENESS'] === 'L' ? 'L' : 'S';

let test: TestApp;
let scene: Scene;

beforeEach(async () => {
  test = await testApp({ stages: [MatchingModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await generatedRegion(scene, SIZE);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const start = async (): Promise<string> => {
  const headers = await signedInAs(test.app, ANALYST);
  return (
    await request(test.app.getHttpServer()).post('/api/v1/matching-runs').set(headers).send({ replace: true })
  ).body.id as string;
};

/** Milliseconds this thread has computed, as Linux counts them; elsewhere nothing is known. */
function ownMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** The longest stretch that this thread computed without a look at its timers: what it owes to itself, not to a busy machine. */
function watchOwn(): () => number {
  let [longest, last] = [0, ownMs()];
  const timer = setInterval(() => {
    const now = ownMs();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

it('answers requests while a whole region is read, planned and published', async () => {
  const id = await start();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const own = watchOwn();
  const began = performance.now();
  await test.app.get(RunService).execute(REGION, id);
  delay.disable();
  const longest = own();
  const seconds = (performance.now() - began) / 1000;
  const [run] = await scene.sql(
    `SELECT status, failure_code, (counts ->> 'entries')::integer AS entries, (counts ->> 'proposals')::integer AS proposals, gap, work FROM matching_run`,
  );
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  process.stderr.write(
    `${JSON.stringify(run)} in ${seconds.toFixed(1)} s; event loop: p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, p99.9 ${ms(delay.percentile(99.9))}, max ${ms(delay.max)} ms; longest own stretch ${longest.toFixed(1)} ms\n`,
  );
  expect(run).toMatchObject({ status: 'completed' });
  // The delay itself also holds what a busy machine takes from everybody, so only the own part is judged here.
  expect(longest).toBeLessThan(50);
}, 600_000);

it('stops the thread of a whole region within a second', async () => {
  const id = await start();
  const over = test.app.get(RunService).execute(REGION, id);
  let progress: unknown = null;
  while (progress === null) {
    await new Promise((later) => setTimeout(later, 50));
    [{ progress }] = await scene.sql('SELECT progress FROM matching_run');
  }
  const asked = performance.now();
  const headers = await signedInAs(test.app, ANALYST);
  await request(test.app.getHttpServer())
    .post(`/api/v1/matching-runs/${id}/cancel`)
    .set(headers)
    .send({ replace: true });
  await over;
  const ms = performance.now() - asked;
  process.stderr.write(`cancelled during ${JSON.stringify(progress)} after ${ms.toFixed(0)} ms\n`);
  expect(await scene.sql('SELECT status FROM matching_run')).toEqual([{ status: 'cancelled' }]);
  // Half a second until the next look, and a second of grace for a thread that is deep in thought.
  expect(ms).toBeLessThan(3_000);
});
