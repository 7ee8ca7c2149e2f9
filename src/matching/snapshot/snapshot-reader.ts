import { type EntityManager } from 'typeorm';
import { registrySnapshot } from '../../registry/index.js';
import { type SnapshotText } from '../engine/engine.js';
import { liveForSnapshot, outcomesForSnapshot } from '../proposal/proposal-of-run.store.js';

/** Reads everything a run looks at. One transaction, one moment: call inside `Database.snapshot` as the engine. */
export async function readSnapshot(tx: EntityManager): Promise<SnapshotText> {
  return {
    ...(await registrySnapshot(tx)),
    outcomes: await outcomesForSnapshot(tx),
    live: await liveForSnapshot(tx),
  };
}
