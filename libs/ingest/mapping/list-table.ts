import { ok, refuse, type Result, type Steps } from '../../kernel/index.js';
import { identifierInText } from '../privacy/gate.js';
import { cleanText, folded } from '../table/clean-text.js';
import { type FileRow } from '../table/columns.js';
import { type FileNote } from '../table/notes.js';
import { type RefusedRow } from '../table/reading.js';
import { type HeaderRule, type NoTable, tidyTableInSteps } from '../table/tidy.js';
import { namesSoMany, titlesNamed } from './column-proposal.js';
import { type Correction } from './options.js';
import { isOwnTitle } from './target-rules.js';

/** A header has at least so many titles that we know; one that has fewer is still the best there is. */
const TITLES = 3;

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;
const titlesWanted = (filled: number): number => Math.max(TITLES, filled / 2);

/** The header of a list: the row with the titles of one, whatever they are called. */
export const LIST_HEADER: HeaderRule = {
  fit: (cells) => {
    const filled = filledIn(cells);
    return filled < TITLES ? 0 : titlesNamed(cells) / titlesWanted(filled);
  },
  isOne: (cells) => {
    const filled = filledIn(cells);
    return filled >= TITLES && namesSoMany(cells, titlesWanted(filled));
  },
  // Which columns are needed is known once it has been answered what they are; until then a short row is a cut-off one.
  use: (header) => ok({ isWhole: (cells) => cells.length >= header.length - trailing(header) }),
};

/** Titles at the end that are no target: a spreadsheet leaves their empty cells out. */
function trailing(header: readonly string[]): number {
  let count = 0;
  while (count < header.length - 1) {
    const title = header[header.length - 1 - count];
    if (NEEDED_TITLE.test(title)) break;
    count++;
  }
  return count;
}
const NEEDED_TITLE =
  /kenmerk|reference|referentie|gemeente|area|municip|diagn|leeftijd|age|geboor|birth|aanmeld|regist|ernst|severity|taal|language/i;

/** A list as a table with one header. */
export interface ListTable {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
  readonly refused: readonly RefusedRow[];
  readonly notes: readonly FileNote[];
}

export type NoListTable =
  NoTable | { readonly code: 'no-rows' } | { readonly code: 'identifying-header'; readonly place: number };

/**
 * The table of a list: rows of a second header are brought into the order of the first where it has the same titles,
 * and cells are as they were set right. A list of tens of thousands takes a second, so it is left in between.
 */
export function* listTable(
  rows: readonly FileRow[],
  corrections: readonly Correction[],
): Steps<Result<ListTable, NoListTable>> {
  const table = yield* tidyTableInSteps(rows, LIST_HEADER);
  if (!table.ok) return table;
  const [{ header }] = table.value.parts;
  const person = header.findIndex((title) => identifierInText(title) !== null);
  if (person >= 0) return refuse({ code: 'identifying-header', place: person + 1 });
  const corrected = new Map<number, Map<number, string>>();
  for (const { row, place, text } of corrections) {
    const cells = corrected.get(row) ?? new Map<number, string>();
    corrected.set(row, cells.set(place, cleanText(text).text));
  }
  const refused: RefusedRow[] = [...table.value.refused];
  const all: FileRow[] = [];
  for (const part of table.value.parts) {
    const places = placesOf(header, part.header);
    for (const { number, cells } of part.rows) {
      yield;
      if (places === null) {
        refused.push({ row: number, errors: [{ field: 'row', code: 'other-columns' }] });
        continue;
      }
      const fixed = corrected.get(number);
      const ordered = part.header === header ? cells : places.map((place) => cells[place] ?? '');
      all.push({
        number,
        cells: fixed === undefined ? ordered : ordered.map((cell, i) => fixed.get(i) ?? cell),
      });
    }
  }
  if (all.length + refused.length === 0) return refuse({ code: 'no-rows' });
  return ok({
    ...{ header, rows: all, notes: table.value.notes },
    refused: refused.map(({ row, errors }) => ({
      row,
      errors: errors.map((error) => ({ ...error, field: 'row' })),
    })),
  });
}

/** Where the titles of one header stand in another; null where not all do. */
function placesOf(header: readonly string[], other: readonly string[]): readonly number[] | null {
  if (header === other) return header.map((_, i) => i);
  const titles = other.map(folded);
  const places = header.map((title) => titles.indexOf(folded(title)));
  return places.includes(-1) || new Set(places).size !== places.length ? null : places;
}

/** What a header is known by: its titles in their order, as people read them. */
export const headerText = (header: readonly string[]): string =>
  JSON.stringify(header.filter((title) => !isOwnTitle(title)).map(folded));
