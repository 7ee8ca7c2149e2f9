import { isSmall } from '../../../libs/disclosure/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { type Levels, partsAbout, runFigures } from '../../../libs/matching/index.js';
import { failureText } from './failure-texts.js';
import { improvementOf } from './improvement.js';
import { type RunDto, type RunSummaryDto } from './run.dto.js';
import { type MatchingRun, type RunBaselines } from './run.entity.js';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What of the counts may be told, and whether sums over the proposals may. @param k figures about fewer are not told */
function disclosedCounts(
  { counts }: MatchingRun,
  k: number,
  population: Population,
): { counts: RunSummaryDto['counts']; placed: boolean } {
  if (counts === null) return { counts: null, placed: true };
  const { entries, proposed, kept, unmatched } = runFigures(partsAbout(counts.parts, population), k);
  // The value is of the plan as a whole: it is told where the whole may be counted.
  const { placed } = runFigures(counts.parts, k);
  const { programmes, slots } = counts;
  return {
    counts: {
      population,
      entries,
      programmes,
      slots,
      proposals: proposed,
      kept,
      unmatched,
    },
    placed,
  };
}

/** A run in a list. The value of a few proposals would be what those few clients gain. */
export function summaryOf(run: MatchingRun, k: number, population: Population = 'adults'): RunSummaryDto {
  const { counts, placed } = disclosedCounts(run, k, population);
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
    value: placed ? run.value : null,
    bound: placed ? run.bound : null,
    gap: run.gap,
    counts,
    failureCode: run.failureCode,
  };
}

export function detailOf(run: MatchingRun, k: number, population: Population): RunDto {
  const { placed } = disclosedCounts(run, k, population);
  // Sums over all populations: told only where each of them may be counted, or what is hidden of one follows from the rest.
  const comparable = placed && eachTold(run, k) && run.baselines !== null && !ofFew(run.baselines, k);
  return {
    ...summaryOf(run, k, population),
    levels: placed && run.levels ? told(run.levels) : null,
    baselines: comparable && run.baselines ? toldBaselines(run.baselines) : null,
    improvement: comparable ? improvementOf(run) : null,
    work: run.work,
    progress: run.status === 'running' ? run.progress : null,
    failureText: failureText(run.failureCode),
  };
}

/** What is added for weeks waited already, or not counted on, is part of the value and no level that anybody gains. */
function told<L extends Levels>({ waited: _, doubt: __, ...levels }: L): Omit<L, 'waited' | 'doubt'> {
  return levels;
}
const toldBaselines = ({ nothing, firstComeFirstServed, previousPolicy, withoutLearned }: RunBaselines) => ({
  nothing: told(nothing),
  firstComeFirstServed: told(firstComeFirstServed),
  previousPolicy: previousPolicy && told(previousPolicy),
  withoutLearned: withoutLearned ? told(withoutLearned) : null,
});

const eachTold = ({ counts }: MatchingRun, k: number): boolean =>
  POPULATIONS.every((population) => {
    const about = partsAbout(counts?.parts ?? [], population);
    return about.length === 0 || runFigures(about, k).placed;
  });

/** A plan of few that was not made says as much of them as one that was. */
const ofFew = ({ firstComeFirstServed, previousPolicy, withoutLearned }: RunBaselines, k: number): boolean =>
  [firstComeFirstServed, previousPolicy, withoutLearned ?? null].some(
    (plan) => plan !== null && isSmall(plan.proposals, k),
  );
