import { type EligibilityEntry, type EligibilityRule } from './rule.js';

/** Nobody is proposed who wants to stay where they wait. It costs them nothing: place, date and clock are not touched. */
export const clientWish: EligibilityRule<Pick<EligibilityEntry, 'wish'>, object> = {
  code: 'client-wish',
  reason: {
    nl: 'De cliënt wil blijven waar hij of zij wacht.',
    en: 'The client wants to stay where they wait.',
  },
  holds: (entry) => entry.wish !== 'stay',
  key: (entry) => (entry.wish === 'stay' ? 'stay' : ''),
};
