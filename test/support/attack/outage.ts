import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { projectRoot } from '../../../src/platform/base/config/project-root.js';
import { type Queue, QUEUES } from '../../../src/platform/base/database/queues.js';
import { Jobs } from '../../../src/platform/jobs/index.js';
import { type Line, type Scheduled, TIMETABLE } from '../../../src/platform/jobs/timetable.js';
import { RunRequests } from '../../../src/matching/index.js';
import { engineActor } from '../../../src/platform/base/database/actor.js';
import { PostBox } from '../notify/post-box.js';
import { Receiver } from '../notify/receiver.js';
import { superuserUrl, testHome } from '../postgres.js';
import { anna, clinician, REGION, SENDER } from '../review/region.js';
import { type StartedProcess, startProcess, workerPort } from '../start-process.js';
import { Gate } from './gate.js';
import { WholeApp } from './whole-app.js';

const portOf = (url: string): number => Number(new URL(url).port);
const steward = { ...clinician(SENDER, 'steward'), role: 'data-steward', profession: null } as const;

/** All at once and in one order; in a DO block the list can be made of what there is. */
const LOCK_ALL = `DO $$ BEGIN EXECUTE (SELECT 'LOCK TABLE ' || string_agg(quote_ident(tablename), ', ' ORDER BY tablename)
  || ' IN ACCESS EXCLUSIVE MODE' FROM pg_tables WHERE schemaname = 'public'); END $$`;

/** deadlock_detected, PostgreSQL's list of error codes. */
const DEADLOCK = '40P01';

/** What is to be sent, and what is about to be. */
const WAITING = `SELECT (SELECT count(*) FROM webhook_delivery WHERE state = 'waiting')::integer AS messages,
  (SELECT count(*) FROM mail WHERE state = 'waiting')::integer AS mails,
  (SELECT count(*) FROM event WHERE position IS NULL)::integer AS events`;

export interface JobRow {
  readonly name: Queue;
  readonly state: string;
  readonly what: string;
  readonly started: number;
}

/** What is asked for by the clock in each round: one line of every queue, since a queue is worked off one by one. */
export const roundsOf = (): readonly (readonly Scheduled[])[] => {
  const lines = Object.entries(TIMETABLE) as [Scheduled, Line][];
  // In the first round these take what somebody asked for.
  const taken: readonly Queue[] = ['matching-run', 'mail', 'webhooks'];
  const rounds: Scheduled[][] = [];
  for (const queue of QUEUES)
    lines
      .filter(([, { once }]) => once !== 'lock' && once.queue === queue)
      .forEach(([name], i) => (rounds[taken.includes(queue) ? i + 1 : i] ??= []).push(name));
  return rounds;
};

/** A server in a process of its own, and a PostgreSQL that is stopped under it while it works. */
export class Outage {
  private constructor(
    readonly test: WholeApp,
    readonly receiver: Receiver,
    readonly box: PostBox,
    private readonly gates: { readonly webhook: Gate; readonly mail: Gate },
    private readonly folder: string,
    readonly server: StartedProcess,
    private readonly home: string,
  ) {}

  static async open(): Promise<Outage> {
    const [receiver, box] = [await Receiver.open(), await PostBox.open()];
    const gates = {
      webhook: await Gate.before(portOf(receiver.url)),
      mail: await Gate.before(portOf(box.url)),
    };
    const environment = {
      SESSION_KEYS: randomBytes(32).toString('base64url'),
      WEBHOOKS_PRIVATE: 'allow',
      SMTP_URL: `smtp://127.0.0.1:${gates.mail.port}`,
      MAIL_FROM: 'Doorstroom <doorstroom@region.example>',
    };
    const test = await WholeApp.open(environment);
    await test.call(steward, 'POST', '/api/v1/webhooks', {
      body: { url: `http://127.0.0.1:${gates.webhook.port}/doorstroom`, kinds: ['proposal.proposed'] },
    });
    // Asked for by a person, and kept for the first round.
    await test.app.get(RunRequests, { strict: false }).request(engineActor(REGION));
    await test.region.query(`UPDATE pgboss.job SET start_after = now() + interval '1 day'`);
    const home = join(testHome(), `outage-${process.pid}`);
    const server = await startProcess(
      home,
      workerPort(),
      {
        ...environment,
        ...{ DATABASE_URL: test.postgres.applicationUrl, DATABASE_OWNER_URL: test.postgres.ownerUrl },
        ...{ REGION, DEMO: 'false', LOG_LEVEL: 'warn', SOLVER_MEMORY_MB: '512' },
      },
      undefined,
      join('dist', 'src', 'main.js'),
    );
    const folder = await dataFolder();
    return new Outage(test, receiver, box, gates, folder, server, home);
  }

  async close(): Promise<void> {
    this.power('start');
    if (this.isAlive()) await this.server.end('SIGTERM');
    rmSync(this.home, { recursive: true, force: true });
    await Promise.all([this.gates.webhook.close(), this.gates.mail.close()]);
    await Promise.all([this.receiver.close(), this.box.goAway()]);
    await this.test.close();
  }

  isAlive(): boolean {
    return this.server.process.exitCode === null && this.server.process.signalCode === null;
  }

  /** A message to somebody's system and a mail are under way, and neither is answered. */
  async hang(): Promise<void> {
    await this.test.region.proposal();
    await this.test.call(anna, 'PUT', '/api/v1/notification-preferences', {
      body: { frequency: 'digest', language: 'nl', address: 'anna@organisation.example' },
    });
    await until(() => this.gates.webhook.waiting > 0 && this.gates.mail.waiting > 0, 'both hang');
  }

  /**
   * Asks for what is due by the clock, stops PostgreSQL while every job of it is under way, and starts it again. Under
   * way: all tables are locked, so whatever a job does first, it waits.
   */
  async strike(names: readonly Scheduled[]): Promise<void> {
    if (!this.isAlive()) throw new Error('The server is gone already');
    const locker = new pg.Client({ connectionString: superuserUrl(this.test.postgres.name) });
    locker.on('error', () => undefined); // stopped with the rest
    await locker.connect();
    try {
      await lockAll(locker);
      await this.ask(names);
      const asked = new Set<string>(names);
      await until(async () => areUnderWay(await this.jobs(), asked), 'all under way');
      this.power('stop');
    } finally {
      await locker.end().catch(() => undefined); // it was cut off
    }
    this.gates.webhook.letThrough();
    this.gates.mail.letThrough();
    await pause(500);
    this.power('start');
  }

  private async ask(names: readonly Scheduled[]): Promise<void> {
    const jobs = this.test.app.get(Jobs);
    const at = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    for (const name of names) {
      const { once }: Line = TIMETABLE[name];
      if (once !== 'lock') await jobs.enqueueScheduled(once.queue, name, at);
    }
    await this.test.region.query(
      `UPDATE pgboss.job SET start_after = now() WHERE state = 'created' AND start_after > now() + interval '1 hour'`,
    );
  }

  /**
   * Until nothing is left to do, or the server is gone: the jobs as they are then. (Asked for once more, there may be a
   * further one: whatever tells of an event asks for it to be sent.)
   */
  async settle(): Promise<readonly JobRow[]> {
    let left: unknown = 'the database does not answer';
    let jobs: readonly JobRow[] = [];
    const settled = async (): Promise<boolean> => {
      if (!this.isAlive()) return true;
      try {
        jobs = await this.jobs();
        const [waiting] = await this.test.region.query<Record<string, number>>(WAITING);
        const open = jobs.filter(({ state }) => state !== 'completed');
        left = { ...waiting, open };
        return open.length === 0 && Object.values(waiting!).every((count) => count === 0);
      } catch {
        return false; // the database is on its way back
      }
    };
    await until(settled, 'all done', () => JSON.stringify(left));
    return jobs;
  }

  jobs(): Promise<JobRow[]> {
    return this.test.region.query(
      `SELECT name, state::text, coalesce(data ->> 'scheduled', 'asked for') AS what, retry_count AS started FROM pgboss.job
       WHERE name NOT LIKE '\\_\\_%' ORDER BY name, what, created_on`,
    );
  }

  private power(what: 'stop' | 'start'): void {
    const port = portOf(superuserUrl());
    const program = join(projectRoot(), 'test', 'support', 'attack', 'power.mjs');
    const done = spawnSync(process.execPath, [program, what, this.folder, String(port)], {
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`PostgreSQL does not ${what}: ${done.stderr}`);
  }
}

/**
 * A further job of a queue whose first one hangs is not under way before that one is over: waited for, it would have the
 * others wait for the locks until they give up.
 */
function areUnderWay(jobs: readonly JobRow[], asked: ReadonlySet<string>): boolean {
  const busy = new Set(jobs.filter(({ state }) => state === 'active').map(({ name }) => name));
  return jobs.every(({ what, state, name }) => !asked.has(what) || state !== 'created' || busy.has(name));
}

/**
 * The service takes its locks in an order of its own. Whoever is to give way where each waits for the other is us: we look
 * for that sooner than it does, and begin again.
 */
async function lockAll(locker: pg.Client): Promise<void> {
  await locker.query(`SET deadlock_timeout = '100ms'`);
  for (let tries = 1; ; tries++) {
    await locker.query('BEGIN');
    try {
      await locker.query(LOCK_ALL);
      return;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== DEADLOCK || tries === 20) throw error;
      await locker.query('ROLLBACK');
    }
  }
}

/** Of the server of this worker: whoever is stopped here, no other file of tests works on it. */
async function dataFolder(): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    return rows[0]!.folder;
  } finally {
    await client.end();
  }
}

/** Generous: what is waited for takes a second on a machine that has nothing else to do, and half a minute beside the load of a whole run. */
const PATIENCE_MS = 75_000;

async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  instead: () => string = () => '',
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`Waited for nothing: ${what} ${instead()}`);
}
