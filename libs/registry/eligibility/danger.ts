import { type EligibilityEntry, type EligibilityRule } from './rule.js';

/**
 * Nobody in danger now is proposed anywhere: a place in some weeks is no answer, and a proposal would look like one. A
 * crisis takes 1 to 24 hours. Source: Treeknormen GGZ, which leave crisis demands out.
 */
export const danger: EligibilityRule<Pick<EligibilityEntry, 'danger'>, object> = {
  code: 'danger',
  reason: {
    nl: 'De cliënt is nu in gevaar: eerst de crisisdienst.',
    en: 'The client is in danger now: the crisis service comes first.',
  },
  holds: (entry) => entry.danger !== true,
  key: (entry) => String(entry.danger === true),
};
