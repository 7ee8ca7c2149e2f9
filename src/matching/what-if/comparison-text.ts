import { type Bilingual, assertUnreachable } from '../../../libs/kernel/index.js';
import { type Levels, type ValueDifference, type Weights } from '../../../libs/matching/index.js';
import { inBoth } from '../../../libs/words/index.js';

/** What may be said of a comparison, and no more than that. @param weights of the policy before the changes */
export function comparisonText(compared: ValueDifference, weights: Weights): Bilingual[] {
  const { certainty, levels } = compared;
  const certain = [certaintyText(compared, weights.breach)];
  if (certainty === 'impossible') return certain;
  if (isUnbounded(compared)) certain.push(inBoth('matching.whatIf.unbounded'));
  const changes = isUnchanged(compared) ? certain : [...certain, levelsText(levels!)];
  const { breach, weeks, travel } = weights;
  // Where a level counts for nothing there is nothing to convert.
  return certainty === 'other-weights' || breach === 0 || weeks === 0 || travel === 0
    ? changes
    : [...changes, inBoth('matching.whatIf.exchange', { weeks: breach / weeks, minutes: breach / travel })];
}

/**
 * Values in weeks of waiting beyond the norm, as people count them, rounded outwards so that what is said stays proved.
 * Under a policy that gives such weeks no weight nothing but the levels can be said.
 */
function certaintyText(compared: ValueDifference, breach: number): Bilingual {
  const { certainty, difference, interval } = compared;
  const unchanged = isUnchanged(compared);
  const inWeeks = ({ low, high }: { readonly low: number; readonly high: number }) => ({
    low: Math.floor(low / breach) || 0,
    high: Math.ceil(high / breach) || 0,
  });
  if (breach === 0 && difference !== null) return inBoth('matching.whatIf.unweighted');
  switch (certainty) {
    case 'better':
      return inBoth('matching.whatIf.better', inWeeks(interval!));
    case 'worse':
      return inBoth('matching.whatIf.worse', inWeeks({ low: -interval!.high, high: -interval!.low }));
    case 'not-certain':
      if (interval === null)
        return inBoth(`matching.whatIf.${unchanged ? 'unchanged-unproved' : 'unproved'}`, {
          difference: Math.round(difference! / breach) || 0,
        });
      return inBoth(`matching.whatIf.${unchanged ? 'unchanged' : 'not-certain'}`, {
        ...inWeeks(interval!),
        difference: Math.round(difference! / breach) || 0,
      });
    case 'impossible':
    case 'other-weights':
    case 'same':
      return inBoth(`matching.whatIf.${certainty}`);
    default:
      return assertUnreachable(certainty);
  }
}

/** Not certain, and without bounds for it: those of the whole plan say nothing of this group. */
const isUnbounded = ({ certainty, interval }: ValueDifference): boolean =>
  certainty === 'not-certain' && interval === null;

/** As far as it is told, rounded: what one client more or less does not show here either. */
const isUnchanged = ({ difference, levels }: ValueDifference): boolean =>
  difference === 0 && levels !== null && levels.breach === 0 && levels.weeks === 0 && levels.travel === 0;

const levelsText = ({ breach, weeks, travel }: Levels): Bilingual =>
  inBoth('matching.whatIf.levels', { breach, weeks, travel: -travel || 0 });
