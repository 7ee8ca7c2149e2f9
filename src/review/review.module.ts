import { Module } from '@nestjs/common';
import { PROPOSAL_EVENTS, TEAM_EVENTS } from '../../libs/review/index.js';
import { Arrivals } from '../platform/identity/index.js';
import { EventKinds } from '../platform/messaging/events/index.js';
import { CaseTableModule } from './case-table/index.js';
import { ProposalContents } from './contents.js';
import { DecisionService } from './decision.service.js';
import { ProposalExpiry } from './expiry.service.js';
import { ProposalDetailService } from './proposal-detail.service.js';
import { ProposalController } from './proposal.controller.js';
import { RegionSupply } from './supply.js';
import { AbsenceService } from './team/absence.service.js';
import { meet } from './team/colleagues.js';
import { TeamController } from './team/team.controller.js';
import { TeamService } from './team/team.service.js';
import { SavedViews } from './views/views.service.js';
import { ViewsController } from './views/views.controller.js';
import { WorklistService } from './worklist.service.js';

/** Proposals before the four eyes of two clinicians of two organisations. */
@Module({
  imports: [CaseTableModule],
  controllers: [ProposalController, TeamController, ViewsController],
  providers: [
    AbsenceService,
    DecisionService,
    ProposalContents,
    ProposalDetailService,
    ProposalExpiry,
    RegionSupply,
    SavedViews,
    TeamService,
    WorklistService,
  ],
  exports: [ProposalExpiry, WorklistService],
})
export class ReviewModule {
  constructor(kinds: EventKinds, arrivals: Arrivals) {
    kinds.add(PROPOSAL_EVENTS);
    kinds.add(TEAM_EVENTS);
    arrivals.follow(meet);
  }
}
