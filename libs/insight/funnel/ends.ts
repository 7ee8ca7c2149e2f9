import { type Cell } from '../../disclosure/index.js';

/** Proposals that are alike. */
export interface FunnelRow {
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly proposalState: string;
  readonly offerState: string | null;
  readonly transferState: string | null;
  /** Somebody who may decide has opened it, or decided on it. */
  readonly seen: boolean;
  /** The intake at the new provider has been held, whatever came after it. */
  readonly intakeHeld: boolean;
  readonly places: number;
}

/** Where a proposal is or ended: it is in exactly one. Every sum of some of them that a reader can make is one of these. */
export const ENDS = [
  'unseen',
  'undecided',
  'refused',
  'approved',
  'offered',
  'declined',
  'accepted',
  'intake',
  'started',
] as const;
export type End = (typeof ENDS)[number];

/** A withdrawn proposal was replaced by another, unless it came to an offer. */
export const counts = ({ proposalState, offerState }: FunnelRow): boolean =>
  proposalState !== 'withdrawn' || offerState !== null;

export function endOf({ proposalState, offerState, transferState, seen, intakeHeld }: FunnelRow): End {
  if (transferState === 'started') return 'started';
  if (offerState === 'accepted') return intakeHeld ? 'intake' : 'accepted';
  if (offerState === 'declined') return offerState;
  if (offerState !== null) return 'offered';
  if (proposalState === 'approved' || proposalState === 'concluded') return 'approved';
  if (proposalState === 'refused') return 'refused';
  return seen ? 'undecided' : 'unseen';
}

/** A table of proposals, each known to where the client waits and to where the place is. */
export function cellsBy<Row extends FunnelRow>(
  rows: readonly Row[],
  keys: readonly string[],
  keyOf: (row: Row) => string,
): Cell[] {
  const all = new Set([...keys, ...rows.map(keyOf)]);
  return [...all].map((key) => ({
    key,
    parts: rows
      .filter((row) => keyOf(row) === key)
      .map(({ fromProvider, toProvider, places }) => ({
        knownTo: [fromProvider, toProvider],
        count: places,
      })),
  }));
}
