import { useSyncExternalStore } from 'react';
import { type Pending } from './made-decision.js';
import { current, subscribe } from './pending-decision.js';

export const usePending = (): Pending | null => useSyncExternalStore(subscribe, current);

const UNDER_WAY: readonly Pending['phase'][] = ['recording', 'looking', 'waiting', 'settling'];

/** A text, so that the clock of the bar draws nothing anew but the bar. */
export function currentId(): string | null {
  const pending = current();
  return pending?.kind === 'proposal' && UNDER_WAY.includes(pending.phase) ? pending.subjectId : null;
}

/** The proposal whose decision is on its way: lists leave it out already. */
export const usePendingId = (): string | null => useSyncExternalStore(subscribe, currentId);
