import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { type Logger } from 'pino';
import { type Queue } from '../base/database/index.js';
import { LOGGER, type Trace } from '../base/http/index.js';
import { Clock } from './clock.js';
import { occurrenceId } from './occurrence.js';
import { QueueWorker } from './queue-worker.js';
import { databaseNow } from './take-job.js';
import { isScheduled, type Scheduled } from './timetable.js';

export const JOBS_OPTIONS = Symbol('JOBS_OPTIONS');

export interface JobsOptions {
  readonly url: string;
  /** Whose jobs these are: several regions may share a database, each with processes of its own. */
  readonly region: string;
  /** Whether this process also takes jobs, or only sends them. */
  readonly work: boolean;
  /** Follows each job, where traces are asked for. */
  readonly trace?: Trace | undefined;
}

export interface Sending {
  readonly key?: string;
  readonly minutes?: number;
  /** The reference of the request that asks for it, for the lines of the log. */
  readonly request?: string | undefined;
}

type Handler = (data: object) => Promise<unknown>;
type ScheduledHandler = (at: Date) => Promise<unknown>;

/** What is in a job that the clock asked for. */
interface Occurrence {
  readonly region: string;
  readonly scheduled: Scheduled;
  readonly at: string;
}

/** How often a job that failed is done again, and after how many seconds. */
const AGAIN = { retryLimit: 2, retryDelay: 2 };
/** How long a job may take before another process takes it. */
const MINUTES = 15;

const GRACE_MS = 25_000;
/** How often it is said that the clock is off. */
const OFTEN_MS = 60_000;

/** Jobs on the same PostgreSQL as everything else: a job is taken by exactly one process, and again if that one dies. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly clock: Clock;
  private saidAt = -Infinity;
  private readonly queues = new Set<Queue>();
  private readonly handlers = new Map<Queue, Handler>();
  private readonly scheduled = new Map<Scheduled, ScheduledHandler>();

  private workers: readonly QueueWorker[] = [];

  constructor(
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.boss = new PgBoss({ connectionString: options.url, migrate: false, schedule: false, max: 4 });
    // Without a listener a lost connection would end the process; pg-boss reconnects by itself.
    this.boss.on('error', (err) => this.logger.warn({ err }, 'jobs wait for the database'));
    this.clock = new Clock(() => databaseNow(this.boss));
  }

  /** Sends a job; of those with the same `key` one an hour, whichever process sends it. Returns false where there was one already. */
  async enqueue(
    queue: Queue,
    data: object,
    { key, minutes = MINUTES, request }: Sending = {},
  ): Promise<boolean> {
    const { region } = this.options;
    const once = key === undefined ? {} : { singletonKey: `${key} ${region}`, singletonSeconds: 3600 };
    const options = { ...AGAIN, expireInMinutes: minutes, ...once };
    const asked = { ...data, region, ...(request === undefined ? {} : { request }) };
    return (await this.boss.send(queue, asked, options)) !== null;
  }

  /** A job that need not be the only one: it looks for what is due and may find nothing. */
  async enqueueIn(queue: Queue, seconds: number): Promise<void> {
    const { region } = this.options;
    await this.boss.send(queue, { region }, { retryLimit: 0, expireInMinutes: MINUTES, startAfter: seconds });
  }

  /** The job of this minute; false where another process has asked for it. */
  async enqueueScheduled(queue: Queue, scheduled: Scheduled, at: Date, minutes = MINUTES): Promise<boolean> {
    const { region } = this.options;
    const data: Occurrence = { region, scheduled, at: at.toISOString() };
    const options = { ...AGAIN, id: occurrenceId(region, scheduled, at), expireInMinutes: minutes };
    return (await this.boss.send(queue, data, options)) !== null;
  }

  /** Whether what is due by a clock may be done by that of this machine. */
  async mayGoByClock(): Promise<boolean> {
    const off = await this.clock.isOffBy();
    if (off === null) return true;
    if (performance.now() - this.saidAt >= OFTEN_MS) {
      this.saidAt = performance.now();
      this.logger.error(
        { seconds: off },
        'the clock of this machine is ahead of that of the database (behind it where less than 0): no job is taken or asked for until it is set',
      );
    }
    return false;
  }

  /** Whether this process takes jobs. */
  get work(): boolean {
    return this.options.work;
  }

  /** Called by a stage while its module is built; the work starts once the application is up. */
  handle(queue: Queue, handler: Handler): void {
    this.queues.add(queue);
    this.handlers.set(queue, handler);
  }

  /** What a line of the timetable does; called by Schedule. */
  handleScheduled(queue: Queue, name: Scheduled, handler: ScheduledHandler): void {
    this.queues.add(queue);
    this.scheduled.set(name, handler);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    if (!this.options.work) return;
    this.workers = [...this.queues].map(
      (queue) =>
        new QueueWorker(
          this.boss,
          { name: queue, region: this.options.region },
          { perform: (data) => this.follow(queue, data), mayTake: () => this.mayGoByClock() },
          this.logger,
        ),
    );
    for (const worker of this.workers) worker.start();
  }

  private follow(queue: Queue, data: object): Promise<void> {
    const { trace } = this.options;
    if (trace === undefined) return this.perform(queue, data);
    const { scheduled, request } = data as Partial<Occurrence> & { readonly request?: string };
    const attributes = {
      'doorstroom.queue': queue,
      ...(isScheduled(scheduled) ? { 'doorstroom.scheduled': scheduled } : {}),
      // The reference of the request that asked for it.
      ...(request === undefined ? {} : { 'doorstroom.request': request }),
    };
    return trace({ name: `job ${queue}`, attributes }, () => this.perform(queue, data));
  }

  private async perform(queue: Queue, data: object): Promise<void> {
    const { scheduled, at } = data as Partial<Occurrence>;
    if (isScheduled(scheduled) && at !== undefined) await this.scheduled.get(scheduled)?.(new Date(at));
    else await this.handlers.get(queue)?.(data);
  }

  /** Lets what runs finish, for at most 25 seconds; what is cut off is taken again by the next process. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop(GRACE_MS)));
    await this.boss.stop({ graceful: false, wait: true });
  }
}
