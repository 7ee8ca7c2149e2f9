import { type Language } from '../../../libs/words/index.js';
import { type FilePlanDto, type FilePreviewDto } from '../list-file/list-file.dto.js';
import { type FileOutcomeDto } from '../list-file/file-outcome.dto.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';

const n = (count: number): string => count.toLocaleString('en-GB');
export const rowsOf = (count: number): string => `${n(count)} ${count === 1 ? 'row' : 'rows'}`;
/** As a shell takes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
/** Reasons that are shown; all of them are in the file of --refused. */
const SHOWN = 20;

/** Which sheet it is has to be said first. */
export const sheetLines = ({ sheets }: FilePreviewDto): string[] => [
  'More than one sheet of the workbook could be the list. Say which with --sheet <number>:',
  ...sheets.map(
    ({ number, name, hidden }) =>
      `  ${number}  ${name ?? '(its name is not shown)'}${hidden ? ', hidden' : ''}`,
  ),
];

export function tableLines(plan: FilePlanDto, language: Language): string[] {
  return [
    `${rowsOf(plan.rows)}${plan.remembered ? ', read as the last file with this header was answered' : ''}`,
    ...plan.notes.map((note) => `  ${note[language]}`),
  ];
}

const likely = (proposed: string | null, language: Language, because: { nl: string; en: string }): string =>
  proposed === null ? because[language] : `${proposed === '' ? '(nothing)' : proposed}? ${because[language]}`;

/** Each thing that is asked, with the option that answers it. */
export function questionLines(plan: FilePlanDto, language: Language): string[] {
  const lines: string[] = [];
  for (const column of plan.columns.filter(({ open }) => open)) {
    const { place, title, proposed, others } = column;
    const answers = [...new Set([...(proposed === null ? [] : [proposed]), ...others])];
    lines.push(
      `  column ${place + 1}, ${title === '' ? 'without a title' : title}: ${likely(proposed, language, column)}`,
      `      --column ${place + 1}=${answers.length === 0 ? '…' : answers.join(`  or  --column ${place + 1}=`)}`,
    );
  }
  for (const value of plan.values.filter(({ open }) => open))
    lines.push(
      `  “${value.text}” in ${value.target} (${rowsOf(value.count)}): ${likely(value.proposed, language, value)}`,
      `      --value ${quoted(`${value.target}:${value.text}=${value.proposed ?? '…'}`)}  or  --refuse ${quoted(`${value.target}:${value.text}`)}`,
    );
  for (const constant of plan.constants.filter(({ open }) => open))
    lines.push(
      `  ${constant.target}, the same for all rows: ${likely(constant.proposed, language, constant)}`,
      `      --constant ${constant.target}=${constant.proposed ?? '…'}`,
    );
  if (plan.dates.open)
    lines.push(
      '  dates such as 2/3/2026 have two readings',
      '      --dates day-month  or  --dates month-day',
    );
  for (const { code, ...name } of plan.missing)
    lines.push(`  no column says ${name[language]} (${code}), and no row can be without`);
  return lines;
}

/** What a column can be, and what the values of the columns that are asked about can be. */
export const choiceLines = (plan: FilePlanDto, language: Language): string[] => [
  'What a column can be:',
  ...plan.targets.map((target) => `  ${target.code.padEnd(32)} ${target[language]}`),
  ...plan.choices
    .filter(({ codes }) => codes.length > 0)
    .flatMap(({ target, codes }) => [
      `Codes of ${target}:`,
      ...codes.map((code) => `  ${code.code.padEnd(32)} ${code[language]}`),
    ]),
];

interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: number;
  readonly kept: number;
}
const countLine = ({ created, changed, unchanged, removed, refused, kept }: Counts): string =>
  `  ${n(created)} new · ${n(changed)} changed · ${n(unchanged)} unchanged · ${n(removed)} leave the list · ${n(refused)} refused` +
  (kept === 0 ? '' : ` · ${n(kept)} are missing and stay, since refused rows may be about them`);

const rest = (shown: number, all: number): string[] =>
  all > shown
    ? [`  … and ${n(all - shown)} more; --refused <file> writes all of them with their reasons`]
    : [];

export function outcomeLines(outcome: FileOutcomeDto, language: Language): string[] {
  const refused = outcome.refusedLines.slice(0, SHOWN);
  return [
    countLine(outcome),
    ...refused.map(
      ({ row, problems }) => `  row ${row}: ${problems.map((problem) => problem[language]).join(' ')}`,
    ),
    ...rest(refused.length, outcome.refused),
  ];
}

export const receiptLines = (receipt: ReceiptDto): string[] => [
  `Delivered (${receipt.mode}); receipt ${receipt.id ?? ''}`,
  countLine(receipt),
];
