import type { RunProgress } from '../../api/types.js';

const PHASES = ['prices', 'groups', 'dive', 'plan', 'proof', 'ties'] as const;
type Phase = (typeof PHASES)[number];

/** What the solver is at, for which there are words; `other` for what a later version may add. */
export const phaseOf = ({ phase }: RunProgress): Phase | 'other' =>
  PHASES.find((known) => known === phase) ?? 'other';

/**
 * How full the bar is, 0 to 100: each tenth of the gap is another quarter, from 100 % to 0.01 %. Full only when it is
 * proved that no plan is better; 0 while there is no plan.
 */
export function provedPercent(gap: number | null): number {
  if (gap === null) return 0;
  if (gap <= 0) return 100;
  return Math.max(0, Math.min(99, Math.round(-25 * Math.log10(gap))));
}
