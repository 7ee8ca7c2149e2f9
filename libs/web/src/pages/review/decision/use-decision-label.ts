import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';

/** Which one a decision was on, short enough for one line. */
export function useDecisionLabel(): (of: { diagnosis: string; week: string | null }) => string {
  const codes = useCodes();
  const format = useFormat();
  return ({ diagnosis, week }) =>
    [codes.label('diagnoses', diagnosis), week && format.week(week)].filter(Boolean).join(', ');
}
