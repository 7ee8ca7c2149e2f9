import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Logger } from 'pino';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { LOGGER } from '../../platform/base/http/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { applyRetention, type RetentionReport } from './retention.js';

/** Applies the retention policy every night. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.schedule.once('retention', () => this.apply());
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
