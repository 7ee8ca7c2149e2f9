import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { findRun, type RunKey } from '../run/run.store.js';
import { type MatchingSnapshot } from '../snapshot/snapshot.entity.js';
import { findSnapshot } from '../snapshot/snapshot.store.js';
import { type ThreadFailure } from '../thread/index.js';

export type StoredProblem = 'run-unknown' | 'run-not-completed' | 'snapshot-gone';

/** What a completed run saw and answered. It holds entries that a person may not see: call as the engine. */
export async function storedRun(
  tx: EntityManager,
  key: RunKey,
): Promise<Result<MatchingSnapshot, StoredProblem>> {
  const run = await findRun(tx, key);
  if (run === null) return refuse('run-unknown');
  if (run.status !== 'completed') return refuse('run-not-completed');
  const snapshot = await findSnapshot(tx, key);
  return snapshot === null ? refuse('snapshot-gone') : ok(snapshot);
}

export type ThreadProblem = 'out-of-memory' | 'what-if-stopped';

export const threadProblem = (failure: ThreadFailure): ThreadProblem =>
  failure === 'out-of-memory' ? 'out-of-memory' : 'what-if-stopped';
