import { type EntityManager } from 'typeorm';
import { type Ending } from '../../../../libs/review/index.js';
import { dropActions } from '../action/case-action.store.js';
import { type CaseRow, insertCase, moveCase } from '../case/case.store.js';

/** Closes a case, as the engine and under its lock; where the entry comes back it is on the list again at once. */
export async function endCase(tx: EntityManager, given: CaseRow, ending: Ending): Promise<void> {
  await moveCase(tx, given, 'close', { outcome: ending.outcome });
  await dropActions(tx, given.id);
  if (ending.again !== null)
    await insertCase(tx, { entryId: given.entryId, providerId: given.providerId, reason: ending.again });
}
