import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { JudgementService } from './judgement.service.js';

/** Looks every few seconds whether something changed. Of several processes one takes each change. */
@Injectable()
export class JudgementJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly judgement: JudgementService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.locked('judge-again', () => this.judgement.judgeChanges(this.settings.region.id));
  }
}
