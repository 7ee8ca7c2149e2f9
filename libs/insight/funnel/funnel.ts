import { gate, shownSum, type Cell } from '../../disclosure/index.js';

/** Proposals that are alike, as the view `insight_funnel` gives them. */
export interface FunnelRow {
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly proposalState: string;
  readonly offerState: string | null;
  readonly transferState: string | null;
  readonly places: number;
}

/** Where a proposal is or ended: it is in exactly one. Every sum of some of them that a reader can make is one of these. */
const ENDS = ['undecided', 'refused', 'approved', 'offered', 'declined', 'accepted', 'started'] as const;
type End = (typeof ENDS)[number];

/** What is shown, each as the ends that count there: steps of the way and two ways out. */
const STEPS = Object.freeze({
  proposed: ENDS,
  approved: ['approved', 'offered', 'declined', 'accepted', 'started'],
  offered: ['offered', 'declined', 'accepted', 'started'],
  accepted: ['accepted', 'started'],
  started: ['started'],
  declined: ['declined'],
  refused: ['refused'],
} satisfies Record<string, readonly End[]>);
export type FunnelStep = keyof typeof STEPS;

/** Numbers of proposals; null where one may not be shown. proposed ≥ approved ≥ offered ≥ accepted ≥ started. */
export type Funnel = Readonly<Record<FunnelStep, number | null>>;

/** Ends that are hidden together with the least loss: their sum is a step that is shown. */
const PARTNERS: Readonly<Record<End, readonly End[]>> = {
  started: ['accepted'],
  accepted: ['started'],
  declined: ['offered'],
  offered: ['declined'],
  refused: ['undecided'],
  undecided: ['refused'],
  approved: ['undecided', 'offered'],
};
/**
 * Proposals counted at every step they reached. The steps lie within each other, so that their differences are counts as
 * well: they are protected as the ends that they are made of, and a step is shown where no hidden end is in it, or all
 * of them are.
 * @param k counts under this are not shown, and cannot be computed
 */
export function funnelOf(rows: readonly FunnelRow[], k: number): Funnel {
  const cells = ENDS.map((end): Cell => ({
    key: end,
    parts: rows
      .filter((row) => counts(row) && endOf(row) === end)
      .map(({ fromProvider, toProvider, places }) => ({
        knownTo: [fromProvider, toProvider],
        count: places,
      })),
  }));
  const gated = gate(cells, { k, partners: PARTNERS });
  return Object.fromEntries(
    Object.entries(STEPS).map(([step, ends]) => [step, shownSum(cells, gated, ends)]),
  ) as Funnel;
}

/** A withdrawn proposal was replaced by another, unless it came to an offer. */
const counts = ({ proposalState, offerState }: FunnelRow): boolean =>
  proposalState !== 'withdrawn' || offerState !== null;

function endOf({ proposalState, offerState, transferState }: FunnelRow): End {
  if (transferState === 'started') return 'started';
  if (offerState === 'accepted' || offerState === 'declined') return offerState;
  if (offerState !== null) return 'offered';
  if (proposalState === 'approved' || proposalState === 'concluded') return 'approved';
  return proposalState === 'refused' ? 'refused' : 'undecided';
}
