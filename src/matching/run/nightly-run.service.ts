import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { RunRequests } from './run-requests.service.js';

/** Asks for the run of the night: for the night in which it was due, also where the job is taken after midnight. */
@Injectable()
export class NightlyRun implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly requests: RunRequests,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.once('nightly-run', (at) =>
      this.requests.requestNightly(this.settings.region.id, todayOf(at)),
    );
  }
}
