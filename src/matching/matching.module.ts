import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RUN_EVENTS } from '../../libs/matching/index.js';
import { EventKinds } from '../platform/messaging/events/index.js';
import { ENGINE } from './engine/engine.js';
import { LeversJob } from './levers/levers.job.js';
import { LeversOfRun } from './levers/run-levers.service.js';
import { RunController } from './run/run.controller.js';
import { MatchingRun } from './run/run.entity.js';
import { RunJobs } from './run/run.jobs.js';
import { NightlyRun } from './run/nightly-run.service.js';
import { Proposal, ProposalTransition } from './proposal/proposal.entity.js';
import { ProposedPlacesController } from './proposal/proposed/proposed-places.controller.js';
import { PricesController, RunPrices } from './prices/index.js';
import { RunSharesReader, SharesController } from './shares/index.js';
import { ProposalReasonsRecord } from './proposal/reasons/proposal-reasons.entity.js';
import { MatchingSnapshot } from './snapshot/snapshot.entity.js';
import { Unmatched } from './unmatched/unmatched.entity.js';
import { RunPreviewController } from './run/preview/run-preview.controller.js';
import { RunPreview } from './run/preview/run-preview.service.js';
import { RunPublication } from './run/run-publication.service.js';
import { RunCancel } from './run/run-cancel.service.js';
import { RunControlController } from './run/follow/run-control.controller.js';
import { RunReader } from './run/run-reader.service.js';
import { RunRequests } from './run/run-requests.service.js';
import { RunService } from './run/run.service.js';
import { RunStreams } from './run/follow/run-streams.service.js';
import { ThreadEngine } from './engine/thread-engine.service.js';
import { WhatIfValuesReader } from './what-if/what-if-values.service.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { RunWhatIf } from './what-if/what-if.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      MatchingRun,
      MatchingSnapshot,
      Proposal,
      ProposalTransition,
      ProposalReasonsRecord,
      Unmatched,
    ]),
  ],
  // A run's id is any word after the address of runs, so what has a name of its own comes first.
  controllers: [
    RunPreviewController,
    RunController,
    RunControlController,
    WhatIfController,
    PricesController,
    SharesController,
    ProposedPlacesController,
  ],
  providers: [
    { provide: ENGINE, useClass: ThreadEngine },
    RunPreview,
    RunPublication,
    RunService,
    RunRequests,
    RunReader,
    RunCancel,
    RunStreams,
    RunWhatIf,
    WhatIfValuesReader,
    RunPrices,
    LeversOfRun,
    LeversJob,
    RunSharesReader,
    RunJobs,
    NightlyRun,
  ],
})
export class MatchingModule implements OnModuleInit {
  constructor(private readonly kinds: EventKinds) {}

  onModuleInit(): void {
    this.kinds.add(RUN_EVENTS);
  }
}
