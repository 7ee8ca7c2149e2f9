export { type WaitEnd } from './incidence.js';
export {
  OBSERVED_DAYS,
  TIME_TO_INTAKE_SOURCE,
  timeToIntake,
  type ListSpell,
  type TimeToIntake,
  type TimeToIntakeAbsence,
} from './time-to-intake.js';
