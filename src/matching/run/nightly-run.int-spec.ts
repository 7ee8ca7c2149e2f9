import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, NORTH, REGION, Scene } from '../../../test/support/small-region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { todayOf } from '../../platform/base/time/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { EventSequencer } from '../../platform/messaging/events/index.js';
import { type Engine } from '../engine/engine.js';
import { MatchingModule } from '../index.js';
import { RunPublication } from './run-publication.service.js';
import { RunRequests } from './run-requests.service.js';
import { RunService } from './run.service.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Cron of a minute of the day, by the clock of the region. */
function dailyAt(moment: Date): string {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(moment)
    .split(':')
    .map(Number);
  return `${minute} ${hour} * * *`;
}

let instances: TestApp[];
let scene: Scene;
let due: Date;

async function open(env: Readonly<Record<string, string>> = {}): Promise<void> {
  due = new Date(Math.floor((Date.now() - HOUR) / MINUTE) * MINUTE);
  const options = { stages: [MatchingModule], work: true, env: { NIGHTLY_RUN: dailyAt(due), ...env } };
  const first = await testApp(options);
  instances = [first, await testApp({ ...options, beside: first })];
  scene = await Scene.open(first.postgres.ownerUrl);
  await scene.smallRegion();
}
afterEach(async () => {
  await scene.close();
  for (const instance of instances.toReversed()) await instance.close();
});

/** A run that is over, of so long ago. */
const runOf = (requestedBy: string, hoursAgo: number) =>
  scene.sql(
    `INSERT INTO matching_run (region_id, status, requested_by, requested_at, finished_at) VALUES ($1, 'cancelled', $2, $3, now())`,
    [REGION, requestedBy, new Date(Date.now() - hoursAgo * HOUR)],
  );
/** The clock strikes in all instances at once. */
const strike = (moment = new Date()) =>
  Promise.all(instances.map(({ app }) => app.get(Schedule).tick('missed-run', moment)));
const settled = async (): Promise<void> => {
  const open = () => scene.sql(`SELECT FROM pgboss.job WHERE name = 'matching-run' AND state < 'completed'`);
  for (let tries = 0; tries < 200 && (await open()).length > 0; tries++) await pause(100);
};
const nightly = () =>
  scene.sql(`SELECT night::text, status FROM matching_run WHERE requested_by = 'nightly' ORDER BY 1`);

const ANALYST = actor('taskforce-analyst', null);
const ADMINISTRATOR = actor('administrator', null);
const call = async (who: Actor, path: string) =>
  request(instances[0]!.app.getHttpServer())
    .get(`/api/v1${path}`)
    .set(await signedInAs(instances[0]!.app, who));
/** What somebody finds under the bell, the first that happened first. */
const heard = async (who: Actor): Promise<string[][]> => {
  await instances[0]!.app.get(EventSequencer).sequence();
  const { body } = await call(who, '/notifications');
  return body.items
    .map(({ kind, message }: { kind: string; message: { nl: string } }) => [kind, message.nl])
    .reverse();
};

describe('a run of the night that was missed', () => {
  it('is made up for once, by however many instances come up, and however often they look', async () => {
    await open();
    await runOf('earlier', 24);
    await Promise.all([strike(), strike(), strike(new Date(Date.now() + 5 * MINUTE))]);
    await settled();
    await strike(new Date(Date.now() + 10 * MINUTE));
    await settled();
    expect(await nightly()).toEqual([{ night: todayOf(due), status: 'completed' }]);
  });

  it('is told to whoever may start one, once it has been made up for, and to nobody else', async () => {
    await open();
    await runOf('earlier', 24);
    await strike();
    await settled();
    expect(await heard(ANALYST)).toEqual([
      ['run.made-up', 'De matchronde van de nacht was niet gestart en is ingehaald'],
    ]);
    expect((await heard(ADMINISTRATOR)).map(([kind]) => kind)).toEqual(['run.made-up']);
    for (const role of ['clinician', 'data-steward'] as const)
      expect(await heard(actor(role, NORTH))).toEqual([]);
  });

  it('is not made up for where somebody has made a run since', async () => {
    await open();
    await runOf('earlier', 24);
    await runOf('analyst', 0.5);
    await strike();
    await settled();
    expect(await nightly()).toEqual([]);
  });

  it('is not made up for where somebody makes a run while it is being asked for', async () => {
    await open();
    await runOf('earlier', 24);
    const requests = instances[0]!.app.get(RunRequests);
    await runOf('analyst', 0);
    expect(await requests.requestNightly(REGION, todayOf(due), due)).toBeNull();
  });

  it('is none in a region that is being set up', async () => {
    await open();
    await strike();
    await settled();
    expect(await nightly()).toEqual([]);
  });

  it('is let go once it is too late for it, or where it is never made up for', async () => {
    await open({ NIGHTLY_RUN_LATE_HOURS: '0' });
    await runOf('earlier', 24);
    await strike();
    await settled();
    expect(await nightly()).toEqual([]);
  });
});

describe('a run that failed', () => {
  const fail = async (): Promise<string> => {
    const { app, database } = instances[0]!;
    const runs = new RunService(database, app.get(RunPublication), {
      plan: () => Promise.resolve({ ok: false, problem: null, failure: 'out-of-memory' }),
    } satisfies Engine);
    const [{ id }] = await scene.sql<{ id: string }>(
      `INSERT INTO matching_run (region_id, status, requested_by, night) VALUES ($1, 'queued', 'nightly', $2) RETURNING id`,
      [REGION, todayOf(due)],
    );
    await runs.execute(REGION, id);
    // Whatever comes after it is no further failure.
    await runs.execute(REGION, id);
    await runs.giveUp(REGION, id);
    await app.get(EventSequencer).sequence();
    return id;
  };

  it('is told once to whoever may start another, in their language, and to nobody else', async () => {
    await open();
    const id = await fail();
    for (const who of [ANALYST, ADMINISTRATOR]) {
      const { body } = await call(who, '/notifications');
      expect(body).toMatchObject({
        unread: 1,
        items: [
          {
            kind: 'run.failed',
            topic: 'runs',
            subjectId: id,
            by: null,
            message: {
              nl: 'Een matchronde is mislukt; er is niets van gepubliceerd. De ronde zegt waarom',
              en: 'A matching run failed, and nothing of it was published. The run says why',
            },
          },
        ],
      });
    }
    for (const who of [actor('clinician', NORTH), actor('data-steward', NORTH)])
      expect((await call(who, '/notifications')).body).toEqual({ unread: 0, items: [] });
    expect((await call(actor('privacy-officer', null), '/notifications')).status).toBe(403);
    expect((await call(ANALYST, '/notification-preferences')).body).toMatchObject({ topics: ['runs'] });
  });

  it('is over with the first run that is completed after it, which is told once', async () => {
    await open();
    const complete = async (): Promise<void> => {
      await instances[0]!.app.get(RunRequests).request(ANALYST);
      await settled();
    };
    await complete();
    expect(await heard(ANALYST)).toEqual([]);
    await fail();
    await runOf('stopped', 0);
    await complete();
    await complete();
    const told = await heard(ADMINISTRATOR);
    expect(told.map(([kind]) => kind)).toEqual(['run.failed', 'run.recovered']);
    expect(told[1]![1]).toBe('Na een mislukte matchronde is er weer een voltooid; u hoeft niets te doen');
    expect(await heard(actor('clinician', NORTH))).toEqual([]);
  });

  it('is read by each for themselves', async () => {
    await open();
    await fail();
    const { app } = instances[0]!;
    const { body } = await call(ANALYST, '/notifications');
    const read = await request(app.getHttpServer())
      .post(`/api/v1/notifications/${body.items[0].id}/read`)
      .set(await signedInAs(app, ANALYST));
    expect(read.status).toBe(204);
    expect((await call(ANALYST, '/notifications')).body.unread).toBe(0);
    expect((await call(ADMINISTRATOR, '/notifications')).body.unread).toBe(1);
  });
});

describe('the run of the night of two regions in one database', () => {
  const OTHER = 'ELSEWHERE';
  const COPIED = ['region', 'policy_version', 'area', 'travel_time', 'provider', 'programme', 'slot'];

  /** The same region once more, under another name: the same organisations, lists and places. */
  async function openBoth(): Promise<void> {
    await open();
    await instances[1]!.close();
    for (const table of [...COPIED, 'waiting_list_entry']) {
      const key = table === 'region' ? 'id' : 'region_id';
      await scene.sql(
        `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, jsonb_build_object('${key}', $2::text))).* FROM "${table}" t WHERE "${key}" = $1`,
        [REGION, OTHER],
      );
    }
    instances = [instances[0]!];
  }
  const openOther = async (work: boolean): Promise<void> => {
    const env = { NIGHTLY_RUN: dailyAt(due), REGION: OTHER };
    instances.push(await testApp({ stages: [MatchingModule], work, env, beside: instances[0]! }));
  };
  const night = () => Promise.all(instances.map(({ app }) => app.get(Schedule).tick('nightly-run', due)));
  const runs = () =>
    scene.sql<{ region: string; status: string; proposals: number }>(
      `SELECT r.region_id AS region, r.status, (SELECT count(*)::integer FROM proposal p WHERE p.run_id = r.id AND p.region_id = r.region_id) AS proposals
       FROM matching_run r WHERE r.requested_by = 'nightly' ORDER BY 1`,
    );
  const done = (region: string) => ({ region, status: 'completed', proposals: 3 });

  it('is done for each, at the same time, by the processes of that region', async () => {
    await openBoth();
    await openOther(true);
    await night();
    await night(); // another process of theirs, later in the same minute
    await settled();
    expect(await runs()).toEqual([done(OTHER), done(REGION)]);
    // Of what is proposed nothing leads into the other one.
    expect(
      await scene.sql(
        `SELECT FROM proposal p WHERE NOT EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = p.region_id AND e.id = p.entry_id)`,
      ),
    ).toEqual([]);
  });

  it('is left alone by whoever works for the other, and not kept back by it', async () => {
    await openBoth();
    await openOther(false);
    await night();
    for (let tries = 0; tries < 200 && (await runs())[0]?.status !== 'completed'; tries++) await pause(100);
    await pause(1_200); // the worker of the first region looks twice a second
    expect(await runs()).toEqual([done(REGION)]);
    const waiting = await scene.sql(
      `SELECT data ->> 'region' AS region FROM pgboss.job WHERE name = 'matching-run' AND state = 'created'`,
    );
    expect(waiting).toEqual([{ region: OTHER }]);
    await openOther(true);
    await settled();
    expect(await runs()).toEqual([done(OTHER), done(REGION)]);
  });
});
