import { PROVIDER_LIMITS, type ProviderLimit } from '../constraints/constraints.js';
import { type Weights } from '../problem/index.js';

/** What to change in a problem (file format `doorstroom-changes/1`). Ids and weeks are those of the problem. */
export const CHANGES_FORMAT = 'doorstroom-changes/1';

/** In one list, in a file as in a request: more is another region and not a question about this one. */
export const MOST_CHANGES = 1_000;

/** Constraints that are a number per provider. */
export const LIMITS: readonly ProviderLimit[] = PROVIDER_LIMITS;
export type Limit = ProviderLimit;

/** `by` adds free intakes (or takes them away), `to` sets them: one of the two. */
export interface SlotChange {
  readonly programme: string;
  /** From 0, or an ISO week such as `2026-W49`. */
  readonly week: number | string;
  readonly by?: number;
  readonly to?: number;
}

/** `to` null takes the ceiling away; for a pair without one it is set. */
export interface CeilingChange {
  readonly insurer: string;
  readonly provider: string;
  readonly to: number | null;
}

/** `to` null takes the limit away. `maxOut` and `maxNetIn` are whole, `minHighShare` is 0..1 with at most four decimals. */
export interface LimitChange {
  readonly provider: string;
  readonly limit: Limit;
  readonly to: number | null;
}

export interface ProgrammeChange {
  readonly programme: string;
  readonly intakeStop?: boolean;
  /** Weeks from intake to treatment. */
  readonly treatmentWait?: number;
}

export interface PolicyChange {
  /** Those left out stay as they are. */
  readonly weights?: Partial<Weights>;
  readonly minGainWeeks?: number;
  /** Percent, 0..100; 0 takes the floor away. */
  readonly longWaitingFloor?: number;
}

/** Every list may be left out. Nothing is changed twice. */
export interface Changes {
  readonly format: typeof CHANGES_FORMAT;
  readonly slots?: readonly SlotChange[];
  readonly ceilings?: readonly CeilingChange[];
  readonly limits?: readonly LimitChange[];
  readonly programmes?: readonly ProgrammeChange[];
  readonly policy?: PolicyChange;
}
