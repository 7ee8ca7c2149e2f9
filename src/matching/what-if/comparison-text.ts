import { type Bilingual, assertUnreachable } from '../../../libs/kernel/index.js';
import { type Levels, type ValueDifference, type Weights } from '../../../libs/matching/index.js';
import { inBoth } from '../../../libs/words/index.js';

/** What may be said of a comparison, and no more than that. @param weights of the policy before the changes */
export function comparisonText(compared: ValueDifference, weights: Weights): Bilingual[] {
  const { certainty, levels } = compared;
  const certain = certaintyText(compared);
  if (certainty === 'impossible') return [certain];
  if (certainty === 'other-weights') return [certain, levelsText(levels!)];
  const { breach, weeks, travel } = weights;
  return [certain, levelsText(levels!), inBoth('matching.whatIf.point', { breach, weeks, travel })];
}

function certaintyText({ certainty, difference, interval }: ValueDifference): Bilingual {
  switch (certainty) {
    case 'better':
      return inBoth('matching.whatIf.better', { low: interval!.low, high: interval!.high });
    case 'worse':
      return inBoth('matching.whatIf.worse', { low: -interval!.high, high: -interval!.low });
    case 'not-certain':
      return inBoth('matching.whatIf.not-certain', { ...interval!, difference: difference! });
    case 'impossible':
    case 'other-weights':
    case 'same':
      return inBoth(`matching.whatIf.${certainty}`);
    default:
      return assertUnreachable(certainty);
  }
}

const levelsText = ({ breach, weeks, travel }: Levels): Bilingual =>
  inBoth('matching.whatIf.levels', { breach, weeks, travel: -travel || 0 });
