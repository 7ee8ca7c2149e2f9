import { type Cell, gate, type Gate, shownSum } from '../../disclosure/index.js';
import { cellsBy, counts, type End, endOf, ENDS, type FunnelRow } from './ends.js';

/** What is shown, each as the ends that count there: steps of the way and two ways out. */
export const STEPS = Object.freeze({
  proposed: ENDS,
  seen: ['undecided', 'refused', 'approved', 'offered', 'declined', 'accepted', 'intake', 'started'],
  approved: ['approved', 'offered', 'declined', 'accepted', 'intake', 'started'],
  offered: ['offered', 'declined', 'accepted', 'intake', 'started'],
  accepted: ['accepted', 'intake', 'started'],
  intake: ['intake', 'started'],
  started: ['started'],
  declined: ['declined'],
  refused: ['refused'],
} satisfies Record<string, readonly End[]>);
export type FunnelStep = keyof typeof STEPS;

/**
 * Numbers of proposals; null where one may not be shown. proposed ≥ seen ≥ approved ≥ offered ≥ accepted ≥ intake ≥
 * started.
 */
export type Funnel = Readonly<Record<FunnelStep, number | null>>;

/** Ends that are hidden together with the least loss: their sum is a step that is shown. */
const PARTNERS: Readonly<Record<End, readonly End[]>> = {
  started: ['intake', 'accepted'],
  intake: ['started', 'accepted'],
  accepted: ['intake', 'started'],
  declined: ['offered'],
  offered: ['declined'],
  refused: ['undecided', 'unseen'],
  undecided: ['refused', 'unseen'],
  unseen: ['undecided'],
  approved: ['undecided', 'offered'],
};

/** The ends as a table behind the gate. */
export interface GatedEnds {
  readonly cells: readonly Cell[];
  readonly gated: Gate;
}

export function gatedEnds(rows: readonly FunnelRow[], k: number): GatedEnds {
  const cells = cellsBy(rows.filter(counts), ENDS, endOf);
  return { cells, gated: gate(cells, { k, partners: PARTNERS }) };
}

/**
 * Proposals counted at every step they reached. The steps lie within each other, so that their differences are counts as
 * well: they are protected as the ends that they are made of, and a step is shown where no hidden end is in it, or all
 * of them are.
 * @param k counts under this are not shown, and cannot be computed
 */
export function funnelOf(rows: readonly FunnelRow[], k: number): Funnel {
  const { cells, gated } = gatedEnds(rows, k);
  return Object.fromEntries(
    Object.entries(STEPS).map(([step, ends]) => [step, shownSum(cells, gated, ends)]),
  ) as Funnel;
}
