export {
  canonicalJson,
  DEFAULT_POLICY,
  policySha256,
  readRegionPolicy,
  type RegionPolicy,
} from './policy/index.js';
export {
  proposalsOf,
  type DisclosedNeed,
  type ProposalDraft,
  type ProposalGain,
  type WaitFigures,
} from './proposals/index.js';
export { PROBLEM_FORMAT, type Problem } from './problem/index.js';
export {
  toProblem,
  type BarRow,
  type EntryRow,
  type LiveMode,
  type LiveRow,
  type ProgrammeRow,
  type ProviderRow,
  type SlotRow,
  type Snapshot,
  type SnapshotRows,
} from './snapshot/index.js';
export {
  SOLUTION_FORMAT,
  UNMATCHED_REASONS,
  type Levels,
  type NearestChange,
  type Solution,
  type SolvedSolution,
  type UnmatchedReason,
} from './solution/solution.js';
