import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { LOGGER } from '../../platform/base/http/index.js';
import { TIME_ZONE, todayOf } from '../../platform/base/time/index.js';
import { RunRequests } from './run-requests.service.js';

/** Asks for the run of the night. Every instance asks; the database lets one of them. */
@Injectable()
export class NightlyRun implements OnModuleInit {
  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly requests: RunRequests,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    const job = CronJob.from({
      cronTime: this.settings.nightlyRun,
      timeZone: TIME_ZONE,
      onTick: () => this.ask(new Date()),
      start: true,
    });
    this.registry.addCronJob('nightly matching run', job);
  }

  async ask(moment: Date): Promise<void> {
    try {
      await this.requests.requestNightly(this.settings.region.id, todayOf(moment));
    } catch (error) {
      this.logger.error({ err: error }, 'the nightly matching run could not be requested');
    }
  }
}
