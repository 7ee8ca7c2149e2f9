export {
  type Absence,
  absenceOn,
  answersFor,
  BEGINS_WITHIN_WEEKS,
  type Period,
  planAbsence,
  type Reviewer,
  standInFor,
} from './delegation.js';
export { TEAM_EVENTS } from './event-kinds.js';
