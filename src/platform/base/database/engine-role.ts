import { type EntityManager } from 'typeorm';
import { type Actor } from './actor.js';
import { type Call, prepared, type Statement } from './prepared.js';

const ROLE: Statement = { name: 'role', text: `SELECT set_config('doorstroom.role', $1, true)` };

/**
 * A few statements of a person's transaction in the role of the engine: for what the region's rules need and the
 * person may not see (the other organisation's entry) or write (a bar on it). One transaction, so that a decision is
 * checked, taken and carried out in the same moment; a second connection could deadlock on the pool and on the locks.
 * When `work` throws, the transaction is lost and the role with it.
 */
export async function inEngineRole<T>(tx: EntityManager, actor: Actor, work: () => Promise<T>): Promise<T> {
  await prepared(tx, ROLE, ['engine']);
  const result = await work();
  await prepared(tx, ROLE, [actor.role]);
  return result;
}

/** The same for statements among others that are sent at once: their rows are between the first and the last answer. */
export const askedInEngineRole = (actor: Actor, calls: readonly Call[]): readonly Call[] => [
  [ROLE, ['engine']],
  ...calls,
  [ROLE, [actor.role]],
];
