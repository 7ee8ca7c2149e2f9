import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import type PgBoss from 'pg-boss';
import { type Queue, untilBack } from '../base/database/index.js';
import { takeJob } from './take-job.js';

/** How long an idle queue is left alone. */
const POLL_MS = 500;
/** How often it is said that the database is away. */
const OFTEN_MS = 60_000;

/** What the queue keeps of a failure: a database error quotes rows, so nothing of it goes there. */
const FAILED = { message: 'failed; the log says why' };
const CUT_OFF = { message: 'cut off by a stop' };

/**
 * Takes the jobs that one queue has of a region, one after another. In place of pg-boss's own worker, which lets go of the promise that
 * a job is over: without a database at that moment nobody hears of the failure, and Node ends the process.
 */
export class QueueWorker {
  private stopping = new AbortController();
  private taken: PgBoss.Job<object> | null = null;
  private saidAt = -Infinity;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly boss: PgBoss,
    private readonly queue: { readonly name: Queue; readonly region: string },
    private readonly how: {
      readonly perform: (data: object) => Promise<void>;
      readonly mayTake: () => Promise<boolean>;
    },
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.work();
  }

  /** Takes no more; lets what it has in hand finish for so long, then gives it back to be taken by another process. */
  async stop(graceMs: number): Promise<void> {
    this.stopping.abort();
    const enough = new AbortController();
    await Promise.race([
      this.running,
      pause(graceMs, undefined, { signal: enough.signal }).catch(() => undefined),
    ]);
    enough.abort();
    const { taken } = this;
    if (taken !== null) await this.settle(() => this.boss.fail(this.queue.name, taken.id, CUT_OFF), taken);
  }

  private async work(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const job = await this.next().catch((err: unknown) => this.unasked(err));
      if (job !== null) await this.take(job);
      else await pause(POLL_MS, undefined, { signal }).catch(() => undefined); // stopping is no failure
    }
  }

  private async next(): Promise<PgBoss.Job<object> | null> {
    if (!(await this.how.mayTake())) return null;
    return takeJob(this.boss, this.queue.name, this.queue.region);
  }

  private async take(job: PgBoss.Job<object>): Promise<void> {
    this.taken = job;
    const began = performance.now();
    // By what it is found: the line of the timetable, or the request that asked for it.
    const { scheduled = null, request = null } = job.data as { scheduled?: string; request?: string };
    const line = () => ({
      queue: this.queue.name,
      job: job.id,
      scheduled,
      request,
      ms: Math.round(performance.now() - began),
    });
    try {
      await this.how.perform(job.data);
      await this.settle(() => this.boss.complete(this.queue.name, job.id), job);
      this.logger.info(line(), 'a job is done');
    } catch (err) {
      this.logger.error({ err, ...line() }, 'a job failed');
      await this.settle(() => this.boss.fail(this.queue.name, job.id, FAILED), job);
    } finally {
      this.taken = null;
    }
  }

  /**
   * Tells the queue how it ended: until the database hears of it or the job's time is over, when the queue gives it to
   * somebody by itself.
   */
  private async settle(tell: () => Promise<void>, job: PgBoss.Job<object>): Promise<void> {
    try {
      await untilBack(tell, job.expireInSeconds * 1_000, () => this.stopping.signal.aborted);
    } catch (err) {
      this.logger.error(
        { err, queue: this.queue.name, job: job.id },
        'a job is over, but the queue was not told',
      );
    }
  }

  private unasked(err: unknown): null {
    if (performance.now() - this.saidAt >= OFTEN_MS) {
      this.saidAt = performance.now();
      this.logger.warn({ err, queue: this.queue.name }, 'jobs wait for the database');
    }
    return null;
  }
}
