import type { Correction, FileOptions, FilePlan, ValueAnswer } from '../../../api/list-file.js';

/** A file that was chosen and not sent: it is in this browser alone. */
export interface Draft {
  readonly file: File;
  readonly options: FileOptions;
  /** Of this file with these answers: sent twice, it is taken once. */
  readonly key: string;
}

export const NOTHING_ANSWERED: FileOptions = {
  mode: 'snapshot',
  sheet: null,
  columns: [],
  constants: {},
  values: [],
  order: null,
  corrections: [],
};

export const draftOf = (file: File): Draft => ({ file, options: NOTHING_ANSWERED, key: crypto.randomUUID() });

export const answered = (draft: Draft, change: Partial<FileOptions>): Draft => ({
  ...draft,
  options: { ...draft.options, ...change },
  key: crypto.randomUUID(),
});

/** What is chosen on the page and not yet confirmed: by the place of a column, the target of a constant, a value. */
export interface Choices {
  readonly columns: Readonly<Record<number, string>>;
  readonly constants: Readonly<Record<string, string>>;
  /** By `valueKey`; null = such rows are not delivered. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly order: FileOptions['order'];
}

export const NO_CHOICES: Choices = { columns: {}, constants: {}, values: {}, order: null };
export const valueKey = ({ target, text }: Pick<ValueAnswer, 'target' | 'text'>): string =>
  `${target}\n${text}`;

/** What is chosen where nothing was touched: the proposal. Undefined = nothing, and has to be answered. */
export const columnChoice = (choices: Choices, column: FilePlan['columns'][number]): string | undefined =>
  choices.columns[column.place] ?? column.decided ?? column.proposed ?? undefined;

export const constantChoice = (
  choices: Choices,
  constant: FilePlan['constants'][number],
): string | undefined =>
  choices.constants[constant.target] ??
  (constant.open ? (constant.proposed ?? undefined) : (constant.decided ?? undefined));

export function valueChoice(choices: Choices, value: FilePlan['values'][number]): string | null | undefined {
  const chosen = choices.values[valueKey(value)];
  if (chosen !== undefined) return chosen;
  return value.open ? (value.proposed ?? undefined) : value.decided;
}

/** Questions without an answer: what stands between the reader and the next step. */
export const unanswered = (plan: FilePlan, choices: Choices): number =>
  plan.columns.filter((column) => columnChoice(choices, column) === undefined).length +
  plan.values.filter((value) => valueChoice(choices, value) === undefined).length +
  plan.constants.filter((constant) => constantChoice(choices, constant) === undefined).length +
  (plan.dates.open && (choices.order ?? plan.dates.proposed) === null ? 1 : 0);

/** All answers as they go with the file: those of before, and what the page shows now. */
export function optionsWith(options: FileOptions, plan: FilePlan, choices: Choices): FileOptions {
  const values = new Map(options.values.map((value) => [valueKey(value), value]));
  for (const value of plan.values) {
    const to = valueChoice(choices, value);
    if (to !== undefined) values.set(valueKey(value), { target: value.target, text: value.text, to });
  }
  const constants = { ...options.constants };
  for (const constant of plan.constants) {
    const code = constantChoice(choices, constant);
    if (code !== undefined) constants[constant.target] = code;
  }
  return {
    ...options,
    columns: plan.columns.map((column) => columnChoice(choices, column) ?? null),
    ...{ constants, values: [...values.values()] },
    order: plan.dates.open ? (choices.order ?? plan.dates.proposed) : options.order,
  };
}

/** Corrections with one more; of one cell the last counts. */
export const corrected = (
  corrections: readonly Correction[],
  next: readonly Correction[],
): readonly Correction[] => [
  ...corrections.filter(({ row, place }) => !next.some((one) => one.row === row && one.place === place)),
  ...next,
];
