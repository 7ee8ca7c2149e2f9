import { type ApiProblem } from '../../../api/problem.js';
import { type Made } from './made-decision.js';

/** A decision that was not taken, when the bar had gone to the next one already. */
export interface Missed {
  readonly made: Made;
  /** Why; 'not-there' where its answer was lost and the server had nothing of it. */
  readonly problem: ApiProblem | 'not-there';
}

let missed: readonly Missed[] = [];
const listeners = new Set<() => void>();
const set = (next: readonly Missed[]): void => {
  missed = next;
  listeners.forEach((listener) => listener());
};

export const currentMissed = (): readonly Missed[] => missed;
export const noteMissed = (one: Missed): void => set([...missed, one]);
export const forgetMissed = (): void => set([]);
export const onMissed = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
