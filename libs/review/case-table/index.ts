export { ATTENDANCE_ROLES, type AttendanceRole, isAttendanceRole, mayNoteAttendance } from './attendance.js';
export { BLOCK_CODES, type BlockCode, blockOf } from './blocks.js';
export { candidateReason, longWait, type CandidateFacts } from './candidates.js';
export {
  ACTION_OF,
  dateRefusal,
  decideCase,
  FURTHEST_DAYS,
  type TabledCase,
  type WantedCaseDecision,
} from './decision.js';
export { type Ending, endingOf, type OpenCase } from './ending.js';
export { CASE_EVENTS } from './event-kinds.js';
export { MOST_ACTIONS, MOST_CASES } from './limits.js';
export { isOverdue } from './overdue.js';
export { CASE_PROBLEMS, type CaseProblem } from './problems.js';
export {
  ACTION,
  ACTION_STATES,
  type ActionEvent,
  type ActionState,
  CASE,
  CASE_STATES,
  type CaseEvent,
  type CaseState,
  MEETING,
  MEETING_STATES,
  type MeetingEvent,
  type MeetingState,
} from './states.js';
