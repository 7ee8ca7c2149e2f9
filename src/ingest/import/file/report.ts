import { type DuplicateRow, type FileNote, type Reading } from '../../../../libs/ingest/index.js';
import { type FieldProblem } from '../../../../libs/kernel/index.js';
import { type Bilingual, fieldSentence, inBoth } from '../../../../libs/words/index.js';
import { type OpenTable } from './open-table.js';

/** What became of the rows in the database. */
export interface Written {
  readonly imported: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of earlier imports that this file does not have; only with --replace. */
  readonly removed: number;
}

/** Why a cell could not be taken, in words. Never the value. */
interface CellReport extends Bilingual {
  readonly field: string;
  readonly code: string;
}
interface RefusedRowReport {
  readonly row: number;
  readonly errors: readonly CellReport[];
}

const inWords = (problem: FieldProblem): CellReport => ({
  field: problem.field,
  code: problem.code,
  ...fieldSentence(problem),
});

interface NoteReport extends FileNote, Bilingual {}

const noteInWords = (note: FileNote): NoteReport => ({
  ...note,
  ...inBoth(`ingest.notes.${note.code}`, {
    ...{ count: note.count, row: note.row ?? 0, field: note.field ?? '' },
  }),
});

/** What an import did; rows = imported + changed + unchanged + duplicates + refused. */
export interface ImportReport extends Written {
  readonly what: string;
  readonly file: string;
  readonly form: OpenTable['form'];
  readonly rows: number;
  readonly duplicates: number;
  readonly refused: number;
  /** What the taken rows say, as figures. */
  readonly summary: object;
  /** What was made right or passed over in reading the file, in words and with how often. */
  readonly notes: readonly NoteReport[];
  readonly duplicateRows: readonly DuplicateRow[];
  readonly refusedRows: readonly RefusedRowReport[];
}

/** Figures by their meaning, for people. */
export type Figures = readonly (readonly [string, string])[];

const ON_SCREEN = 20;
export const thousands = (n: number): string => n.toLocaleString('en-GB');

export function reportOf(
  what: string,
  { path, form }: OpenTable,
  reading: Reading<unknown>,
  written: Written,
  summary: object,
): ImportReport {
  return {
    what,
    file: path,
    form,
    rows: reading.taken.length + reading.duplicates.length + reading.refused.length,
    ...written,
    duplicates: reading.duplicates.length,
    refused: reading.refused.length,
    summary,
    notes: reading.notes.map(noteInWords),
    duplicateRows: reading.duplicates,
    refusedRows: reading.refused.map(({ row, errors }) => ({ row, errors: errors.map(inWords) })),
  };
}

const list = <T>(title: string, items: readonly T[], line: (item: T) => string): string[] => {
  if (items.length === 0) return [];
  const more = items.length - ON_SCREEN;
  return [
    '',
    title,
    ...items.slice(0, ON_SCREEN).map((item) => `  ${line(item)}`),
    ...(more > 0 ? [`  … and ${thousands(more)} more: --report <file.json> writes them all`] : []),
  ];
};

/** A report and how to say its figures. */
export interface Imported {
  readonly report: ImportReport;
  readonly figures: Figures;
}

function inShort(form: OpenTable['form']): string {
  if (form.kind === 'xlsx') return `Excel, worksheet ${form.sheet} of ${form.sheets}`;
  return `${form.encoding}, separated by ${form.separator === 'tab' ? 'tabs' : `“${form.separator}”`}`;
}

/** The report as lines for a terminal. */
export function screenLines({ report, figures }: Imported): string[] {
  const counts: readonly (readonly [string, number])[] = [
    ['rows read', report.rows],
    ['imported', report.imported],
    ...(report.changed > 0 ? [['changed', report.changed] as const] : []),
    ['unchanged', report.unchanged],
    ['duplicates', report.duplicates],
    ['refused', report.refused],
    ...(report.removed > 0 ? [['removed (not in this file)', report.removed] as const] : []),
  ];
  const changedNothing = report.imported + report.changed + report.removed === 0 && report.unchanged > 0;
  return [
    `${report.what} from ${report.file} (${inShort(report.form)})`,
    ...counts.map(([name, n]) => `  ${name.padEnd(28)}${thousands(n).padStart(8)}`),
    ...(changedNothing ? ['  Nothing changed: all of it had been imported before.'] : []),
    ...(figures.length > 0 ? ['', 'What the rows say'] : []),
    ...figures.map(([name, text]) => `  ${name.padEnd(28)}${text}`),
    ...(report.notes.length > 0 ? ['', 'About the file'] : []),
    ...report.notes.map(({ en }) => `  ${en}`),
    ...list(
      'Refused rows',
      report.refusedRows,
      ({ row, errors }) => `row ${row}: ${errors.map(({ en }) => en).join(' ')}`,
    ),
    ...list('Duplicates', report.duplicateRows, ({ row, of }) => `row ${row} repeats row ${of}`),
  ];
}
