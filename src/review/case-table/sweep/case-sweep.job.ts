import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/base/config/index.js';
import { Schedule } from '../../../platform/jobs/index.js';
import { CaseReminders } from '../action/case-reminders.service.js';
import { CaseSweep } from './case-sweep.service.js';

/** Keeps the list of the case table up to date. */
@Injectable()
export class CaseSweepJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly cases: CaseSweep,
    private readonly reminders: CaseReminders,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.once('case-table', async () => {
      await this.cases.sweep(this.settings.region.id);
      // After the sweep: what it ended needs nobody's hand any more.
      await this.reminders.remind(this.settings.region.id);
    });
  }
}
