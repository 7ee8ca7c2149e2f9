import { type Severity } from '../../kernel/index.js';
import { type PolicyDocument } from '../../policy/index.js';
import { learn, PRIOR_DECISIONS, type ProposalOutcome } from './learn.js';

/** How likely a proposal of one kind of demand to one programme comes to something, in percent. */
export interface LearnedChance {
  readonly percent: number;
  /** Four in five such chances lie between these. */
  readonly low: number;
  readonly high: number;
  /** `programme` = of this kind of demand at this programme; `region` = too few of those yet. */
  readonly of: 'programme' | 'region';
}

interface Kind {
  readonly programme: string;
  readonly diagnosis: string;
  readonly severity: Severity;
}

/**
 * The chance of one proposal as runs count it (`learn`), with the interval of the posterior that it is the mean of. A cell
 * with fewer decisions than `suppressUnder` is not told: it has the region's figure, as in a run.
 * @returns null until the region has `acceptance.decisions` decisions
 * @example learnedChance(outcomes, policy, { programme: 'J1', diagnosis: 'anxiety', severity: 2 }) // { percent: 62, low: 55, high: 69, of: 'programme' }
 */
export function learnedChance(
  outcomes: readonly ProposalOutcome[],
  policy: Pick<PolicyDocument, 'acceptance' | 'suppressUnder'>,
  { programme, diagnosis, severity }: Kind,
): LearnedChance | null {
  const learned = learn(outcomes, policy);
  if (learned === null) return null;
  const sum = (of: 'accepted' | 'decided'): number => outcomes.reduce((total, row) => total + row[of], 0);
  const [accepted, decided] = [sum('accepted'), sum('decided')];
  const own = outcomes.find(
    (row) => row.programme === programme && row.diagnosis === diagnosis && row.severity === severity,
  );
  if (own === undefined || own.decided < policy.suppressUnder)
    return around(learned.region, accepted + 1, decided - accepted + 1, 'region');
  const mean = (accepted + 1) / (decided + 2);
  const cell = learned.cells.find(
    (row) => row.programme === programme && row.diagnosis === diagnosis && row.severity === severity,
  );
  return around(
    cell?.percent ?? learned.region,
    PRIOR_DECISIONS * mean + own.accepted,
    PRIOR_DECISIONS * (1 - mean) + own.decided - own.accepted,
    'programme',
  );
}

/** The floor of `learn` may lift a chance above its own interval, which then reaches up to it. */
function around(percent: number, yes: number, no: number, of: LearnedChance['of']): LearnedChance {
  const [low, high] = betaInterval(yes, no);
  return { percent, low: Math.min(low, percent), high: Math.max(high, percent), of };
}

const STEPS = 2_000;
const OUTSIDE = 0.1;

/**
 * Between which whole percents a Beta(yes, no) variable lies in four of five cases: its tenth and its ninetieth
 * percentile, by sums over a fine grid. Whole percents need no better, and sums need no gamma function.
 * @param yes above 0, like `no`
 * @example betaInterval(1, 1) // [10, 90]
 */
export function betaInterval(yes: number, no: number): readonly [low: number, high: number] {
  const logs = Array.from({ length: STEPS }, (_, i) => {
    const at = (i + 0.5) / STEPS;
    return (yes - 1) * Math.log(at) + (no - 1) * Math.log(1 - at);
  });
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const quantile = (share: number): number => {
    let below = 0;
    const step = weights.findIndex((weight) => (below += weight) >= share * whole);
    return Math.round((100 * (step + 0.5)) / STEPS);
  };
  return [quantile(OUTSIDE), quantile(1 - OUTSIDE)];
}
