import { type Severity } from '../problem/index.js';

/** What a run reads of the registry, as one moment of it. Dates are `YYYY-MM-DD`, weeks `YYYY-Www`, sets in any order. */
export interface SnapshotRows {
  readonly providers: readonly ProviderRow[];
  readonly programmes: readonly ProgrammeRow[];
  readonly slots: readonly SlotRow[];
  readonly ceilings: readonly { readonly insurer: string; readonly provider: string; readonly max: number }[];
  readonly travel: readonly { readonly from: string; readonly to: string; readonly minutes: number | null }[];
  readonly entries: readonly EntryRow[];
  readonly bars: readonly BarRow[];
  readonly live: readonly LiveRow[];
}

export interface ProviderRow {
  readonly id: string;
  readonly maxOut: number | null;
  readonly maxNetIn: number | null;
  readonly minHighShare: number | null;
}

export interface ProgrammeRow {
  readonly id: string;
  readonly provider: string;
  readonly area: string;
  readonly online: boolean;
  readonly diagnoses: readonly string[];
  readonly settings: readonly string[];
  readonly ages: readonly [number, number];
  readonly languages: readonly string[];
  readonly severities: readonly Severity[];
  readonly insurers: readonly string[] | null;
  readonly excludes: readonly string[];
  readonly intakeStop: boolean;
  /** Announced weeks to the intake; null = not announced. */
  readonly intakeWait: number | null;
  /** Announced weeks from the intake to treatment. */
  readonly treatmentWait: number;
  readonly minStart: number | null;
}

export interface SlotRow {
  readonly programme: string;
  readonly week: string;
  readonly offered: number;
  /** Places that are held or used, for whomever. */
  readonly taken: number;
}

export interface EntryRow {
  readonly id: string;
  readonly provider: string;
  /** Own programme where the client waits; null = not said. */
  readonly programme: string | null;
  readonly area: string;
  readonly diagnosis: string;
  readonly settings: readonly string[];
  readonly age: readonly [number, number];
  readonly language: string;
  readonly severity: Severity;
  readonly insurer: string | null;
  readonly maxTravel: number | null;
  readonly flags: readonly string[];
  readonly registeredOn: string;
  readonly intakeOn: string | null;
  readonly expectedIntakeWeek: string | null;
  readonly expectedTreatmentWeeks: number | null;
}

/** A programme or provider that is not proposed to this entry again; `until` is the first day on which it may be. */
export interface BarRow {
  readonly entry: string;
  readonly barred: string;
  readonly until: string | null;
}

/** A proposal that a run may not throw away: at least one side has approved it, or a person made it by hand. */
export interface LiveRow {
  readonly proposal: string;
  readonly entry: string;
  readonly programme: string;
  readonly week: string;
  /** Both sides approved, so a place is held and an offer may be out. */
  readonly approved: boolean;
}
