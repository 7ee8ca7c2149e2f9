import { type AuditAction } from '../../../../libs/words/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { nextState, ok, refuse } from '../../../../libs/kernel/index.js';
import { CASE, dateRefusal, MEETING, type MeetingEvent } from '../../../../libs/review/index.js';
import { Audit, subjectOf } from '../../../platform/audit/index.js';
import { type Actor, Database } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { type CaseResult } from '../case-result.js';
import { lockAgenda, lockCase, moveCase } from '../case/case.store.js';
import { decidedAndPending, insertMeeting, lockMeeting, moveMeeting } from './case-meeting.store.js';

/** Meetings and their agendas, made by the chair. */
@Injectable()
export class CaseAgendaService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Returns the id of the meeting. */
  plan(actor: Actor, on: string, now = new Date()): Promise<CaseResult<string>> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.role !== 'case-table-chair') return refuse('not-the-chair');
      const today = todayOf(now);
      const refusal = dateRefusal(on, today, today);
      if (refusal !== null) return refuse(refusal);
      const id = await insertMeeting(tx, on);
      if (id === null) return refuse('meeting-that-day');
      await this.aboutMeeting(tx, actor, 'case-meeting.plan', id);
      return ok(id);
    });
  }

  /** Held or cancelled; what was not decided waits for the next agenda. */
  finish(
    actor: Actor,
    id: string,
    event: MeetingEvent,
    version: number,
    now = new Date(),
  ): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.role !== 'case-table-chair') return refuse('not-the-chair');
      const meeting = await lockMeeting(tx, actor, id);
      if (meeting === null) return refuse('not-found');
      if (nextState(MEETING, meeting.state, event) === null || meeting.version !== version)
        return refuse('meeting-over');
      if (event === 'end' && meeting.heldOn > todayOf(now)) return refuse('meeting-not-begun');
      const left = await lockAgenda(tx, id);
      // What was decided there has taken effect before it ends, or was undone.
      if (await decidedAndPending(tx, id)) return refuse('meeting-decisions-pending');
      for (const given of left) await moveCase(tx, given, 'take-off');
      await moveMeeting(tx, meeting, event);
      await this.aboutMeeting(tx, actor, `case-meeting.${event}`, id, { left: left.length });
      return ok(null);
    });
  }

  /** Puts a case on the agenda of a meeting, or off it (null). */
  schedule(
    actor: Actor,
    id: string,
    wanted: { readonly meeting: string | null; readonly version: number },
  ): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.role !== 'case-table-chair') return refuse('not-the-chair');
      // The meeting first, as when it ends: two transactions then never wait for each other crosswise.
      const meeting = wanted.meeting === null ? null : await lockMeeting(tx, actor, wanted.meeting);
      if (wanted.meeting !== null && meeting?.state !== 'planned') return refuse('meeting-over');
      const given = await lockCase(tx, id);
      if (given === null) return refuse('not-found');
      if (given.state === 'closed') return refuse('case-closed');
      if (given.state === 'decided') return refuse('case-decided-already');
      const event = meeting === null ? 'take-off' : 'schedule';
      if (given.version !== wanted.version || nextState(CASE, given.state, event) === null)
        return refuse('case-changed');
      await moveCase(tx, given, event, meeting === null ? {} : { meeting: meeting.id });
      await this.audit.record(tx, actor, caseEvent(`case.${event}`, given.entryId, id));
      return ok(null);
    });
  }

  private aboutMeeting(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: Record<string, number> = {},
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'case-meeting',
      subjectId: subjectOf({ id }, 'id'),
      category: 'case-table',
      ground: 'regional-task',
      detail,
    });
  }
}
