import { decide, type DecisionInput } from '../../../api/commands.js';
import { type ApiProblem, asProblem } from '../../../api/problem.js';
import { refreshAll, refreshReasons } from '../../../api/query-client.js';
import type { ProposalState } from '../../../api/types.js';

/** How long a decision can be taken back before it is sent. */
export const UNDO_MS = 10_000;
const SHOW_RESULT_MS = 6_000;
const TICK_MS = 200;

export interface Pending {
  proposalId: string;
  label: string;
  input: DecisionInput;
  /** Runs down only while nobody hovers over or focuses the bar. */
  leftMs: number;
  phase: 'waiting' | 'sending' | 'done' | 'failed';
  problem: ApiProblem | null;
  resultState: ProposalState | null;
}

let pending: Pending | null = null;
let paused = false;
let timer: number | undefined;
const listeners = new Set<() => void>();

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const current = (): Pending | null => pending;
export const setPaused = (value: boolean): void => {
  paused = value;
};

function set(next: Pending | null): void {
  pending = next;
  listeners.forEach((listener) => listener());
}

function stopClock(): void {
  window.clearInterval(timer);
  timer = undefined;
}

function tick(): void {
  if (!pending || paused) return;
  const leftMs = pending.leftMs - TICK_MS;
  if (leftMs > 0) set({ ...pending, leftMs });
  else void sendPendingNow();
}

/** Holds the decision for ten seconds; one that was still held is sent at once, so that no two can get lost. */
export function holdDecision(proposalId: string, label: string, input: DecisionInput): void {
  void sendPendingNow();
  stopClock();
  set({ proposalId, label, input, leftMs: UNDO_MS, phase: 'waiting', problem: null, resultState: null });
  timer = window.setInterval(tick, TICK_MS);
}

/** Gives back which proposal is open again; null when there was nothing left to undo. */
export function undoDecision(): string | null {
  if (pending?.phase !== 'waiting') return null;
  const { proposalId } = pending;
  stopClock();
  set(null);
  return proposalId;
}

export function dismiss(): void {
  if (pending?.phase === 'done' || pending?.phase === 'failed') set(null);
}

export async function sendPendingNow(keepalive = false): Promise<void> {
  if (pending?.phase !== 'waiting') return;
  stopClock();
  const held: Pending = { ...pending, phase: 'sending' };
  set(held);
  const show = (next: Pending): void => {
    if (pending === held) set(next);
    // A later decision has taken the bar: a failure still has to be seen.
    else if (next.phase === 'failed') set(next);
  };
  try {
    const detail = await decide(held.proposalId, held.input, keepalive);
    const done: Pending = { ...held, phase: 'done', resultState: detail.state };
    show(done);
    window.setTimeout(() => pending === done && set(null), SHOW_RESULT_MS);
  } catch (error) {
    const problem = asProblem(error);
    show({ ...held, phase: 'failed', problem });
    await refreshReasons(problem);
  }
  await refreshAll();
}

// Leaving the page is no way to lose a decision.
window.addEventListener('pagehide', () => void sendPendingNow(true));
