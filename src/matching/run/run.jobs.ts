import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { type RunJob } from './run-requests.service.js';
import { RunService } from './run.service.js';

/** Takes runs from the queue. */
@Injectable()
export class RunJobs implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly runs: RunService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('matching-run', (data) => this.take(data as RunJob));
  }

  /** What a crash left behind is said to have failed, before anybody waits for it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.runs.failAbandoned(this.settings.region.id);
  }

  private async take({ region, runId }: RunJob): Promise<void> {
    await this.runs.execute(region, runId);
  }
}
