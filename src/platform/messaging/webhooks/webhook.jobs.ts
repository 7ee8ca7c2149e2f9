import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { type Logger } from 'pino';
import { engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { LOGGER } from '../../base/http/index.js';
import { Jobs } from '../../jobs/index.js';
import { TIME_ZONE } from '../../base/time/index.js';
import { WebhookDispatcher } from './delivery/dispatcher.service.js';
import { WebhookDeliveryStore } from './delivery/webhook-delivery.store.js';

/** When deliveries are sent: as soon as there are any, when a retry is due, and every minute in case a crash swallowed either. */
@Injectable()
export class WebhookJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dispatcher: WebhookDispatcher,
    private readonly outbox: WebhookDeliveryStore,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('webhooks', () => this.take());
  }

  /** Asks for a job where something is due. Never fails: what is not asked for now is found within a minute. */
  @Cron('30 * * * * *')
  async wake(): Promise<void> {
    try {
      const due = await this.outbox.due(engineActor(this.settings.region.id));
      if (due.length > 0) await this.jobs.enqueueIn('webhooks', 0);
    } catch (error) {
      this.logger.warn({ err: error }, 'webhooks wait for the database');
    }
  }

  @Cron('0 20 4 * * *', { timeZone: TIME_ZONE })
  async dropOldSecrets(): Promise<void> {
    try {
      await this.outbox.dropOldSecrets(engineActor(this.settings.region.id));
    } catch (error) {
      this.logger.error(
        { err: error },
        'replaced webhook secrets could not be removed; trying again tomorrow',
      );
    }
  }

  private async take(): Promise<void> {
    const wait = await this.dispatcher.run();
    if (wait !== null) await this.jobs.enqueueIn('webhooks', wait);
  }
}
