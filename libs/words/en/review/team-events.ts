import { type teamEvents as dutch } from '../../nl/review/team-events.js';
import { type Translation } from '../../translation.js';

export const teamEvents: Translation<typeof dutch> = {
  absence: {
    named: 'Named to stand in',
    changed: 'Other days to stand in',
    withdrawn: 'No longer to stand in',
  },
  notices: {
    named_one: 'A colleague has chosen you to stand in',
    named_other: '{{count}} colleagues have chosen you to stand in',
    daysChanged_one: 'The days on which you stand in have changed',
    daysChanged_other: 'The days on which you stand in have changed, for {{count}} colleagues',
    notNeeded_one: 'You no longer need to stand in for a colleague',
    notNeeded_other: 'You no longer need to stand in for {{count}} colleagues',
  },
};
