import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, REGION } from '../../../test/support/small-region.js';
import { Schedule } from './schedule.service.js';
import { TIMETABLE } from './timetable.js';

interface LogLine {
  readonly msg: string;
  readonly req?: { readonly id: string };
  readonly queue?: string;
  readonly scheduled?: string;
  readonly request?: string | null;
  readonly ms?: number;
}
const log: LogLine[] = [];
const note = (line: string): void => void log.push(JSON.parse(line) as LogLine);

/** What was done, by whichever of the instances. */
let done: string[] = [];

/** Owns three lines whose stages are not among those under test. */
@Injectable()
class Owner implements OnModuleInit {
  constructor(private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.once('expiry', async (at) => void done.push(at.toISOString()));
    this.schedule.once('case-table', async (at) => void done.push(at.toISOString()));
    this.schedule.once(
      'retention',
      async (at) => void done.push(at.toISOString()),
      () => Promise.resolve(false),
    );
  }
}
@Module({ providers: [Owner] })
class OwnerModule {}

describe('the timetable, in two instances of the service on one database', () => {
  let instances: readonly TestApp[];
  let owner: pg.Client;

  beforeAll(async () => {
    const first = await testApp({
      stages: [OwnerModule],
      work: true,
      env: { LOG_LEVEL: 'info' },
      log: note,
    });
    instances = [
      first,
      await testApp({
        stages: [OwnerModule],
        work: true,
        beside: first,
        env: { LOG_LEVEL: 'info' },
        log: note,
      }),
    ];
    owner = new pg.Client({ connectionString: first.postgres.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    for (const instance of instances.toReversed()) await instance.close();
  });
  beforeEach(() => {
    done = [];
  });

  const tick = (name: 'expiry' | 'retention', at: Date) =>
    Promise.all(instances.map(({ app }) => app.get(Schedule).tick(name, at)));
  const open = async (): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM pgboss.job WHERE name IN ('expiry', 'case-table', 'retention') AND state < 'completed'`,
    );
    return rows[0]!.n;
  };
  const over = async (): Promise<void> => {
    for (let tries = 0; tries < 100 && (await open()) > 0; tries++) await pause(100);
  };

  it('does each time of each line once, however often both ask and however late one of them is', async () => {
    const minute = Date.parse('2026-11-02T03:01:00Z');
    const moments = [-400, 0, 30, 4_000, 40_000].map((ms) => new Date(minute + ms));
    await Promise.all([...moments, ...moments].map((moment) => tick('expiry', moment)));
    await tick('expiry', new Date(minute + 3_600_000));
    await over();
    // Also once it has been done: the other one was asleep until now.
    await tick('expiry', new Date(minute + 50_000));
    await over();
    expect([...done].sort()).toEqual(['2026-11-02T03:01:00.000Z', '2026-11-02T04:01:00.000Z']);
  });

  it('is left alone by a machine whose clock is two days off, until it is set', async () => {
    const clock = jest.spyOn(Date, 'now');
    const ahead = () => Math.round(performance.timeOrigin + performance.now()) + 2 * 86_400_000;
    clock.mockImplementation(ahead);
    try {
      const due = new Date(Date.now());
      await tick('expiry', due);
      expect(await open()).toBe(0);
      await owner.query(
        `INSERT INTO pgboss.job (name, data) VALUES ('expiry', '{"scheduled":"expiry","at":"2026-11-05T03:01:00.000Z"}')`,
      );
      await pause(1_500); // each worker looks twice a second
      expect([done, await open()]).toEqual([[], 1]);
      expect(log.filter(({ msg }) => msg.startsWith('the clock of this machine is ahead')).length).toBe(2);
    } finally {
      clock.mockRestore();
    }
    await over();
    expect(done).toEqual(['2026-11-05T03:01:00.000Z']);
  });

  it('goes by the clock: when it strikes in both, one of them does it', async () => {
    // Both strike within one minute.
    if (Date.now() % 60_000 > 57_000) await pause(4_000);
    const clocks = instances.map(({ app }) => app.get(SchedulerRegistry).getCronJob('expiry'));
    expect(clocks.map(({ isActive, cronTime }) => [isActive, cronTime.source])).toEqual([
      [true, '1 * * * *'],
      [true, '1 * * * *'],
    ]);
    await Promise.all(clocks.map((clock) => clock.fireOnTick()));
    await over();
    expect(done).toHaveLength(1);
  });

  it('asks again for what was due while the database was away, and has it done once', async () => {
    if (Date.now() % 60_000 > 50_000) await pause(11_000); // all within one minute
    const { name, superuserUrl } = instances[0]!.postgres;
    const operator = new pg.Client({ connectionString: superuserUrl.replace(`/${name}`, '/postgres') });
    await operator.connect();
    const away = (): number => log.filter(({ scheduled }) => scheduled === 'case-table').length;
    await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await operator.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'doorstroom_app'`,
      [name],
    );
    const clocks = instances.map(({ app }) => app.get(SchedulerRegistry).getCronJob('case-table'));
    const struck = Promise.all(clocks.map((clock) => clock.fireOnTick()));
    for (let tries = 0; tries < 100 && away() < 2; tries++) await pause(100);
    await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await operator.end();
    await struck;
    await over();
    expect(away()).toBeGreaterThanOrEqual(2);
    expect(done).toHaveLength(1);
  });

  it('asks for no job where its owner says that nothing is due', async () => {
    await tick('retention', new Date('2026-11-02T03:40:00Z'));
    expect(await open()).toBe(0);
    expect(done).toEqual([]);
  });

  it('says of a job that a request asked for which one, in the words of its answer and of the log', async () => {
    const [{ app }] = instances as [TestApp, TestApp];
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ($1, 'Groningen', true)`, [REGION]);
    const answer = await request(app.getHttpServer())
      .post('/api/v1/audit/chain/verifications')
      .set(await signedInAs(app, actor('privacy-officer', null)));
    expect(answer.status).toBe(202);
    const reference = answer.headers['x-request-id'];
    const jobOf = (): LogLine | undefined => log.find((line) => line.request === reference);
    const asked = await owner.query<{ request: string }>(
      `SELECT data ->> 'request' AS request FROM pgboss.job WHERE name = 'audit-anchor'`,
    );
    expect(asked.rows).toEqual([{ request: reference }]);
    for (let tries = 0; tries < 100 && jobOf() === undefined; tries++) await pause(100);
    expect(log.find((line) => line.req?.id === reference)).toBeDefined();
    expect(jobOf()).toMatchObject({ msg: 'a job is done', queue: 'audit-anchor', ms: expect.any(Number) });
  });

  it('knows when each was last due, and when this process last did what is under a lock', async () => {
    const schedule = instances[0]!.app.get(Schedule);
    const due = schedule.due(new Date('2026-11-02T12:00:00Z'));
    expect(due.get('expiry')?.toISOString()).toBe('2026-11-02T11:01:00.000Z');
    expect(due.get('audit-anchor')?.toISOString()).toBe('2026-11-01T23:15:00.000Z');
    // Of what is asked for only where there is something to do nobody can say that it was due.
    expect([...due.keys()]).not.toEqual(expect.arrayContaining(['retention']));
    const before = Date.now();
    await schedule.tick('audit-seal');
    expect(schedule.done.get('audit-seal')?.getTime()).toBeGreaterThanOrEqual(before);
    expect(schedule.done.has('expiry')).toBe(false);
  });

  it('keeps a clock for each line that has an owner here, and for no other', () => {
    for (const { app } of instances)
      expect([...app.get(SchedulerRegistry).getCronJobs().keys()].sort()).toEqual(
        Object.keys(TIMETABLE)
          .filter((name) =>
            [
              'expiry',
              'case-table',
              'retention',
              'audit-anchor',
              'audit-seal',
              'webhooks-due',
              'webhook-secrets',
            ].includes(name),
          )
          .sort(),
      );
  });
});
