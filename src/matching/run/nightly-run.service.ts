import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { lastDue, Schedule } from '../../platform/jobs/index.js';
import { RunRequests } from './run-requests.service.js';
import { isMissed } from './run.store.js';

/** A run that was asked for at its time stands there by then, however busy the queue. */
const GRACE_MS = 2 * 60_000;

/**
 * Asks for the run of the night: for the night in which it was due, also where the job is taken after midnight. One that
 * nobody could ask for at its time, because nothing was up or the database was away, is made up for as long as that
 * is worth it, and not where a run has been made since.
 */
@Injectable()
export class NightlyRun implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly requests: RunRequests,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const region = this.settings.region.id;
    this.schedule.once('nightly-run', (at) => this.requests.requestNightly(region, todayOf(at)));
    this.schedule.once(
      'missed-run',
      (at) => this.makeUp(at),
      async (at) => (await this.missed(at)) !== null,
    );
  }

  /** Of several that want to, at the same time or one after another, one does: a night has one run. */
  private async makeUp(now: Date): Promise<void> {
    const due = await this.missed(now);
    if (due !== null) await this.requests.requestNightly(this.settings.region.id, todayOf(due), due);
  }

  /** When the run was due that nobody asked for; null where none was missed. */
  private async missed(now: Date): Promise<Date | null> {
    const { nightlyRun, nightlyRunLateHours, region } = this.settings;
    const due = lastDue(nightlyRun, new Date(now.getTime() - GRACE_MS), nightlyRunLateHours);
    if (due === null) return null;
    const actor = engineActor(region.id, 'read');
    return (await this.database.transaction(actor, (tx) => isMissed(tx, due))) ? due : null;
  }
}
