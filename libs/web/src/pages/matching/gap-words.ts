/** From here on a bound says nothing about how good a plan is, as of a run that was stopped early. */
const WEAK = 0.5;

export type GapWords =
  { key: 'proved' } | { key: 'within'; share: number; rest: number } | { key: 'weak' } | { key: 'unknown' };

/** What the certified gap of a whole plan means in plain words: how far from the best it is, at most. */
export function gapWords(run: { solutionStatus: string | null; gap: number | null }): GapWords {
  const { gap } = run;
  if (gap === null) return { key: 'unknown' };
  if (run.solutionStatus === 'optimal' && gap === 0) return { key: 'proved' };
  return gap < WEAK ? { key: 'within', share: gap, rest: 1 - gap } : { key: 'weak' };
}
