import { Module } from '@nestjs/common';
import { CaseTableFigures } from './case-table.service.js';
import { InsightController } from './insight.controller.js';
import { ReleaseJob } from './release/release.job.js';
import { Releases } from './release/releases.service.js';
import { InsightService } from './insight.service.js';

@Module({
  controllers: [InsightController],
  providers: [CaseTableFigures, InsightService, ReleaseJob, Releases],
})
export class InsightModule {}
