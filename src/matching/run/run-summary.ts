import { isSmall } from '../../../libs/disclosure/index.js';
import { type Population } from '../../../libs/kernel/index.js';
import {
  type Baseline,
  type ByPopulation,
  boundSays,
  type Levels,
  partsAbout,
  runFigures,
} from '../../../libs/matching/index.js';
import { failureText } from './failure-texts.js';
import { type RunBaselinesAbout, improvementOf } from './improvement.js';
import { type BaselinesDto } from './baselines.dto.js';
import { type RunDto, type RunSummaryDto } from './run.dto.js';
import { type MatchingRun } from './run.entity.js';
import { toldGap } from './told-gap.js';
import { toldProgress } from './follow/told-progress.js';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What of a run may be told of one population; no figure pools two of them. */
interface Told {
  readonly counts: RunSummaryDto['counts'];
  /** The plan, as far as it is about them; null where sums over their proposals may not be told. */
  readonly thisRun: Baseline | null;
}

/** @param k figures about fewer are not told */
function toldOf({ counts, baselines }: MatchingRun, k: number, population: Population): Told {
  if (counts === null) return { counts: null, thisRun: null };
  const { entries, proposed, kept, unmatched, placed } = runFigures(partsAbout(counts.parts, population), k);
  const { programmes, slots } = counts;
  const about = baselines?.about;
  return {
    counts: { population, entries, programmes, slots, proposals: proposed, kept, unmatched },
    thisRun: placed && about !== undefined ? of(about.thisRun, population) : null,
  };
}

/**
 * A run in a list. The value of a few proposals would be what those few clients gain. Its bound is what no plan can be
 * worth to this population while the others keep theirs, and is left out where it says next to nothing of a population:
 * what is short of the proof is of the whole plan, and often more than a small one gains in all. The gap is of the whole
 * plan, told so that no value of anybody follows.
 */
export function summaryOf(run: MatchingRun, k: number, population: Population = 'adults'): RunSummaryDto {
  const { counts, thisRun } = toldOf(run, k, population);
  return {
    id: run.id,
    status: run.status,
    requestedAt: run.requestedAt.toISOString(),
    startedAt: iso(run.startedAt),
    finishedAt: iso(run.finishedAt),
    requestedBy: run.requestedBy,
    firstWeek: run.firstWeek,
    policyVersion: run.policyVersion,
    problemSha256: run.problemSha256,
    solutionStatus: run.solutionStatus,
    ...proofOf(run, thisRun),
    counts,
    failureCode: run.failureCode,
  };
}

function proofOf(
  { value, bound, gap }: MatchingRun,
  thisRun: Baseline | null,
): Pick<RunSummaryDto, 'value' | 'bound' | 'gap'> {
  const told = gap === null ? null : toldGap(gap);
  if (thisRun === null || value === null || bound === null) return { value: null, bound: null, gap: told };
  const short = bound - value;
  return {
    value: thisRun.value,
    bound: boundSays(thisRun.value, short) ? thisRun.value + short : null,
    gap: told,
  };
}

export function detailOf(run: MatchingRun, k: number, population: Population): RunDto {
  const { thisRun } = toldOf(run, k, population);
  const baselines = thisRun && baselinesFor(run, k, population);
  return {
    ...summaryOf(run, k, population),
    levels: thisRun && levelsOf(thisRun),
    baselines: baselines && toldBaselines(baselines),
    improvement: thisRun && baselines && improvementOf(thisRun, baselines),
    work: run.work,
    progress: run.status === 'running' && run.progress ? toldProgress(run.progress) : null,
    failureText: failureText(run.failureCode),
  };
}

const NOBODY: Baseline = { breach: 0, weeks: 0, travel: 0, proposals: 0, value: 0 };
const of = (plans: ByPopulation, population: Population): Baseline => plans[population] ?? NOBODY;

/** A plan of few that was not made says as much of them as one that was. */
function baselinesFor(
  { baselines }: MatchingRun,
  k: number,
  population: Population,
): RunBaselinesAbout | null {
  const about = baselines?.about;
  if (baselines === null || about === undefined) return null;
  const { previousPolicy } = baselines;
  const told: RunBaselinesAbout = {
    nothing: of(about.nothing, population),
    firstComeFirstServed: of(about.firstComeFirstServed, population),
    previousPolicy: previousPolicy &&
      about.previousPolicy && {
        version: previousPolicy.version,
        ...of(about.previousPolicy, population),
      },
    withoutLearned: about.withoutLearned && of(about.withoutLearned, population),
  };
  const ofFew = [told.firstComeFirstServed, told.previousPolicy, told.withoutLearned].some(
    (plan) => plan !== null && isSmall(plan.proposals, k),
  );
  return ofFew ? null : told;
}

/** What is added for weeks waited already, or not counted on, is part of the value and no level that anybody gains. */
function told<L extends Levels>({ waited: _, doubt: __, ...levels }: L): Omit<L, 'waited' | 'doubt'> {
  return levels;
}
const levelsOf = ({ breach, weeks, travel }: Baseline): RunDto['levels'] => ({ breach, weeks, travel });
const toldBaselines = (plans: RunBaselinesAbout): BaselinesDto => ({
  nothing: told(plans.nothing),
  firstComeFirstServed: told(plans.firstComeFirstServed),
  previousPolicy: plans.previousPolicy && told(plans.previousPolicy),
  withoutLearned: plans.withoutLearned && told(plans.withoutLearned),
});
