import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Schedule } from '../../jobs/index.js';
import { sealNext } from './audit-seal.store.js';

/**
 * Seals in the background, in every process that takes jobs; a lock in the database lets one do it at a time. As often
 * as the timetable says an event can lie unsealed: within that time a database superuser could still change it without
 * a trace.
 */
@Injectable()
export class SealJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.locked('audit-seal', () => this.seal());
  }

  /** Seals all there is to seal in the region of this service. @returns how many events. */
  async seal(): Promise<number> {
    const { id } = this.settings.region;
    for (let sealed = 0; ;) {
      const batch = await this.database.transaction(engineActor(id), (tx) => sealNext(tx));
      if (batch === 0) return sealed;
      sealed += batch;
    }
  }
}
