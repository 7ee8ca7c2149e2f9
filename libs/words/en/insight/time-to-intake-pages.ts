import { type timeToIntake as dutch } from '../../nl/insight/time-to-intake-pages.js';
import { type Translation } from '../../translation.js';

export const timeToIntake: Translation<typeof dutch> = {
  timeToIntake: {
    title: 'How long it takes to get an intake',
    finding: {
      both: 'Of those who register, {{share}} have an intake within the norm of {{norm, weeks}}, and half within {{weeks, weeks}}',
      norm: 'Of those who register, {{share}} have an intake within the norm of {{norm, weeks}}',
      median: 'Of those who register, half have an intake within {{weeks, weeks}}',
    },
    table: 'What becomes of registrations',
    within: 'Since registration',
    weeks: '{{n, weeks}}',
    weeksOfNorm: '{{n, weeks}} (norm)',
    intake: 'Had an intake',
    left: 'Left without one',
    moved: 'Transferred',
    waiting: 'Still waiting',
    interval: '{{low}} to {{high}}',
    hidden: 'hidden',
    bar: 'Split',
    asOf: 'As waits went from {{from}} to {{until}}, published on {{date}}. Beside the share with an intake stands its 95% confidence interval. “Hidden”: a count below {{k}} could be worked out from it.',
    empty: 'Too early to say how long it takes',
    emptyNext: {
      'no-history':
        'Nobody has waited here yet. Once the lists have been known for a few months, this shows how long it takes.',
      counting: 'The days of the past are still being counted. Look again in a minute.',
      suppressed: 'There are too few to show without somebody being recognisable (fewer than {{k}}).',
      'no-places': 'Nobody of this group has been waiting in the past year.',
    },
  },
};
