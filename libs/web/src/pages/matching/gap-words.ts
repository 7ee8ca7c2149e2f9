/** Below this share of the bound a gap is named in tenths of a percent, so that it never reads as "0 %". */
const SMALL = 0.001;

export type GapWords =
  { key: 'proved' } | { key: 'tiny' } | { key: 'within'; share: number } | { key: 'unknown' };

/** What a certified gap means in plain words: how much better any plan at all could still be, at most. */
export function gapWords(run: {
  solutionStatus: string | null;
  value: number | null;
  bound: number | null;
  gap: number | null;
}): GapWords {
  if (run.gap === null) return { key: 'unknown' };
  if (run.solutionStatus === 'optimal' && run.gap === 0) return { key: 'proved' };
  // The gap is a share of the bound; "x % better than this plan" is a share of the value.
  const share =
    run.value !== null && run.bound !== null && run.value > 0 ? (run.bound - run.value) / run.value : run.gap;
  return share < SMALL ? { key: 'tiny' } : { key: 'within', share };
}
