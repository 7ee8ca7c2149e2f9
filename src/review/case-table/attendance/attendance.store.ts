import { type EntityManager } from 'typeorm';
import { type AttendanceRole } from '../../../../libs/review/index.js';
import { namesOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { CaseAttendance } from './attendance.entity.js';

const bare = table(CaseAttendance);
const NAMES = namesOf(CaseAttendance, 'regionId', 'meetingId', 'providerId', 'role', 'userId', 'recordedBy');

export type AttendanceKey = Readonly<RowOf<CaseAttendance, 'meetingId' | 'providerId'>> & {
  readonly role: AttendanceRole;
};

/** Notes it once, of the acting person themselves or (`somebody`) of nobody in particular. */
export async function noteAttendance(
  tx: EntityManager,
  { meetingId, providerId, role }: AttendanceKey,
  who: 'oneself' | 'somebody',
): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} (${NAMES}) VALUES (acting_region(), $1, $2, $3, CASE WHEN $4::boolean THEN acting_user() END, acting_user())
     ON CONFLICT (${namesOf(CaseAttendance, 'regionId', 'meetingId', 'providerId', 'role', 'userId')}) DO NOTHING`,
    [meetingId, providerId, role, who === 'oneself'],
  );
}

/** Takes it back. */
export async function dropAttendance(
  tx: EntityManager,
  { meetingId, providerId, role }: AttendanceKey,
  who: 'oneself' | 'somebody',
): Promise<void> {
  await tx.query(
    `DELETE FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.meetingId} = $1 AND ${bare.providerId} = $2 AND ${bare.role} = $3
       AND ${bare.userId} IS NOT DISTINCT FROM CASE WHEN $4::boolean THEN acting_user() END`,
    [meetingId, providerId, role, who === 'oneself'],
  );
}
