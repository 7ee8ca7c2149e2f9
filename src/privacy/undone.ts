import { type EntityManager } from 'typeorm';

class Undone<T> extends Error {
  constructor(readonly answer: T) {
    super('a rehearsal is rolled back');
  }
}

type Work<T> = (tx: EntityManager) => Promise<T>;

/** Does the work in a transaction and rolls it back, whatever it answers. @param within opens the transaction. */
export async function undone<T>(within: (work: Work<never>) => Promise<never>, work: Work<T>): Promise<T> {
  try {
    return await within(async (tx) => {
      throw new Undone(await work(tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as T;
    throw error;
  }
}
