import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { LOGGER } from '../../../base/http/index.js';
import { Jobs, Schedule } from '../../../jobs/index.js';
import { todayOf } from '../../../base/time/index.js';
import { MailWork } from './mail-work.service.js';

/** When mail is written and sent: the digest at its hour, the rest when there is news and every minute in case a crash swallowed that. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly schedule: Schedule,
    private readonly work: MailWork,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('mail', () => this.work.take({}));
    if (this.settings.mail === null) return;
    // Two jobs of one day would still be one mail a person.
    this.schedule.once('mail-digest', (at) => this.work.take({ digest: todayOf(at) }));
    this.schedule.once(
      'mail-due',
      () => this.work.take({}),
      () => this.work.isDue(),
    );
  }

  /** Asks for a job where something is due. Never fails: what is not asked for now is found within a minute. */
  async wake(): Promise<void> {
    if (this.settings.mail === null) return;
    try {
      if (await this.work.isDue()) await this.jobs.enqueueIn('mail', 0);
    } catch (error) {
      this.logger.warn({ err: error }, 'mail waits for the database');
    }
  }
}
