import {
  findColumns,
  NZA_COLUMNS,
  readNza,
  type AnnouncedWait,
  type CareType,
  type FileRow,
} from '../../ingest/index.js';
import { ok, type Result } from '../../kernel/index.js';
import { isInsuredCare, weeksAsWritten } from './cleaning.js';

/** What one row of the regulator's file adds to its figures. */
export interface PublishedWait {
  /** The group that a provider belongs to, its name, or its number where the file has neither. */
  readonly provider: string;
  /** The provider itself, also within a group. */
  readonly member: string;
  readonly location: string;
  readonly circuit: 'adolescents' | 'adults' | 'elderly' | 'addiction';
  readonly independent: boolean;
  readonly careType: CareType;
  /** The diagnosis group as the file writes it; null = no distinction. */
  readonly group: string | null;
  readonly municipality: string | null;
  /** Weeks. */
  readonly intake: number;
  /** Registration to treatment, in weeks; null = the wait after the intake is not known. */
  readonly total: number | null;
}

/** Where older figures would no longer count: the first day of the quarter. Rows without a date count. */
const COUNTS_FROM = '2018-01-01';
/** No date of a file is refused for being later than today: the file is years old. */
const NO_LATER_THAN = '9999-12-31';

function circuitOf({ circuit }: AnnouncedWait): PublishedWait['circuit'] | null {
  switch (circuit) {
    // Another title, and another norm: never with adults in one figure.
    case 'youth':
    case 'forensic':
      return null;
    case 'unknown':
      return 'adults';
    default:
      return circuit;
  }
}

/** What of a file counts, and how many rows could not be read. */
export interface PublishedWaits {
  readonly waits: readonly PublishedWait[];
  readonly refused: number;
}

/**
 * The rows that count in the regulator's figures of the first quarter of 2018: with a wait to intake, updated since
 * 1 January 2018 or at an unknown date, of insured care, and neither youth nor forensic.
 * @returns the waits, or the required columns that the header lacks
 */
export function publishedWaits(
  header: readonly string[],
  rows: readonly FileRow[],
): Result<PublishedWaits, readonly string[]> {
  const reading = readNza(header, rows, NO_LATER_THAN);
  if (!reading.ok) return reading;
  const columns = findColumns(header, NZA_COLUMNS);
  if (!columns.ok) return columns;
  const cellsOf = new Map(rows.map(({ number, cells }) => [number, cells]));
  const waits: PublishedWait[] = [];
  for (const row of reading.value.taken) {
    const text = columns.value(cellsOf.get(row.row) ?? []);
    const circuit = circuitOf(row);
    const intake = row.intake.status === 'stop' ? null : weeksAsWritten(row.intake.weeks, text.intakeText);
    if (circuit === null || intake === null) continue;
    if (row.updatedOn !== null && row.updatedOn < COUNTS_FROM) continue;
    if (!isInsuredCare(text.diagnosisText)) continue;
    const after =
      row.treatment.status === 'stop' ? null : weeksAsWritten(row.treatment.weeks, text.treatmentText);
    const member = row.providerName ?? row.providerKey;
    waits.push({
      provider: row.providerGroup ?? member,
      member,
      location: row.location,
      circuit,
      independent: row.providerType === 'independent',
      careType: row.careType,
      group: row.diagnosis === 'no-distinction' ? null : text.diagnosis,
      municipality: row.municipalityCodes.at(0) ?? null,
      intake,
      total: after === null ? null : intake + after,
    });
  }
  return ok({ waits, refused: reading.value.refused.length });
}
