import { type Baseline } from '../../../libs/matching/index.js';
import { type ImprovementDto } from './baselines.dto.js';

/** The ways of doing without a run, as far as they are about one population. */
export interface RunBaselinesAbout {
  readonly nothing: Baseline;
  readonly firstComeFirstServed: Baseline;
  readonly previousPolicy: (Baseline & { readonly version: number }) | null;
  readonly withoutLearned: Baseline | null;
}

/** What a run adds for a population to each way of doing without it, on the same snapshot. */
export function improvementOf(
  run: Baseline,
  { nothing, firstComeFirstServed, previousPolicy }: RunBaselinesAbout,
): ImprovementDto {
  const over = (baseline: Baseline): Baseline => ({
    breach: run.breach - baseline.breach,
    weeks: run.weeks - baseline.weeks,
    travel: run.travel - baseline.travel,
    proposals: run.proposals - baseline.proposals,
    value: run.value - baseline.value,
  });
  return {
    nothing: over(nothing),
    firstComeFirstServed: over(firstComeFirstServed),
    previousPolicy: previousPolicy && over(previousPolicy),
  };
}
