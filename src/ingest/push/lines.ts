import {
  type Answers,
  LEFT_OUT,
  type Leaving,
  type Plan,
  type RowProblem,
  TARGETS,
} from '../../../libs/ingest/index.js';
import { type Language } from '../../../libs/words/index.js';
import { rowsOf } from '../deliver/lines.js';
import { placeOf } from '../list-file/preview-dto.js';
import { type ListFile } from '../list-file/read-list-file.js';
import { cellSentence, fieldName, targetName } from '../list-file/target-words.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';

/** Reasons that are shown; all of them are in the file of --refused. */
const SHOWN = 20;
const LONGEST_TITLE = 60;

const columnName = (header: readonly string[], place: number): string => {
  const title = header[place].slice(0, LONGEST_TITLE).trim();
  return `column ${place + 1}${title === '' ? '' : `, ${title}`}`;
};

function becomes(target: string, language: Language): string {
  if (target === LEFT_OUT) return 'stays here';
  const { cell, field, generalises } = TARGETS[target];
  if (cell === 'reference') return 'stays here; a reference that is made with the key leaves instead';
  return generalises === true
    ? `stays here; leaves as “${fieldName(field)[language]}”`
    : `leaves as “${targetName(target)[language]}”`;
}

/** What becomes of each column. */
export const columnLines = ({ header }: ListFile, { columns }: Plan, language: Language): string[] =>
  columns.flatMap(({ place, decided }) =>
    typeof decided === 'string' ? [`  ${columnName(header, place)}: ${becomes(decided, language)}`] : [],
  );

/** What is open, by column and row and never by what stands there: that is in the file of answers. */
export function openLines(
  { header, lines }: ListFile,
  plan: Plan,
  given: Answers,
  language: Language,
): string[] {
  const said: string[] = [];
  const wrong = (answer: unknown): string =>
    answer === undefined || answer === null ? '' : '; what was answered is nothing that it can be';
  for (const { place, decided, proposal } of plan.columns) {
    if (decided !== undefined) continue;
    const answers = [...new Set([proposal.to ?? '', ...proposal.others])].filter((one) => one !== '');
    said.push(
      `  ${columnName(header, place)}: what it is (${answers.length === 0 ? '--choices lists what it can be' : answers.join(', ')})${wrong(given.columns[place])}`,
    );
  }
  const open = plan.values.filter(({ decided }) => decided === undefined);
  for (const target of new Set(open.map((value) => value.target))) {
    const those = open.filter((value) => value.target === target);
    const place = plan.columns.find(({ decided }) => decided === target)?.place ?? 0;
    const row = lines.find(({ cells }) => those.some(({ text }) => cells[place]?.includes(text)))?.number;
    said.push(
      `  ${columnName(header, place)}: which code ${those.length === 1 ? 'a text stands' : `${those.length} texts stand`} for${row === undefined ? '' : `, first in row ${row}`}${wrong(those.map(({ text }) => given.values.get(target)?.get(text)).find((one) => one !== undefined))}`,
    );
  }
  for (const { target, decided } of plan.constants)
    if (decided === undefined)
      said.push(
        `  no column says “${targetName(target)[language]}”: what holds for all rows${wrong(given.constants[target])}`,
      );
  if (plan.order.asked && plan.order.decided === null)
    said.push('  dates such as 2/3/2026 have two readings: day-month or month-day');
  for (const target of plan.missing)
    said.push(
      `  no column is taken for ${target === 'reference' ? 'the client number' : `“${targetName(target)[language]}”`}, and no row can be without: name it under "columns", such as "<title>": "${target}"`,
    );
  return said;
}

/** Rows that are named of those with one reason. */
const ROWS_NAMED = 5;
function rowsNamed(rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED).join(', ');
  if (rows.length === 1) return `row ${named}`;
  return rows.length > ROWS_NAMED ? `rows ${named} and ${rows.length - ROWS_NAMED} more` : `rows ${named}`;
}

/** Rows that are refused here, by row and column and never by what stands there; one reason once. */
export function refusedLines(problems: readonly RowProblem[], plan: Plan, language: Language): string[] {
  const rows = new Map<string, number[]>();
  for (const { row, ...problem } of problems) {
    const place = placeOf(plan, problem.field);
    const why = `${place === null ? '' : `, column ${place + 1}`}: ${cellSentence(problem)[language]}`;
    const those = rows.get(why);
    if (those === undefined) rows.set(why, [row]);
    else those.push(row);
  }
  const said = [...rows].slice(0, SHOWN).map(([why, those]) => `  ${rowsNamed(those)}${why}`);
  const more = rows.size - said.length;
  return more > 0
    ? [...said, `  … and ${more} more reasons; --refused <file> writes all of them with their rows`]
    : said;
}

export const leavingLine = ({ rows, refused }: Leaving, path: string): string =>
  `${rowsOf(rows.length - refused)} would leave${refused === 0 ? '' : `, and of ${rowsOf(refused)} that ${refused === 1 ? 'is' : 'are'} refused no more than the reference`}. Exactly what leaves is in ${path}.`;

/** What the service refused of what had passed here, under the numbers of the file. */
export function refusalLines(
  receipt: ReceiptDto,
  { numbers, problems }: Leaving,
  language: Language,
): string[] {
  const known = new Set(problems.map(({ row }) => row));
  const others = receipt.refusals
    .map((refusal) => ({ ...refusal, row: numbers[refusal.row - 1] ?? 0 }))
    .filter(({ row }) => !known.has(row));
  return others
    .slice(0, SHOWN)
    .map((refusal) => `  ${refusal.row === 0 ? 'all rows' : `row ${refusal.row}`}: ${refusal[language]}`);
}
