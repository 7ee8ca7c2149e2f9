export {
  courseOf,
  HOLDERS,
  LOSSES,
  TIMED_STEPS,
  type DaysAbsence,
  type FunnelCase,
  type FunnelCourse,
  type Held,
  type Holder,
  type Loss,
  type Lost,
  type TimedStep,
} from './course.js';
export { eligibleOf, type Eligible } from './eligible.js';
export { ENDS } from './ends.js';
