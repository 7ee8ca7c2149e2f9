import { csv, type CsvCell, csvForExcel } from './csv.js';
import type { Language } from '../../../words/pages.js';

/** A column of a table that leaves as a file. */
export interface SheetColumn<T> {
  /** Its name in the file for programs: the same in every language. */
  key: string;
  /** Its header for people, with the unit. */
  header: string;
  /** In words. */
  cell: (row: T) => CsvCell;
  /** For a program, where that is something else: a code, a moment to the second. */
  code?: (row: T) => CsvCell;
}

export interface Sheet<T> {
  title: string;
  /** As of when, in which unit, against which norm, and what was left out. */
  about: readonly string[];
  columns: readonly SheetColumn<T>[];
}

/** For people: opens in the Excel of their language, and says what it is above its lines. */
export const sheetForExcel = <T>(
  { title, about, columns }: Sheet<T>,
  rows: readonly T[],
  language: Language,
): string =>
  csvForExcel(
    [
      [title],
      ...about.map((line) => [line]),
      [],
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    language,
  );

/** For programs: names and codes that stay the same, and nothing above them. */
export const sheetForPrograms = <T>({ columns }: Pick<Sheet<T>, 'columns'>, rows: readonly T[]): string =>
  csv([
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map(({ cell, code = cell }) => code(row))),
  ]);
