import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { identifierInText } from '../privacy/gate.js';
import { PUSH_MODES, type PushMode } from '../rows/body.js';
import { DATE_ORDERS } from './cells.js';
import { type Answers } from './plan.js';

/** A cell that was set right before anything was sent. */
export interface Correction {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** From 0. */
  readonly place: number;
  readonly text: string;
}

/** How a file is to be taken, as its sender has answered. */
export interface FileOptions {
  readonly mode: PushMode;
  /** Of a workbook, from 1; null = the one that looks like a list. */
  readonly sheet: number | null;
  readonly answers: Answers;
  readonly corrections: readonly Correction[];
}

/** More than anybody answers or sets right by hand. */
const MOST_COLUMNS = 500;
const MOST_ANSWERS = 2_000;
const LONGEST = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isWhole = (value: unknown, from: number): value is number =>
  Number.isInteger(value) && Number(value) >= from;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = <T>(
  value: unknown,
  most: number,
  test: (item: unknown) => item is T,
): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(test);

interface Answer {
  readonly target: string;
  readonly text: string;
  readonly to: string | null;
}
const isAnswer = (value: unknown): value is Answer =>
  isObject(value) &&
  isText(value['target']) &&
  isText(value['text']) &&
  (value['to'] === null || isText(value['to']));
const isCorrection = (value: unknown): value is Correction =>
  isObject(value) && isWhole(value['row'], 1) && isWhole(value['place'], 0) && isText(value['text']);
const isColumn = (value: unknown): value is string | null => value === null || isText(value);
const isConstant = (value: unknown): value is string => isText(value);

/** Nobody is answered about by what leads to them; the gate refuses such rows whatever is answered. */
const ofNobody = ({ text }: Answer): boolean => identifierInText(text) === null;

/**
 * Reads what comes with a file; absent = nothing has been answered yet.
 * @returns which of the options are wrong, by name and never by value
 */
export function readFileOptions(given: unknown): Result<FileOptions, readonly FieldProblem[]> {
  if (!isObject(given)) return refuse([{ field: 'options', code: 'not-an-object' }]);
  const {
    mode = 'snapshot',
    sheet = null,
    columns = [],
    constants = {},
    values = [],
    order = null,
    corrections = [],
  } = given;
  const wrong: FieldProblem[] = [];
  const known = PUSH_MODES.find((one) => one === mode);
  const dates = DATE_ORDERS.find((one) => one === order) ?? null;
  if (known === undefined) wrong.push({ field: 'mode', code: 'unknown-code', params: { context: 'mode' } });
  if (sheet !== null && !isWhole(sheet, 1)) wrong.push({ field: 'sheet', code: 'not-a-whole-number' });
  if (order !== null && dates === null) wrong.push({ field: 'order', code: 'not-allowed-here' });
  const goodColumns = isListOf(columns, MOST_COLUMNS, isColumn) ? columns : null;
  if (goodColumns === null) wrong.push({ field: 'columns', code: 'not-allowed-here' });
  const goodConstants =
    isObject(constants) && Object.values(constants).every(isConstant)
      ? (constants as Readonly<Record<string, string>>)
      : null;
  if (goodConstants === null) wrong.push({ field: 'constants', code: 'not-allowed-here' });
  const goodValues = isListOf(values, MOST_ANSWERS, isAnswer) ? values : null;
  if (goodValues === null) wrong.push({ field: 'values', code: 'not-allowed-here' });
  const goodCorrections = isListOf(corrections, MOST_ANSWERS, isCorrection) ? corrections : null;
  if (goodCorrections === null) wrong.push({ field: 'corrections', code: 'not-allowed-here' });
  for (const name of Object.keys(given))
    if (!NAMES.has(name)) wrong.push({ field: 'options', code: 'not-allowed-here' });
  if (
    wrong.length > 0 ||
    known === undefined ||
    goodColumns === null ||
    goodConstants === null ||
    goodValues === null ||
    goodCorrections === null
  )
    return refuse(wrong);
  return ok({
    mode: known,
    sheet: sheet as number | null,
    answers: {
      columns: goodColumns,
      constants: goodConstants,
      values: byTarget(goodValues.filter(ofNobody)),
      order: dates,
    },
    corrections: goodCorrections,
  });
}

const NAMES: ReadonlySet<string> = new Set([
  'mode',
  'sheet',
  'columns',
  'constants',
  'values',
  'order',
  'corrections',
]);

function byTarget(answers: readonly Answer[]): Answers['values'] {
  const values = new Map<string, Map<string, string | null>>();
  for (const { target, text, to } of answers) {
    const held = values.get(target) ?? new Map<string, string | null>();
    held.set(text, to);
    values.set(target, held);
  }
  return values;
}
