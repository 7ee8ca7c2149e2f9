import { type nearest as dutch } from '../../nl/matching/nearest.js';
import { type Translation } from '../../translation.js';

export const nearest: Translation<typeof dutch> = {
  slots_one: '{{count}} more intake slot at {{where}} in {{week, week}}',
  slots_other: '{{count}} more intake slots at {{where}} in {{week, week}}',
  maxOut_one: '{{count}} more proposal reviewed by {{where}}',
  maxOut_other: '{{count}} more proposals reviewed by {{where}}',
  maxNetIn: '{{count}} more inflow over outflow at {{where}}',
  ceiling: '{{count}} more under the volume ceiling of insurer {{insurer}} at {{where}}',
  maxTravel: '{{count}} more minutes of travel, to {{where}}',
  insurer: 'a contract of insurer {{insurer}} with {{where}}',
  minStart: 'a group of {{count}} fewer at {{where}} in {{week, week}}',
  minHighShare: 'more clients of severity 3 at {{where}}',
  maxPerSender: '{{count}} more a week from the own provider at {{where}}',
  longWaiting_one: '{{count}} more proposal for an entry beyond the norm',
  longWaiting_other: '{{count}} more proposals for entries beyond the norm',
  intakeStop: 'the end of the intake stop at {{where}}',
};
