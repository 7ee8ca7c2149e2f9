import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { type Queue } from '../base/database/index.js';

export const JOBS_OPTIONS = Symbol('JOBS_OPTIONS');

export interface JobsOptions {
  readonly url: string;
  /** Whether this process also takes jobs, or only sends them. */
  readonly work: boolean;
}

type Handler = (data: object) => Promise<void>;

/** Jobs on the same PostgreSQL as everything else: a job is taken by exactly one process, and again if that one dies. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<Queue, Handler>();

  constructor(@Inject(JOBS_OPTIONS) private readonly options: JobsOptions) {
    this.boss = new PgBoss({ connectionString: options.url, migrate: false, schedule: false, max: 4 });
    // Without a listener a lost connection would end the process; pg-boss reconnects by itself.
    this.boss.on('error', (error) => process.emitWarning(`jobs: ${error.message}`));
  }

  /** Sends a job; of those with the same `key` one an hour, whichever process sends it. Returns false where there was one already. */
  async enqueue(queue: Queue, data: object, key?: string, expireInMinutes = 15): Promise<boolean> {
    const once = key === undefined ? {} : { singletonKey: key, singletonSeconds: 3600 };
    const options = { retryLimit: 2, retryDelay: 5, expireInMinutes, ...once };
    return (await this.boss.send(queue, data, options)) !== null;
  }

  /** A job that need not be the only one: it looks for what is due and may find nothing. */
  async enqueueIn(queue: Queue, seconds: number): Promise<void> {
    await this.boss.send(queue, {}, { retryLimit: 0, expireInMinutes: 15, startAfter: seconds });
  }

  /** Called by a stage while its module is built; the work starts once the application is up. */
  handle(queue: Queue, handler: Handler): void {
    this.handlers.set(queue, handler);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    if (!this.options.work) return;
    for (const [queue, handler] of this.handlers) {
      await this.boss.work(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) await handler(job.data as object);
      });
    }
  }

  /** Lets what runs finish, for at most 25 seconds; what is cut off is taken again by the next process. */
  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, wait: true, timeout: 25_000 });
  }
}
