import { OpenCase } from './case/open-case.entity.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CASE_EVENTS } from '../../../libs/review/index.js';
import { EventKinds } from '../../platform/messaging/events/index.js';
import { PendingModule } from '../pending/pending.module.js';
import { CaseAction, CaseActionReminder } from './action/case-action.entity.js';
import { CaseAttendanceController } from './attendance/attendance.controller.js';
import { CaseAttendance } from './attendance/attendance.entity.js';
import { CaseAttendanceService } from './attendance/attendance.service.js';
import { CaseDecision } from './decision/case-decision.entity.js';
import { CaseMeeting } from './meeting/case-meeting.entity.js';
import { CaseTransition, TableCase } from './case/case.entity.js';
import { CaseActionController } from './action/case-action.controller.js';
import { CaseActionService } from './action/case-action.service.js';
import { CaseAgendaService } from './meeting/case-agenda.service.js';
import { CaseDecisionService } from './decision/case-decision.service.js';
import { CaseListService } from './case/case-list.service.js';
import { CaseMeetingController } from './meeting/case-meeting.controller.js';
import { CasePageService } from './case/case-page.service.js';
import { CaseReminders } from './action/case-reminders.service.js';
import { CaseSubmissionService } from './case/case-submission.service.js';
import { CaseSweepJob } from './sweep/case-sweep.job.js';
import { CaseSweep } from './sweep/case-sweep.service.js';
import { CaseController } from './case/case.controller.js';

/** The regional case table (regiotafel): for whom no proposal fits, or none was accepted. */
@Module({
  imports: [
    PendingModule,
    TypeOrmModule.forFeature([
      CaseAction,
      CaseActionReminder,
      CaseAttendance,
      CaseDecision,
      CaseMeeting,
      CaseTransition,
      OpenCase,
      TableCase,
    ]),
  ],
  controllers: [CaseController, CaseMeetingController, CaseActionController, CaseAttendanceController],
  providers: [
    CaseActionService,
    CaseAgendaService,
    CaseAttendanceService,
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
