import { recordActing, subjectOf } from '../../platform/audit/index.js';
import { type Ask } from '../../platform/base/database/index.js';
import { type NotedErasure } from './erasure-file.js';
import { eraseEntry, isErased, keepErased } from './erasure.store.js';

/** `known`: the database has it already. `under-way`: the client is being transferred, and nothing was erased. */
export type Repeated = 'erased' | 'kept-out' | 'known' | 'under-way';

/**
 * An erasure that a restored database does not know, once more: the entry goes, or, where it is not there yet, does not come
 * with the next list.
 */
export async function repeatErasure(ask: Ask, { entry, provider }: NotedErasure): Promise<Repeated> {
  if (await isErased(ask, entry)) return 'known';
  const removed = await erasable(() => eraseEntry(ask, entry));
  if (removed === null) return 'under-way';
  const was = await isErased(ask, entry);
  if (!was) await keepErased(ask, entry, provider);
  await recordActing(ask, {
    action: 'entry.erase',
    subjectKind: 'entry',
    subjectId: subjectOf({ entry }, 'entry'),
    category: 'waiting-list',
    ground: 'request-of-client',
    detail: { rows: removed.reduce((sum, { rows }) => sum + rows, 0) },
  });
  return was ? 'erased' : 'kept-out';
}

/** Null for a client who is being transferred: nothing more can be asked in this transaction then. */
async function erasable<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'entry_not_erasable') return null;
    throw error;
  }
}
