import { ok, refuse, sha256, type Result } from '../../kernel/index.js';
import { type MatchingPolicy } from '../problem/index.js';
import { canonicalJson } from './canonical-json.js';

/** What a region has agreed on: weights and limits as versioned data, stored whole and hashed into each run. */
export interface RegionPolicy {
  readonly matching: MatchingPolicy;
  /** Weeks that a run looks ahead, 1..52. */
  readonly horizonWeeks: number;
  /** Days in which both organisations decide on a proposal. */
  readonly proposalDays: number;
  /** Days in which a client answers an offer, unless the offer says otherwise. */
  readonly answerDays: number;
  /** Figures about fewer places than this are not shown. */
  readonly suppressUnder: number;
}

/**
 * Where a region starts until it sets its own. Norm: Treeknorm GGZ, 4 weeks to the intake and 10 from there to
 * treatment, 14 in all. The weights put a week of breach before weeks of waiting, and those before minutes of travel.
 */
export const DEFAULT_POLICY: RegionPolicy = Object.freeze({
  matching: {
    norm: { intake: 4, treatment: 10, total: 14 },
    severityWeight: { '1': 1, '2': 2, '3': 4 },
    minGainWeeks: 1,
    weights: { breach: 10_000, weeks: 100, travel: 1 },
    seed: 1,
  },
  horizonWeeks: 13,
  proposalDays: 14,
  answerDays: 7,
  suppressUnder: 10,
});

/** Lower-case hex; the same policy in any order of its keys has the same hash. */
export const policySha256 = (policy: RegionPolicy): string => sha256(canonicalJson(policy));

/** Every number of the document with its smallest and largest value. */
const NUMBERS: readonly (readonly [path: string, least: number, most: number])[] = [
  ['matching.norm.intake', 0, 520],
  ['matching.norm.treatment', 0, 520],
  ['matching.norm.total', 0, 520],
  ['matching.severityWeight.1', 0, 1_000_000],
  ['matching.severityWeight.2', 0, 1_000_000],
  ['matching.severityWeight.3', 0, 1_000_000],
  ['matching.minGainWeeks', 0, 520],
  ['matching.weights.breach', 0, 1_000_000_000],
  ['matching.weights.weeks', 0, 1_000_000_000],
  ['matching.weights.travel', 0, 1_000_000_000],
  ['matching.seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['horizonWeeks', 1, 52],
  ['proposalDays', 1, 365],
  ['answerDays', 1, 365],
  // One or two would show single places.
  ['suppressUnder', 3, 1000],
];

const at = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      document,
    );

/** Reads a stored document. Refuses with the path of the first number that is missing, no whole number or out of range. */
export function readRegionPolicy(document: unknown): Result<RegionPolicy, string> {
  for (const [path, least, most] of NUMBERS) {
    const value = at(document, path);
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
      return refuse(path);
  }
  const { matching, horizonWeeks, proposalDays, answerDays, suppressUnder } = document as RegionPolicy;
  return ok({ matching, horizonWeeks, proposalDays, answerDays, suppressUnder });
}
