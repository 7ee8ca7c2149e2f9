import { type Limits } from './limits.js';

/**
 * The compiled problem: sorted, numbered and flat, so that a pass over all admissible pairs is a loop over
 * typed arrays. Everything here is in canonical order (ids by code unit), whatever order the file had.
 *
 * A *pair* is an entry and a programme with at least one admissible week. A pair's weeks lie together among the
 * programme's *cells* (its weeks with usable slots, ascending), because both rules that end them
 * (g1 ≥ 0, g2 ≥ minGainWeeks) only get harder with time; they begin with the first cell, or for a client who cannot
 * come before some week with the first from then on. So pairs are stored, triples never: at the size of the
 * Netherlands that is 6 M against 24 M. The value of pair k in cell c is
 *
 *     base[k] + later[(entryClass[i]·waits + waitOf[j])·weeks + cellWeek[c]]
 *
 * because what a week later costs depends on nothing but the clock of the entry (severity, weeks waited, intake wait)
 * and the treatment wait of the programme, and most clocks run alike (classes.ts).
 */
export interface Instance {
  readonly weeks: number;

  /** Ids, ascending by code unit; positions in these lists are the numbers used everywhere else. */
  readonly entryIds: readonly string[];
  readonly programmeIds: readonly string[];
  readonly providerIds: readonly string[];

  // Entries, n of them.
  readonly n: number;
  /** Position in the published order of ties: 0 waited longest. */
  readonly rank: Int32Array;
  readonly sender: Int32Array;
  /** Row of `later`'s first dimension, 0 .. classes−1. */
  readonly entryClass: Int32Array;
  readonly classes: number;
  /** (insurer, severity 3, and past the norm where a floor asks): entries of one profile use the same rows at a receiver. */
  readonly profile: Int32Array;
  readonly profiles: number;
  /** Pair and cell of a pinned entry, −1 for a free one. A pinned entry has exactly one pair. */
  readonly pinnedCell: Int32Array;

  // Programmes and their cells.
  readonly programmes: number;
  readonly providerOf: Int32Array;
  readonly waitOf: Int32Array;
  /** Distinct treatment waits. */
  readonly waits: number;
  /** Cells of programme j: cellStart[j] .. cellStart[j+1]−1. */
  readonly cellStart: Int32Array;
  readonly cells: number;
  readonly cellProgramme: Int32Array;
  readonly cellWeek: Int32Array;
  readonly cellSlots: Int32Array;
  /** Fewest that start together; 0 = no group. */
  readonly cellMin: Int32Array;

  // Pairs of entry i: pairStart[i] .. pairStart[i+1]−1, ascending by programme.
  readonly pairStart: Int32Array;
  readonly pairProgramme: Int32Array;
  readonly pairBase: Float64Array;
  /** Where the pair's cells begin and end, counted from the programme's first: pairSkip[k] .. pairCells[k]−1. */
  readonly pairSkip: Uint8Array;
  readonly pairCells: Uint8Array;
  readonly later: Float64Array;

  readonly providers: number;
  /** The constraints on sums: rows, and what a placement uses of them. */
  readonly limits: Limits;
}

/** Value of pair k of entry i in cell c: an integer in units of the policy's weights. */
export function pairValue(instance: Instance, i: number, k: number, c: number): number {
  const row = instance.entryClass[i] * instance.waits + instance.waitOf[instance.pairProgramme[k]];
  return instance.pairBase[k] + instance.later[row * instance.weeks + instance.cellWeek[c]];
}

/** Whether cell c, one of the pair's programme, is one of pair k. */
export function mayUse(
  { cellStart, pairProgramme, pairSkip, pairCells }: Instance,
  k: number,
  c: number,
): boolean {
  const at = c - cellStart[pairProgramme[k]];
  return pairSkip[k] <= at && at < pairCells[k];
}

/** Admissible triples, for reports: the columns that a naive model would have. */
export function countTriples(instance: Instance): number {
  let sum = 0;
  for (let k = 0; k < instance.pairCells.length; k++) sum += instance.pairCells[k] - instance.pairSkip[k];
  return sum;
}
