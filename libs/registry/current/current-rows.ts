import { type ClientWish, type Severity } from '../../kernel/index.js';
import { type CeilingRow, type EntryRow, type ProgrammeRow, type SlotRow } from '../../ingest/index.js';

/** Ids of the registry instead of the references that a provider uses. */
interface Identified {
  readonly id: string;
  /** AGB code of the provider whose it is. */
  readonly provider: string;
}

/** A waiting-list entry as the later stages read it; `programme` is the id of the own programme waited for. */
export interface CurrentEntry
  extends
    Omit<EntryRow, 'reference' | 'referredOn' | 'severity' | 'clientWish' | 'conditions' | 'formerProviders'>,
    Identified {
  readonly severity: Severity;
  /** As it was said on `clientWishOn`; whether it still counts is for `wishOn` to say. */
  readonly clientWish: ClientWish;
  readonly conditions: readonly string[];
  /** As `AGB/yyyy-MM`. */
  readonly formerProviders: readonly string[];
}

/** A programme as the later stages read it. */
export interface CurrentProgramme
  extends
    Omit<ProgrammeRow, 'reference' | 'name' | 'publicName' | 'severities' | 'interpreted' | 'excludesSoft'>,
    Identified {
  readonly severities: readonly Severity[];
  readonly interpreted: readonly string[];
  readonly excludesSoft: readonly string[];
}

/** A programme with what people call it. */
export interface NamedProgramme extends CurrentProgramme {
  readonly name: string;
  readonly providerName: string;
}

export interface CurrentSlot extends SlotRow {
  readonly programme: string;
  /** Slots that are held or used, for whomever. */
  readonly taken: number;
}

export interface CurrentCeiling extends CeilingRow {
  readonly provider: string;
}

/** How far matching may go with a provider; null = no limit. */
export interface ProviderLimits {
  /** AGB code. */
  readonly id: string;
  /** Most clients proposed elsewhere in one run: what its clinicians can review. */
  readonly maxOut: number | null;
  /** Most clients taken in beyond those sent, in one run. */
  readonly maxNetIn: number | null;
  /** Of those taken in, the least share with severity 3, 0 to 1. */
  readonly minHighShare: number | null;
}

/** A programme or provider that is not proposed for this entry again; `until` is the first day on which it may be. */
export interface CurrentBar {
  readonly entry: string;
  readonly barred: string;
  readonly until: string | null;
}
