import { type ProposalOutcome } from '../acceptance/learn.js';
import {
  type CurrentBar,
  type CurrentCeiling,
  type CurrentEntry,
  type CurrentProgramme,
  type CurrentSlot,
  type EntryHistory,
  type ProviderLimits,
} from '../../registry/index.js';

/** What a run reads of the registry, as one moment of it. Dates are `YYYY-MM-DD`, weeks `YYYY-Www`, sets in any order. */
export interface SnapshotRows {
  readonly providers: readonly ProviderLimits[];
  readonly programmes: readonly CurrentProgramme[];
  readonly slots: readonly CurrentSlot[];
  readonly ceilings: readonly CurrentCeiling[];
  readonly travel: readonly { readonly from: string; readonly to: string; readonly minutes: number | null }[];
  readonly entries: readonly CurrentEntry[];
  readonly bars: readonly CurrentBar[];
  /** Of those who wait and of those who have left: how long lists keep whom. */
  readonly history: readonly EntryHistory[];
  /** What became of proposals that people decided on. */
  readonly outcomes: readonly ProposalOutcome[];
  readonly live: readonly LiveRow[];
}

/** A proposal that a run may not throw away: at least one side has approved it, or a person made it by hand or has opened it. */
export interface LiveRow {
  readonly proposal: string;
  readonly entry: string;
  readonly programme: string;
  readonly week: string;
  /** Both sides approved, so a place is held and an offer may be out. */
  readonly approved: boolean;
  /** At least one side approved; absent = no. What was only opened gives way where places are fewer. */
  readonly decided?: boolean;
}
