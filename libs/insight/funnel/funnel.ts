/** Proposals grouped by how far they came, as the view `insight_funnel` gives them. */
export interface FunnelRow {
  readonly proposalState: string;
  readonly offerState: string | null;
  readonly transferState: string | null;
  readonly places: number;
}

/** Numbers of proposals. Steps of the way (proposed ≥ approved ≥ offered ≥ accepted ≥ started) and two ways out. */
export interface Funnel {
  readonly proposed: number;
  readonly approved: number;
  readonly offered: number;
  readonly accepted: number;
  readonly started: number;
  readonly declined: number;
  readonly refused: number;
}

/** Each proposal counts at every step it reached, so no step is larger than the one before. */
export function funnelOf(rows: readonly FunnelRow[]): Funnel {
  const counted = rows.filter(
    ({ proposalState, offerState }) => proposalState !== 'withdrawn' || offerState !== null,
  );
  const count = (test: (row: FunnelRow) => boolean): number =>
    counted.filter(test).reduce((sum, { places }) => sum + places, 0);
  const approvedBoth = ({ proposalState, offerState }: FunnelRow): boolean =>
    offerState !== null || proposalState === 'approved' || proposalState === 'concluded';
  return {
    proposed: count(() => true),
    approved: count(approvedBoth),
    offered: count(({ offerState }) => offerState !== null),
    accepted: count(({ offerState }) => offerState === 'accepted'),
    started: count(({ transferState }) => transferState === 'started'),
    declined: count(({ offerState }) => offerState === 'declined'),
    refused: count(({ proposalState }) => proposalState === 'refused'),
  };
}
