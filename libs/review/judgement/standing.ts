import { mondayOf } from '../../kernel/index.js';
import { type PolicyDocument } from '../../policy/index.js';
import {
  candidateOf,
  countingWish,
  type CurrentEntry,
  type CurrentProgramme,
  type EligibilityCode,
  type EntryState,
  firstRefusal,
  notBefore,
  placeOf,
} from '../../registry/index.js';

/** Why a proposal can no longer go on, as it is kept with it when it is withdrawn. */
export const GONE_REASONS = [
  'entry-not-waiting',
  'programme-gone',
  'not-before',
  'week-passed',
  'slot-gone',
  'ceiling',
] as const;
export type GoneReason = EligibilityCode | (typeof GONE_REASONS)[number];

/** What one proposal rests on, as the registry has it now. */
export interface Ground {
  readonly state: EntryState;
  readonly entry: CurrentEntry;
  /** Ids of programmes and providers, without bars that have ended. */
  readonly barred: readonly string[];
  /** Null = it is not there any more. */
  readonly programme: CurrentProgramme | null;
  /** From the entry's area to the programme's; null = unreachable. */
  readonly travelMinutes: number | null;
}

export interface On {
  /** `YYYY-MM-DD` in the Netherlands. */
  readonly today: string;
  readonly policy: Pick<PolicyDocument, 'wishes'>;
}

/**
 * The first reason why this client cannot go to that programme in that week any more, or null where nothing is in the
 * way. Places and ceilings are not asked here: whether one is left depends on others.
 * @param week ISO week of the intake
 * @example goneReason('2026-W49', { …, programme: { …, intakeStop: true } }, on) === 'intake-stop'
 */
export function goneReason(week: string, ground: Ground, { today, policy }: On): GoneReason | null {
  const { state, entry, barred, programme, travelMinutes } = ground;
  if (state !== 'waiting') return 'entry-not-waiting';
  if (programme === null) return 'programme-gone';
  const { wish } = countingWish(entry, today, policy.wishes.weeks);
  const refusal = firstRefusal({ ...candidateOf(entry, barred), wish }, placeOf(programme), travelMinutes);
  if (refusal !== null) return refusal.code;
  if (entry.notBefore !== null && week < entry.notBefore) return notBefore.code;
  return mondayOf(week) <= today ? 'week-passed' : null;
}
