import { ok, refuse, type Result } from '../../kernel/index.js';
import { DATE_ORDERS } from '../mapping/cells.js';
import { type Answers, type Decision, type Plan } from '../mapping/plan.js';

/** What was answered about an export, as people read and change it; a `?` stands where an answer is wanted. */
export interface AnswersFile {
  /** By title, or by number where two have the same title. */
  readonly columns: Readonly<Record<string, string>>;
  /** By what the column is and the text: null = rows with it are not delivered. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly constants: Readonly<Record<string, string>>;
  /** `day-month` or `month-day`, where dates have two readings. */
  readonly dates?: string;
}

const OPEN = '?';
const NOTHING: AnswersFile = Object.freeze({ columns: {}, values: {}, constants: {} });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** A severity is written as a number as easily as as a text. */
function textsIn(value: unknown): Readonly<Record<string, string>> | null {
  if (!isObject(value)) return null;
  const texts = Object.entries(value).map(([name, one]) => [
    name,
    typeof one === 'number' ? String(one) : one,
  ]);
  return texts.every((pair): pair is [string, string] => isText(pair[1])) ? Object.fromEntries(texts) : null;
}

const areCodes = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((code) => code === null || isText(code));

/** @returns which part has another shape */
export function readAnswersFile(value: unknown): Result<AnswersFile, string> {
  if (!isObject(value)) return refuse('columns');
  const { columns = {}, values = {}, constants = {}, dates } = value;
  const [titles, forAll] = [textsIn(columns), textsIn(constants)];
  if (titles === null) return refuse('columns');
  if (forAll === null) return refuse('constants');
  if (!isObject(values) || !Object.values(values).every(areCodes)) return refuse('values');
  if (dates !== undefined && !isText(dates)) return refuse('dates');
  return ok({
    ...{ columns: titles, constants: forAll, values: values as AnswersFile['values'] },
    ...(dates === undefined ? {} : { dates }),
  });
}

const isAnswered = (text: string | null): boolean => text === null || !text.startsWith(OPEN);
const answeredOf = <T extends string | null>(all: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(all).filter(([, text]) => isAnswered(text));

/** What a column is called in the file. */
const nameOf = (header: readonly string[], place: number): string => {
  const title = header[place].trim();
  return title === '' || header.filter((one) => one.trim() === title).length > 1 ? String(place + 1) : title;
};

/** The answers of a file about an export with this header; what is still open in it is none. */
export function answersIn(file: AnswersFile, header: readonly string[]): Answers {
  const columns = new Map(answeredOf(file.columns));
  return {
    columns: header.map((_, place) => columns.get(nameOf(header, place)) ?? null),
    values: new Map(
      Object.entries(file.values).map(([target, codes]) => [target, new Map(answeredOf(codes))]),
    ),
    constants: Object.fromEntries(answeredOf(file.constants)),
    order: DATE_ORDERS.find((order) => order === file.dates) ?? null,
  };
}

/**
 * The file with what is still open in a plan, each with what is likely behind the `?`. What has been answered stays, also
 * about texts that this export does not have.
 * @param takeProposed what is likely is taken: its `?` goes
 */
export function withOpen(
  file: AnswersFile,
  plan: Plan,
  header: readonly string[],
  takeProposed: boolean,
): AnswersFile {
  const answer = ({ to }: Decision['proposal']): string => {
    if (to === null) return OPEN;
    return takeProposed ? to : `${OPEN} ${to}`.trimEnd();
  };
  const openOf = <T extends Decision>(all: readonly T[]): readonly T[] =>
    all.filter(({ decided }) => decided === undefined);
  const values: Record<string, Record<string, string | null>> = Object.fromEntries(
    Object.entries(file.values).map(([target, codes]) => [target, { ...codes }]),
  );
  for (const { target, text, proposal } of openOf(plan.values))
    (values[target] ??= {})[text] = answer(proposal);
  const { asked, decided, proposed } = plan.order;
  return {
    columns: {
      ...file.columns,
      ...Object.fromEntries(
        openOf(plan.columns).map(({ place, proposal }) => [nameOf(header, place), answer(proposal)]),
      ),
    },
    values,
    constants: {
      ...file.constants,
      ...Object.fromEntries(openOf(plan.constants).map(({ target, proposal }) => [target, answer(proposal)])),
    },
    ...(asked && decided === null
      ? { dates: takeProposed && proposed !== null ? proposed : `${OPEN} ${proposed ?? ''}`.trimEnd() }
      : file.dates === undefined
        ? {}
        : { dates: file.dates }),
  };
}

export const NO_ANSWERS: AnswersFile = NOTHING;
