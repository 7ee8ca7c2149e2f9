import { useSyncExternalStore } from 'react';
import { current, type Pending, subscribe } from './pending-decision.js';

export const usePending = (): Pending | null => useSyncExternalStore(subscribe, current);

const UNDER_WAY: readonly Pending['phase'][] = ['recording', 'waiting', 'settling'];

/** Of a text, so that the clock of the bar draws nothing anew but the bar. */
function currentId(): string | null {
  const pending = current();
  return pending?.kind === 'proposal' && UNDER_WAY.includes(pending.phase) ? pending.subjectId : null;
}

/** The proposal whose decision is on its way: lists leave it out already. */
export const usePendingId = (): string | null => useSyncExternalStore(subscribe, currentId);
