import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PROPOSAL_EVENTS, TEAM_EVENTS } from '../../libs/review/index.js';
import { SignInListeners } from '../platform/identity/index.js';
import { EventKinds } from '../platform/messaging/events/index.js';
import { CaseTableModule } from './case-table/index.js';
import { PendingModule } from './pending/pending.module.js';
import { ProposalContents } from './proposal/proposal-contents.service.js';
import { DecisionService } from './decision/decision.service.js';
import { ProposalExpiry } from './expiry/expiry.service.js';
import { OpenOffers } from './expiry/open-offers.js';
import { JudgementJob } from './judgement/judgement.job.js';
import { JudgementService } from './judgement/judgement.service.js';
import { LearnedChances } from './proposal/learned-chances.service.js';
import { ProposalDetailService } from './proposal/proposal-detail.service.js';
import { ProposalController } from './proposal/proposal.controller.js';
import { RegionSupply } from './supply/region-supply.service.js';
import { AbsenceService } from './team/absence/absence.service.js';
import { PlannedAbsence } from './team/absence/absence.entity.js';
import { ReplacementController } from './by-hand/replacement.controller.js';
import { ReplacementService } from './by-hand/replacement.service.js';
import { EndedProposalController } from './ended/ended.controller.js';
import { EndedProposals } from './ended/ended.service.js';
import { ClientWishController } from './wish/client-wish.controller.js';
import { ClientWishService } from './wish/client-wish.service.js';
import { Assignment } from './team/assignment/assignment.entity.js';
import { Colleague } from './team/colleague/colleague.entity.js';
import { registerColleague } from './team/colleague/colleague.store.js';
import { Decision } from './decision/decision.entity.js';
import { QualifiedProfession } from './decision/qualified-profession.entity.js';
import { FirstLook } from './first-look/first-look.entity.js';
import { SavedView } from './saved-view/saved-view.entity.js';
import { WorklistLine } from './worklist/worklist-line.entity.js';
import { TeamController } from './team/team.controller.js';
import { TeamService } from './team/team.service.js';
import { SavedViewService } from './saved-view/saved-view.service.js';
import { SavedViewController } from './saved-view/saved-view.controller.js';
import { WorklistService } from './worklist/worklist.service.js';

const ENTITIES = [
  Assignment,
  Colleague,
  Decision,
  FirstLook,
  PlannedAbsence,
  QualifiedProfession,
  SavedView,
  WorklistLine,
];

/** Proposals before the four eyes of two clinicians of two organisations. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), CaseTableModule, PendingModule],
  controllers: [
    ClientWishController,
    EndedProposalController,
    ProposalController,
    ReplacementController,
    TeamController,
    SavedViewController,
  ],
  providers: [
    AbsenceService,
    ClientWishService,
    DecisionService,
    EndedProposals,
    JudgementJob,
    JudgementService,
    OpenOffers,
    ProposalContents,
    ProposalDetailService,
    LearnedChances,
    ProposalExpiry,
    RegionSupply,
    ReplacementService,
    SavedViewService,
    TeamService,
    WorklistService,
  ],
  exports: [OpenOffers, ProposalExpiry, WorklistService],
})
export class ReviewModule {
  constructor(kinds: EventKinds, signIns: SignInListeners) {
    kinds.add(PROPOSAL_EVENTS);
    kinds.add(TEAM_EVENTS);
    signIns.add(registerColleague);
  }
}
