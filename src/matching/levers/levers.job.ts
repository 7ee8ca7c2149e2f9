import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../../platform/jobs/index.js';
import { LeversOfRun } from './run-levers.service.js';

/** Works out every hour what would help most, where a run has been completed since. */
@Injectable()
export class LeversJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly levers: LeversOfRun,
  ) {}

  onModuleInit(): void {
    this.schedule.once('levers', () => this.levers.workOut());
  }
}
