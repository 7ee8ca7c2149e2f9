import { type ProposalCountsDto } from '../proposal/proposal.dto.js';
import { URGENCIES } from '../../../libs/review/index.js';
import { AWAITED } from './worklist.store.js';

/** How many lines there are of one kind. */
export interface Tally {
  readonly rank: number;
  readonly state: string;
  /** Whether the last days make what waits the first. */
  readonly lapsing: boolean;
  readonly lines: number;
  /** Of those, how many the filters leave. */
  readonly found: number;
}

/** The numbers above the list, and how many the filters find. */
export function countsOf(tallies: readonly Tally[]): ProposalCountsDto & { readonly total: number } {
  const sum = (which: (tally: Tally) => boolean): number =>
    tallies.filter(which).reduce((lines, tally) => lines + tally.lines, 0);
  const awaited = ({ rank }: Tally): boolean => AWAITED.includes(rank);
  return {
    total: tallies.reduce((total, { found }) => total + found, 0),
    waitingForUs: sum(awaited),
    waitingForOther: sum(({ rank, state }) => rank === 6 && state !== 'approved'),
    approved: sum(({ state }) => state === 'approved'),
    byUrgency: Object.fromEntries(
      URGENCIES.map((name, i) => [
        name,
        sum((tally) => awaited(tally) && (i === 0 ? tally.lapsing : tally.rank === i + 1 && !tally.lapsing)),
      ]),
    ) as unknown as ProposalCountsDto['byUrgency'],
  };
}
