import { Module } from '@nestjs/common';
import { CASE_EVENTS } from '../../../libs/review/index.js';
import { EventKinds } from '../../platform/messaging/events/index.js';
import { CaseActionController } from './case-action.controller.js';
import { CaseActionService } from './case-action.service.js';
import { CaseAgendaService } from './case-agenda.service.js';
import { CaseDecisionService } from './case-decision.service.js';
import { CaseListService } from './case-list.service.js';
import { CaseMeetingController } from './case-meeting.controller.js';
import { CasePageService } from './case-page.service.js';
import { CaseReminders } from './case-reminders.service.js';
import { CaseSubmissionService } from './case-submission.service.js';
import { CaseSweepJob } from './case-sweep.job.js';
import { CaseSweep } from './case-sweep.service.js';
import { CaseController } from './case.controller.js';

/** The regional case table (regiotafel): for whom no proposal fits, or none was accepted. */
@Module({
  controllers: [CaseController, CaseMeetingController, CaseActionController],
  providers: [
    CaseActionService,
    CaseAgendaService,
    CaseDecisionService,
    CaseListService,
    CasePageService,
    CaseReminders,
    CaseSubmissionService,
    CaseSweep,
    CaseSweepJob,
  ],
  exports: [CaseSweep],
})
export class CaseTableModule {
  constructor(kinds: EventKinds) {
    kinds.add(CASE_EVENTS);
  }
}
