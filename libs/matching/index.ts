export {
  baselineOf,
  baselinesAbout,
  baselinesOf,
  firstComeFirstServed,
  pinsOf,
  type Baseline,
  type Baselines,
  type ByPopulation,
} from './baselines/index.js';
export { learnedChance, type LearnedChance } from './acceptance/chance.js';
export { type ProposalOutcome } from './acceptance/learn.js';
export { RUN_EVENTS } from './event-kinds.js';
export { violationsOf } from './constraints/index.js';
export {
  DIFFERENCES,
  explainProposals,
  explainUnmatched,
  reasonsFor,
  type Difference,
  type ProposalReasons,
  type Worth,
} from './explain/index.js';
export {
  isLive,
  isUndecided,
  LIVE_STATES,
  isGainKnown,
  presentSource,
  presentWait,
  type PresentWait,
  PROPOSAL,
  PROPOSAL_STATES,
  proposalsOf,
  weeksWaited,
  disclose,
  DISCLOSED_FIELDS,
  type DisclosedNeed,
  type ProposalDraft,
  type ProposalEvent,
  type ProposalState,
  UNDECIDED_STATES,
  type ProposalGain,
  type WaitFigures,
} from './proposals/index.js';
export { planOf } from './plans/plan.js';
export {
  canonical,
  PROBLEM_FORMAT,
  readProblem,
  earliestWeek,
  isWaitUncertain,
  travelIn,
  whyInadmissible,
  type Ceiling,
  type Entry,
  type Issue,
  type Issues,
  type MatchingPolicy,
  type Pin,
  type Problem,
  type Programme,
  type Provider,
  type TravelMatrix,
  type Weights,
} from './problem/index.js';
export {
  toProblem,
  withClients,
  type LiveMode,
  type LiveRow,
  type Snapshot,
  type SnapshotRows,
} from './snapshot/index.js';
export {
  SOLUTION_FORMAT,
  UNMATCHED_REASONS,
  type Assignment,
  type Levels,
  type NearestChange,
  type OneChange,
  type ShadowPrices,
  type Solution,
  type SolvedSolution,
  type UnmatchedReason,
} from './solution/solution.js';
export {
  partsAbout,
  runFigures,
  runParts,
  sharesAbout,
  SHARE_DIMENSIONS,
  type RunFigures,
  type RunPart,
  type ShareDimension,
  type SharesBy,
  type SharesByPopulation,
  type UnmetNeeds,
} from './figures/index.js';
export { matchingSchemas } from './schemas/index.js';
export { readSolution } from './solution/read-solution.js';
export {
  NoAnswer,
  SILENT,
  solve,
  SOLVER_NAMES,
  type Progress,
  type SolveHooks,
  type SolveOptions,
  type SolverName,
} from './solvers/index.js';
export { verify, type Fault, type Verification } from './verify/index.js';
export {
  applyChanges,
  boundSays,
  CHANGES_FORMAT,
  compare,
  LIMITS,
  MOST_CHANGES,
  planAbout,
  regionalComparison,
  roundedWorth,
  whatIf,
  type Certainty,
  type Changes,
  type Comparison,
  type PlanOfEntries,
  type PlansCompared,
  type Solved,
  type ValueDifference,
  type WhatIf,
  type WhatIfRefusal,
} from './what-if/index.js';
