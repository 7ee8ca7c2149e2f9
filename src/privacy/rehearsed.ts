import { type EntityManager } from 'typeorm';

class Rehearsed<T> extends Error {
  constructor(readonly answer: T) {
    super('a rehearsal is rolled back');
  }
}

type Work<T> = (tx: EntityManager) => Promise<T>;

/** Does the work in a transaction and rolls it back, whatever it answers. @param within opens the transaction. */
export async function rehearsed<T>(within: (work: Work<never>) => Promise<never>, work: Work<T>): Promise<T> {
  try {
    return await within(async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.answer as T;
    throw error;
  }
}
