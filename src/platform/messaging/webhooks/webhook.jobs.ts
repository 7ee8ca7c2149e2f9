import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Logger } from 'pino';
import { LOGGER } from '../../base/http/index.js';
import { Jobs, Schedule } from '../../jobs/index.js';
import { WebhookDispatcher } from './delivery/dispatcher.service.js';

/** When deliveries are sent: as soon as there are any, when a retry is due, and every minute in case a crash swallowed either. */
@Injectable()
export class WebhookJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly schedule: Schedule,
    private readonly dispatcher: WebhookDispatcher,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('webhooks', () => this.take());
    this.schedule.once(
      'webhooks-due',
      () => this.take(),
      () => this.dispatcher.isDue(),
    );
    this.schedule.once('webhook-secrets', () => this.dispatcher.dropOldSecrets());
  }

  /** Asks for a job where something is due. Never fails: what is not asked for now is found within a minute. */
  async wake(): Promise<void> {
    try {
      if (await this.dispatcher.isDue()) await this.jobs.enqueueIn('webhooks', 0);
    } catch (error) {
      this.logger.warn({ err: error }, 'webhooks wait for the database');
    }
  }

  /** Begun and not waited for: a receiver that is slow would hold the queue, and with it everybody else's. */
  private take(): Promise<void> {
    return this.dispatcher.begin((seconds) => this.jobs.enqueueIn('webhooks', seconds));
  }
}
