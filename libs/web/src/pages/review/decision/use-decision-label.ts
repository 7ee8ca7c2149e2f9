import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';
import type { Made } from './made-decision.js';

/** Which one a decision was on, short enough for one line. */
export function useDecisionLabel(): (of: Pick<Made, 'diagnosis' | 'week' | 'reference'>) => string {
  const codes = useCodes();
  const format = useFormat();
  return ({ diagnosis, week, reference }) =>
    [codes.label('diagnoses', diagnosis), week && format.week(week), reference].filter(Boolean).join(', ');
}
