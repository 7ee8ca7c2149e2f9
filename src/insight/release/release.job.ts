import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { engineActor } from '../../platform/base/database/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { RELEASED } from './figure-release.entity.js';
import { Releases } from './releases.service.js';

/** Publishes the figures at the beginning of each period, so that nobody chooses the moment by looking first. */
@Injectable()
export class ReleaseJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly releases: Releases,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.once('figures', async () => {
      for (const kind of RELEASED) await this.releases.of(engineActor(this.settings.region.id), kind);
    });
  }
}
