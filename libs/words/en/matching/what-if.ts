import { type whatIf as dutch } from '../../nl/matching/what-if.js';
import { type Translation } from '../../translation.js';

export const whatIf: Translation<typeof dutch> = {
  impossible: 'With these changes no plan is possible: what is already under way no longer fits.',
  better:
    'This group gains by this, for certain: the equivalent of {{low, number}} to {{high, number}} fewer weeks of waiting beyond the norm, weighted by severity.',
  worse:
    'This group loses by this, for certain: the equivalent of {{low, number}} to {{high, number}} more weeks of waiting beyond the norm, weighted by severity.',
  unweighted:
    'Under this policy weeks beyond the norm do not count; what changes in weeks and travel is below.',
  same: 'It makes no difference to this group: the best plan is worth exactly as much to it.',
  'not-certain':
    'It is not certain whether this group gains or loses by this. The plans found differ by the equivalent of {{difference, signed-weeks}} of waiting beyond the norm, weighted by severity (+ is a gain): less than the two may be away from the best. The true difference is between {{low, signed}} and {{high, signed}}.',
  unchanged:
    'In the plans found nothing changes for this group, rounded. That is not quite certain: the true difference is between the equivalent of {{low, signed}} and {{high, signed-weeks}} of waiting beyond the norm, weighted by severity.',
  unproved:
    'It is not certain whether this group gains or loses by this. The plans found differ by the equivalent of {{difference, signed-weeks}} of waiting beyond the norm, weighted by severity (+ is a gain).',
  'unchanged-unproved': 'In the plans found nothing changes for this group, rounded.',
  unbounded:
    'What the proof falls short by belongs to the whole plan; beside what this group gains it says too little to give a lower and an upper bound.',
  'other-weights':
    'The weights differ, so the values of the two plans cannot be compared; what changes in weeks and travel can.',
  few: 'Hidden: the answer would be about a few clients.',
  levels:
    'In the plans found: {{breach, signed}} weighted weeks beyond the norm avoided, {{weeks, signed-weeks}} sooner in treatment, {{travel, signed-minutes}} of travel.',
  exchange:
    'How it was converted: under this policy a week of waiting beyond the norm weighs as much as {{weeks, weeks}} sooner in treatment, or {{minutes, minutes}} of travel.',
};
