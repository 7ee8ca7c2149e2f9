import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENGINE } from './engine.js';
import { MatchingController } from './matching.controller.js';
import { MatchingRun } from './matching.entity.js';
import { MatchingJobs } from './matching.jobs.js';
import { NightlyRun } from './nightly.js';
import { Proposal, ProposalTransition } from './proposal/proposal.entity.js';
import { PricesController, RunPrices } from './prices/index.js';
import { PolicyService } from '../policy/index.js';
import { Publisher } from './publisher.js';
import { RunCancel } from './run-cancel.service.js';
import { RunControlController } from './run-control.controller.js';
import { RunReader } from './run-reader.service.js';
import { RunRequests } from './run-requests.service.js';
import { RunService } from './run.service.js';
import { RunStreams } from './run-streams.service.js';
import { RunStore } from './run.store.js';
import { SnapshotReader } from './snapshot.reader.js';
import { ThreadEngine } from './thread-engine.js';
import { RunValues } from './what-if/run-values.service.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { RunWhatIf } from './what-if/what-if.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MatchingRun, Proposal, ProposalTransition])],
  controllers: [MatchingController, RunControlController, WhatIfController, PricesController],
  providers: [
    { provide: ENGINE, useClass: ThreadEngine },
    PolicyService,
    SnapshotReader,
    RunStore,
    Publisher,
    RunService,
    RunRequests,
    RunReader,
    RunCancel,
    RunStreams,
    RunWhatIf,
    RunValues,
    RunPrices,
    MatchingJobs,
    NightlyRun,
  ],
})
export class MatchingModule {}
