import { Module } from '@nestjs/common';
import { CaseTableFigures } from './case-table.service.js';
import { FactsJob } from './facts/facts.job.js';
import { DailyFacts } from './facts/facts.service.js';
import { FunnelService } from './funnel/funnel.service.js';
import { InsightController } from './insight.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerService } from './ledger/ledger.service.js';
import { LeversController } from './levers/levers.controller.js';
import { LeversService } from './levers/levers.service.js';
import { QueuesController } from './queues/queues.controller.js';
import { QueuesService } from './queues/queues.service.js';
import { ReleasesController } from './release/releases.controller.js';
import { ReleaseJob } from './release/release.job.js';
import { Releases } from './release/releases.service.js';
import { InsightService } from './insight.service.js';
import { TimeToIntakeService } from './time-to-intake/time-to-intake.service.js';
import { TransfersController } from './transfers/transfers.controller.js';
import { TransfersService } from './transfers/transfers.service.js';
import { TrendService } from './trend/trend.service.js';

@Module({
  controllers: [
    InsightController,
    LedgerController,
    LeversController,
    QueuesController,
    ReleasesController,
    TransfersController,
  ],
  providers: [
    CaseTableFigures,
    DailyFacts,
    FactsJob,
    FunnelService,
    InsightService,
    LedgerService,
    LeversService,
    QueuesService,
    ReleaseJob,
    Releases,
    TimeToIntakeService,
    TransfersService,
    TrendService,
  ],
})
export class InsightModule {}
