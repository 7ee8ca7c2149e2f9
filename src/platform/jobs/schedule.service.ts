import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../base/config/index.js';
import { LOGGER } from '../base/http/index.js';
import { TIME_ZONE } from '../base/time/index.js';
import { Jobs } from './jobs.service.js';
import { lastDue, nextDue } from './last-due.js';
import {
  cronOf,
  isByDatabase,
  isContinuous,
  type Line,
  type Queued,
  type Scheduled,
  TIMETABLE,
} from './timetable.js';

const MINUTE_MS = 60_000;
const LOOK_BACK_HOURS = 48;
/** A timer may be early by a little; late it may be by most of a minute. */
const EARLY_MS = 1_000;
/** What the queue could not be told of, the database being away, is told again after so long, and after twice that, until a minute. */
const AGAIN_MS = { first: 1_000, most: MINUTE_MS };

/** Runs the timetable: whoever owns a line says here what to do, and nobody else keeps a clock. */
@Injectable()
export class Schedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly ticks = new Map<Scheduled, (moment: Date) => Promise<unknown>>();
  private readonly clocks: CronJob[] = [];
  /** Lines that are asked for whatever there is to do. */
  private readonly always = new Set<Scheduled>();
  private readonly lastDone = new Map<Scheduled, Date>();
  private readonly ended = new AbortController();

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly jobs: Jobs,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Called by the owner while its module is built.
   * @param task gets the minute for which it was asked, also where it is done later
   * @param wanted asked first by each process; without it the job is always asked for
   */
  once(name: Queued, task: (at: Date) => Promise<unknown>, wanted?: (at: Date) => Promise<boolean>): void {
    const { queue, minutes }: Exclude<Line['once'], 'lock'> = TIMETABLE[name].once;
    this.jobs.handleScheduled(queue, name, task);
    if (wanted === undefined) this.always.add(name);
    this.ticks.set(name, async (moment) => {
      const at = minuteOf(moment);
      if (wanted === undefined || (await wanted(at)))
        await this.jobs.enqueueScheduled(queue, name, at, minutes);
    });
  }

  /** For a line that is `lock`: the owner takes the lock. One after another in this process, and only where jobs are taken. */
  locked(name: Exclude<Scheduled, Queued>, task: () => Promise<unknown>): void {
    if (!this.jobs.work) return;
    this.ticks.set(name, async () => {
      await task();
      this.lastDone.set(name, new Date());
    });
  }

  /** When this process last did each line that is `lock`, where it had a turn; of the others the queue knows. */
  get done(): ReadonlyMap<Scheduled, Date> {
    return this.lastDone;
  }

  /** When each line that is always asked for was last due, as far back as two days. */
  due(moment: Date): ReadonlyMap<Scheduled, Date> {
    const lines = [...this.always].map((name) => [name, this.lastDueOf(name, moment)] as const);
    return new Map(lines.flatMap(([name, at]) => (at === null ? [] : [[name, at] as const])));
  }

  /** Whether a line is asked for at each of its times, whatever there is to do. */
  isAlways(name: Scheduled): boolean {
    return this.always.has(name);
  }

  /** When a line is due next. */
  next(name: Scheduled, moment: Date): Date {
    return nextDue(cronOf(name, this.settings), moment);
  }

  private lastDueOf(name: Scheduled, moment: Date): Date | null {
    return lastDue(cronOf(name, this.settings), moment, LOOK_BACK_HOURS);
  }

  /** What is due is done, or asked of the queue. Never fails: answers whether that could be done. */
  async tick(name: Scheduled, moment = new Date()): Promise<boolean> {
    try {
      // By a clock that is off the moment is none: who has the right one does it, or the next time of the line.
      if (!isByDatabase(name) && !(await this.jobs.mayGoByClock())) return false;
      await this.ticks.get(name)?.(moment);
      return true;
    } catch (err) {
      this.logger.error({ err, scheduled: name }, 'what is due by the clock could not be asked for');
      return false;
    }
  }

  /**
   * What the clock does. Where the database is away at the minute of a job that is due once a day, or this clock is off
   * then, the day is not lost: it is asked for until either is right, in whichever processes are up. The job's id is of that minute, so that
   * there is one, also where an answer was lost and not the question.
   */
  private async strike(name: Scheduled): Promise<void> {
    const moment = new Date();
    if ((await this.tick(name, moment)) || isContinuous(name)) return;
    const { signal } = this.ended;
    const until = this.next(name, moment);
    let done = false;
    for (let wait = AGAIN_MS.first; !done && new Date() < until; wait = Math.min(2 * wait, AGAIN_MS.most)) {
      // Cut short where the process ends: then there is nothing more to ask.
      await pause(Math.min(wait, until.getTime() - Date.now()), undefined, { ref: false, signal }).catch(
        () => undefined,
      );
      // A clock that was ahead and is set now has not come to that moment yet, and will.
      done = signal.aborted || new Date() < moment || (await this.tick(name, moment));
    }
  }

  onApplicationBootstrap(): void {
    for (const name of this.ticks.keys()) {
      const clock = CronJob.from({
        cronTime: cronOf(name, this.settings),
        timeZone: TIME_ZONE,
        onTick: () => this.strike(name),
        waitForCompletion: true,
        unrefTimeout: true,
        start: true,
      });
      this.registry.addCronJob(name, clock);
      this.clocks.push(clock);
    }
  }

  /** No more ticks, and none under way: after this the database may go. */
  async onApplicationShutdown(): Promise<void> {
    this.ended.abort();
    await Promise.all(this.clocks.map((clock) => clock.stop()));
  }
}

/** Each process goes by its own clock: it says the same minute as the others, whenever it says so. */
const minuteOf = (moment: Date): Date =>
  new Date(Math.floor((moment.getTime() + EARLY_MS) / MINUTE_MS) * MINUTE_MS);
