import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { type Logger } from 'pino';
import { engineActor } from '../../platform/base/database/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Database } from '../../platform/base/database/index.js';
import { LOGGER } from '../../platform/base/http/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { TIME_ZONE, todayOf } from '../../platform/base/time/index.js';
import { applyRetention, type RetentionReport } from './retention.js';

/** Large first deletions take their time; a second process must not begin meanwhile. */
const MINUTES = 120;

/** Applies the retention policy every night: every process asks, the queue lets one do it. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('retention', () => this.apply().then(() => undefined));
  }

  @Cron('0 40 4 * * *', { timeZone: TIME_ZONE })
  async ask(): Promise<void> {
    await this.jobs.enqueue('retention', {}, 'retention', MINUTES);
  }

  async apply(now = new Date()): Promise<RetentionReport> {
    const { id } = this.settings.region;
    const report = await applyRetention(
      (work) =>
        this.database.transaction(engineActor(id), (tx) => work((sql, values) => tx.query(sql, values))),
      id,
      todayOf(now),
    );
    this.logger.info({ kinds: report.kinds, policy: report.policyVersion }, 'retention applied');
    return report;
  }
}
