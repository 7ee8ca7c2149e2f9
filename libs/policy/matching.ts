import { ok, type Treeknorm } from '../kernel/index.js';
import { type PolicyPart } from './part.js';
import { DEFAULT_TITLE_NORMS, readTitleNorms, type TitleNorms } from './title-norms.js';

/** The objective of a matching run; part of every problem file. */
export interface MatchingPolicy {
  /** Weeks to the intake, from there to treatment, and in all. */
  readonly norm: Treeknorm;
  /** Norms of titles that have one of their own, or none; any other title has `norm`. */
  readonly norms?: TitleNorms;
  readonly severityWeight: Readonly<Record<'1' | '2' | '3', number>>;
  /** A proposal brings treatment at least this many weeks forward. */
  readonly minGainWeeks: number;
  readonly weights: {
    readonly breach: number;
    readonly weeks: number;
    readonly travel: number;
    /** Per week that an entry has waited beyond the norm already, wherever it goes; absent or 0 = no weight. */
    readonly waited?: number;
  };
  /**
   * Percent, 0..100: of those who get a place at least so much of the share that the long-waiting (longer than the total
   * norm since registration) have of the list. Absent or 0 = no floor, 100 = their whole share.
   */
  readonly longWaitingFloor?: number;
  /** Minutes that the way to a provider which treated the client before counts less; absent = 0. */
  readonly familiarMinutes?: number;
  /**
   * Minutes that each soft ground for exclusion counts for which a client meets: how much further one would go to a
   * programme that has none. At the default weights 100 minutes are a week. Absent = 0: no price, a check alone.
   */
  readonly softExclusionMinutes?: number;
  /** Breaks ties between clients who waited equally long, by SHA-256 of `seed|entry id`. */
  readonly seed: number;
}

/**
 * Norm: Treeknorm GGZ, 4 weeks to the intake and 10 from there to treatment, 14 in all. The weights put a week of breach
 * before weeks of waiting, and those before minutes of travel.
 */
export const MATCHING: PolicyPart<MatchingPolicy> = {
  start: {
    norm: { intake: 4, treatment: 10, total: 14 },
    norms: DEFAULT_TITLE_NORMS,
    severityWeight: { '1': 1, '2': 2, '3': 4 },
    minGainWeeks: 1,
    weights: { breach: 10_000, weeks: 100, travel: 1, waited: 0 },
    longWaitingFloor: 0,
    familiarMinutes: 30,
    softExclusionMinutes: 200,
    seed: 1,
  },
  read: (document) => {
    const { matching } = document as { readonly matching: MatchingPolicy };
    const norms = readTitleNorms(matching.norms);
    return norms.ok ? ok({ ...matching, norms: norms.value }) : norms;
  },
};
