import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { DailyFacts } from './facts.service.js';

/** Counts every night what the day that is over taught of the waiting lists. */
@Injectable()
export class FactsJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly facts: DailyFacts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.once('facts', () => this.facts.fill(this.settings.region.id));
  }
}
