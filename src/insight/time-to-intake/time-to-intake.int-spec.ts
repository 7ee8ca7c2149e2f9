import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { PastScene } from '../../../test/support/past-scene.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, daysAgo, EAST, NORTH, REGION, Scene, SOUTH } from '../../../test/support/small-region.js';
import { InsightModule } from '../index.js';
import { type QueuesDto } from '../queues/queues.dto.js';
import { type TimeToIntakeDto } from './time-to-intake.dto.js';

const ANALYST = actor('taskforce-analyst', null);
const ALL = [NORTH, SOUTH, EAST];

let test: TestApp;
let scene: Scene;
let past: PastScene;
beforeEach(async () => {
  test = await testApp({ stages: [InsightModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  past = new PastScene(scene, daysAgo(300));
  await past.region();
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const get = async <T>(path: string): Promise<T> => {
  const { body } = await request(test.app.getHttpServer())
    .get(`/api/v1/insight/${path}`)
    .set(await signedInAs(test.app, ANALYST));
  return body as T;
};
const timeToIntake = (query = '') => get<TimeToIntakeDto>(`time-to-intake${query}`);
const intakes = ({ points }: TimeToIntakeDto) => points.map(({ shares }) => shares?.intake ?? null);

describe('the time to the intake', () => {
  it('has a reason where nobody ever waited, where the past is being counted, and where there are few', async () => {
    expect(await timeToIntake()).toMatchObject({ points: [], absent: 'no-history', medianWeeks: null });
    for (const provider of ALL) {
      await past.came(provider, 2, daysAgo(200));
      await past.delivered(provider);
    }
    await past.counted(daysAgo(10));
    expect(await timeToIntake()).toMatchObject({ absent: 'counting', observedFrom: null });
    await scene.sql(`UPDATE fact_day SET known_on = $1 WHERE known_on = $2`, [daysAgo(1), daysAgo(10)]);
    const few = await timeToIntake();
    expect([few.absent, ...new Set(few.points.map(({ shares }) => shares))]).toEqual(['suppressed', null]);
    expect(await timeToIntake('?population=youth')).toMatchObject({ absent: 'no-places', norm: null });
  });

  it('counts whoever waited before from then on, whoever waits until now, and whoever left as left', async () => {
    for (const provider of ALL) {
      // Registered 60 days before anything was known: these say nothing of the first eight weeks.
      await past.came(provider, 20, daysAgo(360), { intakeOn: daysAgo(270) });
      await past.came(provider, 30, daysAgo(250), { intakeOn: daysAgo(230) });
      await past.came(provider, 30, daysAgo(250), { wentOn: daysAgo(210) });
      await past.came(provider, 20, daysAgo(250), { movedOn: daysAgo(200) });
      await past.came(provider, 20, daysAgo(250));
      await past.came(provider, 50, daysAgo(2), { population: 'youth' });
      await past.delivered(provider);
    }
    await past.counted();
    const found = await timeToIntake();
    expect(found).toMatchObject({
      ...{ absent: null, norm: 4, k: 10, population: 'adults' },
      ...{ observedFrom: daysAgo(299), observedUntil: daysAgo(1) },
    });
    // 30 of 100 by week 4; of the 20 + 20 at each that were there on day 91 (week 13), 20 had theirs: 0.3 + 0.2 × 0.5.
    expect(found.points.map(({ weeks }) => weeks)).toEqual([4, 8, 13, 26, 52]);
    expect(found.points.slice(0, 3).map(({ shares }) => shares)).toEqual([
      { intake: 0.3, left: 0, moved: 0, waiting: 0.7 },
      { intake: 0.3, left: 0.3, moved: 0.2, waiting: 0.2 },
      { intake: 0.4, left: 0.3, moved: 0.2, waiting: 0.1 },
    ]);
    // Nobody has been seen for a year.
    expect(found.points.at(-1)).toEqual({ weeks: 52, shares: null, interval: null });
    const [low, high] = found.points[0]!.interval as [number, number];
    expect([low < 0.3 && low > 0.2, high > 0.3 && high < 0.4]).toEqual([true, true]);
    expect(found.medianWeeks).toBeNull();
  });

  it('sees a list until it was delivered last, and stays as published', async () => {
    for (const provider of ALL) {
      await past.came(provider, 40, daysAgo(250));
      await past.came(provider, 40, daysAgo(250), { intakeOn: daysAgo(235) });
    }
    // What became of those of the third list after it was delivered last is not looked at.
    await past.came(EAST, 40, daysAgo(250), { intakeOn: daysAgo(210) });
    await past.delivered(NORTH);
    await past.delivered(SOUTH);
    await past.delivered(EAST, daysAgo(215));
    await past.counted();
    const before = await timeToIntake();
    // 120 of 280.
    expect(before.points[0]!.shares).toEqual({ intake: 0.43, left: 0, moved: 0, waiting: 0.57 });
    // By week 8 two lists are left, and each would know the other's.
    expect(before.points[1]!.shares).toBeNull();
    for (const provider of ALL) await past.came(provider, 90, daysAgo(200), { intakeOn: daysAgo(199) });
    expect(intakes(await timeToIntake())).toEqual(intakes(before));
  });
});

describe('demand and capacity of the lists', () => {
  const OTHER = { diagnosis: 'dsm5-depressive' };
  const queues = (query = '') => get<QueuesDto>(`queues${query}`);
  const figureOf = ({ rows }: QueuesDto, area: string | null, key = 'dsm5-anxiety') =>
    rows.find((row) => row.key === key && row.area === area)?.figure;

  it('has a reason where nobody ever waited, and where the lists are known for less than a quarter', async () => {
    expect(await queues()).toMatchObject({ rows: [], absent: 'no-history', from: null });
    await past.came(NORTH, 20, daysAgo(200));
    await past.counted();
    await scene.sql(`DELETE FROM fact_day WHERE known_on < $1`, [daysAgo(80)]);
    await scene.sql(`UPDATE daily_fact SET known_on = $1`, [daysAgo(80)]);
    expect(await queues()).toMatchObject({ rows: [], absent: 'too-short', lists: 0 });
  });

  it('counts whoever was helped, left or moved as capacity, list cleaning apart, and stays as published', async () => {
    await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '1895', 'Oldambt')`, [REGION]);
    for (const provider of ALL) {
      // Before the weeks: no demand of theirs, but they wait.
      await past.came(provider, 40, daysAgo(299));
      await past.came(provider, 40, daysAgo(200), { ...OTHER, intakeOn: daysAgo(150) });
      await past.came(provider, 40, daysAgo(200), OTHER);
      for (const day of [250, 200, 150, 100, 50]) {
        await past.came(provider, 20, daysAgo(day), { intakeOn: daysAgo(day - 30) });
        await past.came(provider, 8, daysAgo(day), { wentOn: daysAgo(day - 20) });
        await past.came(provider, 4, daysAgo(day), { movedOn: daysAgo(day - 25) });
        await past.came(provider, 30, daysAgo(day), { area: '1895' });
        await past.came(provider, 12, daysAgo(day), { area: '1895', cleanedOn: daysAgo(day - 10) });
      }
      await past.delivered(provider);
    }
    await past.came(NORTH, 5, daysAgo(100), { diagnosis: 'dsm5-eating' });
    await past.counted();
    const found = await queues();
    expect(found).toMatchObject({ absent: null, norm: 4, lists: 3, allLists: 3 });
    expect(found.areas).toEqual([
      { key: '0014', name: 'Groningen' },
      { key: '1895', name: 'Oldambt' },
    ]);
    expect(figureOf(found, '0014')).toMatchObject({ balance: 'even', queueSize: 120, cleaned: 0 });
    // 630 come in 40 weeks or so, and none of them is helped.
    expect(figureOf(found, '1895')).toMatchObject({ balance: 'short', capacity: null, queueSize: 450 });
    expect(figureOf(found, '1895')!.cleaned).toBeGreaterThan(4);
    expect(figureOf(found, null)).toMatchObject({ balance: 'short', queueSize: 570, needed: 'relief' });
    expect(figureOf(found, null, 'dsm5-eating')).toBeNull();
    for (const provider of ALL) await past.came(provider, 90, daysAgo(60));
    expect(await queues()).toEqual(found);
    expect(await queues('?population=youth')).toMatchObject({ rows: [], areas: [], absent: null });
  });

  it('leaves out a list that was not delivered to the end', async () => {
    for (const provider of ALL) {
      await past.came(provider, 40, daysAgo(150));
      await past.came(provider, 20, daysAgo(140), { intakeOn: daysAgo(100) });
      await past.delivered(provider, provider === EAST ? daysAgo(30) : daysAgo(0));
    }
    await past.came(SOUTH, 60, daysAgo(120), { intakeOn: daysAgo(90) });
    await past.counted();
    expect(await queues()).toMatchObject({ lists: 2, allLists: 3 });
  });
});
