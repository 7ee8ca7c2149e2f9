import { type whatIf as dutch } from '../../nl/matching/what-if.js';
import { type Translation } from '../../translation.js';

export const whatIf: Translation<typeof dutch> = {
  impossible: 'With these changes no plan is possible: what is already under way no longer fits.',
  better: 'The region gains by this, for certain: between {{low, number}} and {{high, number}} points.',
  worse: 'The region loses by this, for certain: between {{low, number}} and {{high, number}} points.',
  same: 'It makes no difference to the region: the best plan is worth exactly as much.',
  'not-certain':
    'It is not certain whether the region gains or loses by this. The plans found differ by {{difference, signed}} points, less than the two may be away from the best; the true difference is between {{low, signed}} and {{high, signed}}.',
  'other-weights':
    'The weights differ, so the values of the two plans cannot be compared; what changes in weeks and travel can.',
  few: 'Hidden: the answer would be about a few clients.',
  levels:
    'In the plans found: {{breach, signed}} weighted weeks of breach avoided, {{weeks, signed}} weeks sooner in treatment, {{travel, signed}} minutes of travel.',
  point:
    'A point is what the policy makes of it: a week of breach less counts {{breach, number}} times the weight of the severity, a week sooner {{weeks, number}}, a minute of travel −{{travel, number}}.',
};
