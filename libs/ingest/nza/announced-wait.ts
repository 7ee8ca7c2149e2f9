import { type DiagnosisCode } from '../../kernel/index.js';
import { type AnnouncedWeeks } from './wait.js';
import { type RemarkKind } from './remark.js';

export type ProviderType = 'institution' | 'hospital-department' | 'independent';
export type Circuit = 'youth' | 'adolescents' | 'adults' | 'elderly' | 'addiction' | 'forensic' | 'unknown';
/** GGZ care: specialist (SGGZ), basic (BGGZ), or one wait announced for both. */
export type CareType = 'specialist' | 'basic' | 'combined' | 'unknown';

/** One row of the regulator's file: what one location announced for one circuit, diagnosis group and care type. */
export interface AnnouncedWait {
  /**
   * Identity of the row: SHA-256 of what it says, whatever the encoding, separator or order of the columns, and however
   * its dates, codes and numbers are written. The same publication as a workbook and as CSV is the same rows.
   */
  readonly sha256: string;
  /** Row in the file, the header being row 1. */
  readonly row: number;
  /** Uniek_zorgaanbiederID; null = the source gives none. */
  readonly providerKey: string | null;
  readonly providerGroup: string | null;
  /** null = an independent practitioner: the source has their names removed. */
  readonly providerName: string | null;
  readonly providerType: ProviderType;
  readonly agbCodes: readonly string[];
  /** '' = the source names none; so for the place. */
  readonly location: string;
  readonly place: string;
  readonly municipalityCodes: readonly string[];
  readonly circuit: Circuit;
  readonly diagnosis: DiagnosisCode;
  readonly careType: CareType;
  /** Announced for clients of this insurer only, by its name in the source; null = for all. */
  readonly insurer: string | null;
  readonly updatedOn: string | null;
  readonly referenceDate: string;
  readonly intake: AnnouncedWeeks;
  readonly treatment: AnnouncedWeeks;
  readonly remark: RemarkKind;
}
