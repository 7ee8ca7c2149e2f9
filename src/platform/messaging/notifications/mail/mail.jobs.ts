import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron, SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { LOGGER } from '../../../base/http/index.js';
import { Jobs } from '../../../jobs/index.js';
import { TIME_ZONE, todayOf } from '../../../base/time/index.js';
import { MailWork } from './mail-work.service.js';

/** When mail is written and sent: the digest at its hour, the rest when there is news and every minute in case a crash swallowed that. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly jobs: Jobs,
    private readonly work: MailWork,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('mail', (data) => this.work.take(data as { digest?: string }));
    if (this.settings.mail === null) return;
    const job = CronJob.from({
      cronTime: this.settings.mailDigest,
      timeZone: TIME_ZONE,
      onTick: () => this.askDigest(new Date()),
      start: true,
    });
    this.registry.addCronJob('mail digest', job);
  }

  /** Every process asks; the queue keeps one, and two would still be one mail a person. */
  async askDigest(moment: Date): Promise<void> {
    const digest = todayOf(moment);
    await this.safely(() => this.jobs.enqueue('mail', { digest }, `digest-${digest}`));
  }

  /** Asks for a job where something is due. Never fails: what is not asked for now is found within a minute. */
  @Cron('50 * * * * *')
  async wake(): Promise<void> {
    if (this.settings.mail === null) return;
    await this.safely(async () => {
      if (await this.work.isDue()) await this.jobs.enqueueIn('mail', 0);
    });
  }

  private async safely(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.warn({ err: error }, 'mail waits for the database');
    }
  }
}
