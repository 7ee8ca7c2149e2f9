import { type Baseline } from '../../../libs/matching/index.js';
import { type ImprovementDto } from './baselines.dto.js';
import { type MatchingRun } from './run.entity.js';

/** What a run adds to each way of doing without it, on the same snapshot. Null until it is completed. */
export function improvementOf({ levels, value, counts, baselines }: MatchingRun): ImprovementDto | null {
  if (levels === null || value === null || counts === null || baselines === null) return null;
  const proposals = counts.entries - counts.unmatched;
  const over = (baseline: Baseline): Baseline => ({
    breach: levels.breach - baseline.breach,
    weeks: levels.weeks - baseline.weeks,
    travel: levels.travel - baseline.travel,
    proposals: proposals - baseline.proposals,
    value: value - baseline.value,
  });
  const { nothing, firstComeFirstServed, previousPolicy } = baselines;
  return {
    nothing: over(nothing),
    firstComeFirstServed: over(firstComeFirstServed),
    previousPolicy: previousPolicy && over(previousPolicy),
  };
}
