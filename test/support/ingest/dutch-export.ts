import { pseudonym } from '../pseudonym.js';
import { workbookOf } from './workbook.js';

const TITLES = [
  'Kenmerk',
  'Achternaam',
  'Geboortedatum',
  'Gemeentecode',
  'Hoofddiagnose',
  'Setting',
  'Taal',
  'Ernst',
  'Suïcidaal',
  'Aanmelddatum',
  'UZOVI',
  'Max reistijd',
  'Interne code',
];
/** Columns that Excel keeps as days, in the style of a date. */
const DAYS = new Set([2, 9]);
const DIAGNOSES = ['ADHD', 'aandachtstekort', 'Depressie', 'PTSS'];
const MS_A_DAY = 86_400_000;

/** A day as a spreadsheet keeps it. @param date `YYYY-MM-DD` */
const serial = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_A_DAY);

type Cell = string | number;

function rowOfList(i: number, registered: string): Cell[] {
  return [
    ...[
      pseudonym(`export-${i}`),
      `Naam${String.fromCharCode(65 + (i % 26))}`,
      serial(`${1970 + (i % 30)}-03-0${1 + (i % 9)}`),
    ],
    ...[
      14,
      DIAGNOSES[i % 4],
      '2',
      'Nederlands',
      1 + (i % 3),
      i % 10 === 0 ? 'ja' : 'nee',
      serial(registered),
      101,
      45,
      'x7',
    ],
  ];
}

/** What is wrong with which row: a date that is to come, a travel that is none, a birth nobody knows, twice the same, a number of somebody. */
const WRONG: Readonly<Record<number, (cells: Cell[]) => Cell[]>> = Object.fromEntries([
  ...[3, 7, 11, 15].map((i) => [i, (cells: Cell[]) => cells.with(9, serial('2099-01-01'))] as const),
  ...[4, 8, 12, 16].map((i) => [i, (cells: Cell[]) => cells.with(11, 'ver')] as const),
  ...[20, 21].map((i) => [i, (cells: Cell[]) => cells.with(2, 'navragen')] as const),
  [25, (cells: Cell[]) => cells.with(0, pseudonym('export-24'))],
  [26, (cells: Cell[]) => cells.with(4, '111222333')],
]);

const letter = (place: number): string => String.fromCharCode(65 + place);

/**
 * A waiting list as a Dutch system exports it to Excel: real days, numbers whose zero is lost, names and dates of
 * birth, texts shared between cells.
 * @param wrong whether twelve of its rows have something wrong
 */
export function dutchExport({
  rows,
  registered,
  wrong,
}: {
  readonly rows: number;
  readonly registered: string;
  readonly wrong: boolean;
}): Buffer {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const shared = (text: string): number => {
    const known = places.get(text) ?? texts.push(`<t>${text}</t>`) - 1;
    places.set(text, known);
    return known;
  };
  const line = (cells: readonly Cell[], number: number): string =>
    `<row r="${number}">${cells
      .map((cell, place) => {
        const at = `${letter(place)}${number}`;
        if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`;
        return `<c r="${at}"${DAYS.has(place) ? ' s="1"' : ''}><v>${cell}</v></c>`;
      })
      .join('')}</row>`;
  const list = Array.from({ length: rows }, (_, i) => {
    const cells = rowOfList(i, registered);
    return wrong ? (WRONG[i]?.(cells) ?? cells) : cells;
  });
  const data = [TITLES, ...list].map((cells, i) => line(cells, i + 1)).join('');
  return workbookOf({ sheets: [{ data }], texts, formats: ['dd\\-mm\\-yyyy'] });
}
