import { refuse, ok, type Result } from '../../kernel/index.js';
import { type CaseProblem } from './problems.js';
import { type MeetingState } from './states.js';

/** In which role people of an organisation sit at the table. */
export const ATTENDANCE_ROLES = Object.freeze(['clinician', 'data-steward'] as const);
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number];

export const isAttendanceRole = (role: string): role is AttendanceRole =>
  ATTENDANCE_ROLES.some((one) => one === role);

/**
 * Whether it can be noted, or taken back, who is at a meeting: from its day on until it has ended.
 * @param today `YYYY-MM-DD`
 */
export function mayNoteAttendance(
  { state, heldOn }: { readonly state: MeetingState; readonly heldOn: string },
  today: string,
): Result<null, CaseProblem> {
  if (state !== 'planned') return refuse('meeting-over');
  return heldOn > today ? refuse('attendance-too-early') : ok(null);
}
