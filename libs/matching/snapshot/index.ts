export { clockOf, type EntryClock } from './clock.js';
export { type LiveRow, type SnapshotRows } from './rows.js';
export { withClients } from './clients.js';
export { toProblem, type LiveMode, type Snapshot, type WithdrawalReason } from './snapshot.js';
