import { type EntityManager } from 'typeorm';
import { type LeverTold } from '../../../libs/matching/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { lastLevers } from './levers.store.js';

/** `no-run`: none has been completed of which it was worked out. `other-threshold`: it was worked out under a lower one. */
export type NoLevers = 'no-run' | 'other-threshold' | 'not-worked-out';

export interface LeverSums {
  readonly rows: readonly LeverTold[];
  /** When the run was finished that they are of; null without one. */
  readonly runAt: string | null;
  readonly tried: number;
  readonly untried: number;
  readonly absent: NoLevers | null;
}

/** What would help most by the last run of which that was worked out. Passed the gate when it was worked out. */
export async function leverSums(tx: EntityManager, { suppressUnder }: PolicyDocument): Promise<LeverSums> {
  const found = await lastLevers(tx);
  if (found === null) return { rows: [], runAt: null, tried: 0, untried: 0, absent: 'no-run' };
  const { told, tried, untried, k } = found.levers;
  const runAt = found.finishedAt.toISOString();
  const absent = k < suppressUnder ? 'other-threshold' : tried === 0 ? 'not-worked-out' : null;
  return { rows: absent === null ? told : [], runAt, tried, untried, absent };
}
