export { clockOf, type EntryClock } from './clock.js';
export {
  type BarRow,
  type EntryRow,
  type LiveRow,
  type ProgrammeRow,
  type ProviderRow,
  type SlotRow,
  type SnapshotRows,
} from './rows.js';
export { toProblem, type LiveMode, type Snapshot, type WithdrawalReason } from './snapshot.js';
