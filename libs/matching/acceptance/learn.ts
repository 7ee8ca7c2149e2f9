import { byCodeUnit, type Severity } from '../../kernel/index.js';
import { type PolicyDocument } from '../../policy/index.js';
import { type Acceptance } from '../problem/problem.js';

/** What became of the proposals of one kind of demand to one programme, by count. */
export interface ProposalOutcome {
  readonly programme: string;
  readonly diagnosis: string;
  readonly severity: Severity;
  /** Approved by both sides and accepted by the client. */
  readonly accepted: number;
  /** Those, and what a side rejected or the client declined. What was withdrawn or ran out says nothing. */
  readonly decided: number;
}

/**
 * Decisions that the region's figure counts as, where a cell has few of its own. Fixed rather than estimated: by the
 * method of moments the spread between cells of ten or twenty decisions comes out at anything, and below 0 at times.
 */
export const PRIOR_DECISIONS = 20;

/**
 * The chance that a proposal comes to something, per programme and kind of demand: the posterior mean of a beta-binomial
 * model whose prior is the region's figure (empirical Bayes; Gelman et al., Bayesian Data Analysis, 3rd ed., § 5.1). So
 * the fewer decisions a cell has, the closer it is to the region. A cell with fewer decisions than `suppressUnder` is the
 * region's figure itself, and no chance is taken for less than `leastPercent` of that: nobody sinks because people like
 * them were refused before.
 * @returns null until the region has `acceptance.decisions` decisions
 * @example learn([{ programme: 'J1', diagnosis: 'anxiety', severity: 2, accepted: 90, decided: 300 }], DEFAULT_POLICY)
 *   // { region: 30, cells: [] }: with one cell there is nothing to tell apart
 */
export function learn(
  outcomes: readonly ProposalOutcome[],
  { acceptance, suppressUnder }: Pick<PolicyDocument, 'acceptance' | 'suppressUnder'>,
): Acceptance | null {
  const sum = (of: 'accepted' | 'decided'): number => outcomes.reduce((total, row) => total + row[of], 0);
  const decided = sum('decided');
  if (decided < acceptance.decisions) return null;
  // One of each before anything is known: a region that accepted nothing yet is no region that never will.
  const mean = (sum('accepted') + 1) / (decided + 2);
  const region = percentOf(mean);
  const least = Math.max(1, Math.ceil((region * acceptance.leastPercent) / 100));
  const cells = outcomes.flatMap(({ programme, diagnosis, severity, accepted, decided: many }) => {
    if (many < suppressUnder) return [];
    const posterior = (PRIOR_DECISIONS * mean + accepted) / (PRIOR_DECISIONS + many);
    const percent = Math.max(least, percentOf(posterior));
    return percent === region ? [] : [{ programme, diagnosis, severity, percent }];
  });
  return { region, cells: cells.sort((a, b) => byCodeUnit(keyOf(a), keyOf(b))) };
}

const percentOf = (share: number): number => Math.min(100, Math.max(1, Math.round(100 * share)));
const keyOf = ({ programme, diagnosis, severity }: Acceptance['cells'][number]): string =>
  JSON.stringify([programme, diagnosis, severity]);
