import {
  NZA_COLUMNS,
  readNzaRow,
  readTable,
  type AnnouncedWait,
  type CareType,
  type TidyTable,
} from '../../ingest/index.js';
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

/** A row with the words of its provider, which an import does not keep. */
interface WordedWait {
  readonly wait: AnnouncedWait;
  readonly group: string;
  readonly groupWords: string;
  readonly intakeWords: string;
  readonly treatmentWords: string;
}

const weeksOf = ({ status, weeks }: AnnouncedWait['intake'], words: string): number | null =>
  status === 'stop' ? null : weeksAsWritten(weeks, words);

function counted({ wait, ...words }: WordedWait): PublishedWait | null {
  const circuit = circuitOf(wait);
  const intake = weeksOf(wait.intake, words.intakeWords);
  if (circuit === null || intake === null || !isInsuredCare(words.groupWords)) return null;
  if (wait.updatedOn !== null && wait.updatedOn < COUNTS_FROM) return null;
  const after = weeksOf(wait.treatment, words.treatmentWords);
  // Where a file has neither name nor number, the row stands for a provider of its own.
  const member = wait.providerName ?? wait.providerKey ?? `row ${wait.row}`;
  return {
    provider: wait.providerGroup ?? member,
    member,
    location: wait.location,
    circuit,
    independent: wait.providerType === 'independent',
    careType: wait.careType,
    group: wait.diagnosis === 'no-distinction' ? null : words.group,
    municipality: wait.municipalityCodes.at(0) ?? null,
    intake,
    total: after === null ? null : intake + after,
  };
}

/**
 * The rows that count in the regulator's figures of the first quarter of 2018: with a wait to intake, updated since
 * 1 January 2018 or at an unknown date, of insured care, and neither youth nor forensic.
 * @param table with the regulator's columns
 */
export function publishedWaits(table: TidyTable): PublishedWaits {
  const { taken, refused } = readTable(table, NZA_COLUMNS, {
    read: (row, cells, reader): WordedWait => ({
      wait: readNzaRow(row, cells, NO_LATER_THAN, reader),
      group: cells.diagnosis,
      groupWords: cells.diagnosisText,
      intakeWords: cells.intakeText,
      treatmentWords: cells.treatmentText,
    }),
    key: ({ wait }) => wait.sha256,
    content: ({ wait }) => wait.sha256,
    rowOf: ({ wait }) => wait.row,
  });
  return {
    waits: taken.map(counted).filter((wait) => wait !== null),
    refused: refused.length,
  };
}
