import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { type Settings, SETTINGS } from '../../../platform/base/config/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { CaseReminders } from '../action/case-reminders.service.js';
import { CaseSweep } from './case-sweep.service.js';

/** Keeps the list of the case table up to date, every hour: every process asks, the queue lets one do it. */
@Injectable()
export class CaseSweepJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly cases: CaseSweep,
    private readonly reminders: CaseReminders,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('case-table', async () => {
      await this.cases.sweep(this.settings.region.id);
      // After the sweep: what it ended needs nobody's hand any more.
      await this.reminders.remind(this.settings.region.id);
    });
  }

  /** Twenty minutes past: what expired on the hour has come back by then. */
  @Cron('0 20 * * * *', { timeZone: 'Europe/Amsterdam' })
  async ask(): Promise<void> {
    await this.jobs.enqueue('case-table', {}, 'case-table');
  }
}
