import { type ConditionCode } from '../../kernel/index.js';
import { type EligibilityEntry } from './rule.js';

/** Whether the client asks this of a place. */
export const asks = (
  { conditions }: Pick<EligibilityEntry, 'conditions'>,
  condition: ConditionCode,
): boolean => conditions?.includes(condition) ?? false;
