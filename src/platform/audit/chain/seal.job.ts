import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Logger } from 'pino';
import { Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { LOGGER } from '../../base/http/index.js';
import { JOBS_OPTIONS, type JobsOptions } from '../../jobs/index.js';
import { sealNext } from './audit-seal.store.js';

/** How long an event can lie unsealed: within that time a database superuser could still change it without a trace. */
const EVERY_MS = 5_000;

/** Seals in the background, in every process that takes jobs; a lock in the database lets one do it at a time. */
@Injectable()
export class SealJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.work) this.next();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Seals all there is to seal in the region of this service. @returns how many events. */
  async seal(): Promise<number> {
    const { id } = this.settings.region;
    for (let sealed = 0; ;) {
      const batch = await this.database.transaction(engineActor(id), (tx) => sealNext(tx, id));
      if (batch === 0) return sealed;
      sealed += batch;
    }
  }

  /** One after another, never two at once, and never keeping a process alive. */
  private next(): void {
    this.timer = setTimeout(() => {
      this.running = this.seal()
        .then(() => undefined)
        .catch((err: unknown) => this.logger.error({ err }, 'audit events could not be sealed; trying again'))
        .finally(() => {
          if (this.timer !== null) this.next();
        });
    }, EVERY_MS).unref();
  }
}
