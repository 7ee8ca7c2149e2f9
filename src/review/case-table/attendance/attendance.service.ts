import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse } from '../../../../libs/kernel/index.js';
import { type AttendanceRole, isAttendanceRole, mayNoteAttendance } from '../../../../libs/review/index.js';
import { Audit, subjectOf } from '../../../platform/audit/index.js';
import { type Actor, Database } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { providerExists } from '../../../registry/index.js';
import { type CaseResult } from '../case-result.js';
import { meetingOf } from '../meeting/case-meeting.store.js';
import { dropAttendance, noteAttendance } from './attendance.store.js';

/** Somebody of an organisation, in a role. */
export interface Seat {
  readonly organisation: string;
  readonly role: AttendanceRole;
}

/**
 * Who was at a meeting: everybody says it of themselves, by the session they are signed in with; of who is not signed in
 * the chair notes the organisation and the role. Nobody's name is typed, and none is kept.
 */
@Injectable()
export class CaseAttendanceService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The acting person of themselves. */
  attend(actor: Actor, meeting: string, present: boolean, now = new Date()): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      const { organisation, role } = actor;
      if (organisation === null || !isAttendanceRole(role)) return refuse('not-found');
      return this.note(tx, actor, meeting, { organisation, role }, { present, who: 'oneself', now });
    });
  }

  /** The chair of somebody. */
  seat(
    actor: Actor,
    meeting: string,
    seat: Seat,
    present: boolean,
    now = new Date(),
  ): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.role !== 'case-table-chair') return refuse('not-the-chair');
      if (!(await providerExists(tx, actor.region, seat.organisation))) return refuse('owner-unknown');
      return this.note(tx, actor, meeting, seat, { present, who: 'somebody', now });
    });
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { organisation: providerId, role }: Seat,
    { present, who, now }: { present: boolean; who: 'oneself' | 'somebody'; now: Date },
  ): Promise<CaseResult<null>> {
    // It may end meanwhile: the database looks again at each row.
    const meeting = await meetingOf(tx, id);
    if (meeting === null) return refuse('not-found');
    const ruled = mayNoteAttendance(meeting, todayOf(now));
    if (!ruled.ok) return ruled;
    await (present ? noteAttendance : dropAttendance)(tx, { meetingId: id, providerId, role }, who);
    await this.audit.record(tx, actor, {
      action: present ? 'case-meeting.attend' : 'case-meeting.absent',
      subjectKind: 'case-meeting',
      subjectId: subjectOf(meeting, 'id'),
      category: 'case-table',
      ground: 'regional-task',
      detail: { organisation: providerId, kind: role },
    });
    return ok(null);
  }
}
