import { DEFAULT_POLICY, type MatchingPolicy, type PolicyDocument } from '../../../libs/policy/index.js';

/** A region that asks for more of those who have waited long, or for nothing. */
export interface Fairness {
  readonly waited: number;
  readonly floor: number;
}

export const nameOf = ({ waited, floor }: Fairness): string => `weight ${waited}, floor ${floor}%`;

export const matchingWith = ({ waited, floor }: Fairness): MatchingPolicy => ({
  ...DEFAULT_POLICY.matching,
  weights: { ...DEFAULT_POLICY.matching.weights, waited },
  longWaitingFloor: floor,
});
export const policyWith = (fairness: Fairness): PolicyDocument => ({
  ...DEFAULT_POLICY,
  matching: matchingWith(fairness),
});

/** From nothing to a week waited that counts as much as a week beyond the norm avoided. */
export const CHOICES: readonly Fairness[] = [
  { waited: 0, floor: 0 },
  { waited: 100, floor: 0 },
  { waited: 1_000, floor: 0 },
  { waited: 10_000, floor: 0 },
  { waited: 0, floor: 50 },
  { waited: 0, floor: 100 },
  { waited: 1_000, floor: 100 },
];
