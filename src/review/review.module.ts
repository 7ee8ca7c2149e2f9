import { Module } from '@nestjs/common';
import { PROPOSAL_EVENTS, TEAM_EVENTS } from '../../libs/review/index.js';
import { Arrivals } from '../platform/identity/index.js';
import { EventKinds } from '../platform/messaging/events/index.js';
import { CaseTableModule } from './case-table/index.js';
import { ProposalContents } from './proposal/proposal-contents.service.js';
import { DecisionService } from './decision/decision.service.js';
import { ProposalExpiry } from './expiry/expiry.service.js';
import { ProposalDetailService } from './proposal/proposal-detail.service.js';
import { ProposalController } from './proposal/proposal.controller.js';
import { RegionSupply } from './supply/region-supply.service.js';
import { AbsenceService } from './team/absence/absence.service.js';
import { meet } from './team/colleague/colleague.store.js';
import { TeamController } from './team/team.controller.js';
import { TeamService } from './team/team.service.js';
import { SavedViews } from './saved-view/saved-view.service.js';
import { ViewsController } from './saved-view/saved-view.controller.js';
import { WorklistService } from './worklist/worklist.service.js';

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
