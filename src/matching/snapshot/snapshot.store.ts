import { type EntityManager } from 'typeorm';
import { type RunKey } from '../run/run.store.js';
import { MatchingSnapshot } from './snapshot.entity.js';

/** Null once retention has let go of it. */
export const findSnapshot = (tx: EntityManager, { regionId, id }: RunKey): Promise<MatchingSnapshot | null> =>
  tx.findOneBy(MatchingSnapshot, { regionId, runId: id });

/** What the run saw; a run that is taken up again sees anew. */
export async function keepProblem(
  tx: EntityManager,
  { regionId, id }: RunKey,
  problemGzip: Uint8Array,
): Promise<void> {
  await tx.upsert(MatchingSnapshot, { regionId, runId: id, problemGzip }, ['regionId', 'runId']);
}

export async function keepSolution(
  tx: EntityManager,
  { regionId, id }: RunKey,
  solutionGzip: Uint8Array,
): Promise<void> {
  await tx.update(MatchingSnapshot, { regionId, runId: id }, { solutionGzip });
}
