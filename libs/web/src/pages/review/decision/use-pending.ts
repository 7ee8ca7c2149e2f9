import { useSyncExternalStore } from 'react';
import { current, type Pending, subscribe } from './pending-decision.js';

export const usePending = (): Pending | null => useSyncExternalStore(subscribe, current);

/** The proposal whose decision is on its way: lists leave it out already. */
export function usePendingId(): string | null {
  const pending = usePending();
  return pending && (pending.phase === 'waiting' || pending.phase === 'sending') ? pending.proposalId : null;
}
