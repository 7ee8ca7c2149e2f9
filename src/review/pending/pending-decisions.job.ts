import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { LOGGER } from '../../platform/base/http/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { PendingDecisions } from './pending-decisions.service.js';

/** After a fault it is tried again, for ever, but not so often that it fills the log. */
const AGAIN_MS = 60_000;

/** Ends the pauses that are over, whoever made the decisions and whatever became of their pages or of the process that recorded them. */
@Injectable()
export class PendingDecisionsJob implements OnModuleInit {
  /** When each that met a fault is tried again. */
  private readonly faulty = new Map<string, number>();

  constructor(
    private readonly schedule: Schedule,
    private readonly pending: PendingDecisions,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    // The row of each decision is its lock.
    this.schedule.locked('pending-decisions', () => this.settle());
  }

  private async settle(): Promise<void> {
    const moment = performance.now();
    for (const [id, until] of this.faulty) if (until <= moment) this.faulty.delete(id);
    await this.pending.settleDue(this.settings.region.id, {
      skips: (id) => this.faulty.has(id),
      onFault: (err, pending) => {
        this.faulty.set(pending, moment + AGAIN_MS);
        this.logger.error({ err, pending }, 'a decision could not take effect and is tried again');
      },
    });
  }
}
