export {
  type Absence,
  ABSENCE_WEEKS,
  absenceOn,
  answersFor,
  BEGINS_WITHIN_WEEKS,
  type Period,
  planAbsence,
  readAbsenceWeeks,
  type Reviewer,
  standInFor,
} from './delegation.js';
export { TEAM_EVENTS } from './event-kinds.js';
