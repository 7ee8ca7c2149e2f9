import { type EntityManager } from 'typeorm';
import { refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, type Database } from '../../platform/base/database/index.js';

/** Ends a transaction without leaving anything of it; what was found goes on as a value. */
class Undone<R> extends Error {
  constructor(readonly result: R) {
    super('undone');
  }
}

/**
 * One transaction of which nothing remains where it refuses, whatever it has written by then: what a FHIR transaction
 * promises. @param keep otherwise nothing remains of one that succeeds either, as of a dry run
 */
export async function allOrNothing<T, E>(
  database: Database,
  actor: Actor,
  keep: boolean,
  work: (tx: EntityManager) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    return await database.transaction(actor, async (tx) => {
      const result = await work(tx);
      if (!result.ok || !keep) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    const { result } = error as Undone<Result<T, E>>;
    return result.ok ? result : refuse(result.error);
  }
}
