import { type MatchingPolicy } from '../../matching/index.js';

/** The policy of every synthetic problem: the Treeknorm and the default weights. */
export const defaultPolicy = (seed: number): MatchingPolicy => ({
  norm: { intake: 4, treatment: 10, total: 14 },
  severityWeight: { '1': 1, '2': 2, '3': 4 },
  minGainWeeks: 1,
  weights: { breach: 10_000, weeks: 100, travel: 1 },
  seed,
});
