import { type CareType, type Circuit } from '../../ingest/index.js';
import { type DiagnosisCode } from '../../kernel/index.js';

/** What a synthetic region is grown from: its map, its providers and the waits they announced. */
export interface DemoSource {
  readonly region: { readonly id: string; readonly name: string };
  /** 'built-in': made up entirely. 'announced': real map, providers and announced waits; lists and slots made up. */
  readonly basis: 'built-in' | 'announced';
  readonly areas: readonly DemoArea[];
  readonly providers: readonly DemoProvider[];
  readonly waits: readonly DemoWait[];
}

/** A municipality. */
export interface DemoArea {
  readonly code: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** How many clients live here compared with the others: inhabitants or postcodes, whole and at least 1. */
  readonly weight: number;
}

export interface DemoProvider {
  /** AGB code, eight digits; those that start with 9999 are made up. */
  readonly id: string;
  readonly name: string;
}

/** A wait announced by a provider in a municipality, for one circuit, diagnosis group and type of care. */
export interface DemoWait {
  readonly provider: string;
  readonly area: string;
  readonly circuit: Circuit;
  readonly diagnosis: DiagnosisCode;
  readonly careType: CareType;
  /** Whole weeks to the intake, rounded up; null = unknown, or a stop. */
  readonly intake: number | null;
  /** Whole weeks from intake to treatment, rounded up; null = unknown, or a stop. */
  readonly treatment: number | null;
  readonly stop: boolean;
  readonly online?: boolean;
  /** Under the Wlz, which says so: nothing else tells long-term care from treatment. */
  readonly longTerm?: boolean;
}
