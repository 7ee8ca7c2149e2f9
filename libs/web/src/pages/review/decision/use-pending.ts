import { useSyncExternalStore } from 'react';
import { current, type Pending, subscribe } from './pending-decision.js';

export const usePending = (): Pending | null => useSyncExternalStore(subscribe, current);

const UNDER_WAY: readonly Pending['phase'][] = ['recording', 'waiting', 'settling'];

/** The proposal whose decision is on its way: lists leave it out already. */
export function usePendingId(): string | null {
  const pending = usePending();
  return pending?.kind === 'proposal' && UNDER_WAY.includes(pending.phase) ? pending.subjectId : null;
}
