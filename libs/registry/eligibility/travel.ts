import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The way there is not longer than the client can manage. Online care waives travel, and only travel. */
export const travel: EligibilityRule<
  Pick<EligibilityEntry, 'area' | 'maxTravel'>,
  Pick<EligibilityProgramme, 'online'>
> = {
  code: 'travel',
  reason: {
    nl: 'De reis is langer dan de cliënt kan of wil reizen.',
    en: 'The way there is longer than the client can or will travel.',
  },
  holds: (entry, programme, travelMinutes) =>
    programme.online ||
    (travelMinutes !== null && (entry.maxTravel === null || travelMinutes <= entry.maxTravel)),
  key: (entry) => `${entry.maxTravel}@${entry.area}`,
};
