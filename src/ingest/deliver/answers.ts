import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type FileOptions } from '../../../libs/ingest/index.js';
import { type FilePlanDto } from '../list-file/list-file.dto.js';

/** What somebody has answered about a file on the command line; places from 1, as a spreadsheet counts columns. */
export interface Given {
  readonly mode: FileOptions['mode'];
  readonly sheet?: number;
  /** `title=target` or `3=target` */
  readonly column: readonly string[];
  /** `target:text=code` */
  readonly value: readonly string[];
  /** `target:text` */
  readonly refuse: readonly string[];
  /** `target=code` */
  readonly constant: readonly string[];
  readonly dates?: 'day-month' | 'month-day';
}

interface ValueAnswer {
  readonly target: string;
  readonly text: string;
  readonly to: string | null;
}

/** As the API takes them. */
export interface SentOptions {
  readonly mode: FileOptions['mode'];
  readonly sheet: number | null;
  readonly columns: readonly (string | null)[];
  readonly constants: Readonly<Record<string, string>>;
  readonly values: readonly ValueAnswer[];
  readonly order: 'day-month' | 'month-day' | null;
}

/** Before anything is known of the file. */
export const firstOptions = ({ mode, sheet, dates }: Given): SentOptions => ({
  ...{ mode, sheet: sheet ?? null, order: dates ?? null },
  ...{ columns: [], constants: {}, values: [] },
});

/** At the last `=`: a title may hold one, a code does not. */
function halves(text: string, option: string): Result<readonly [string, string], string> {
  const at = text.lastIndexOf('=');
  return at < 1
    ? refuse(`${option} ${text}: there is no “=” in it.`)
    : ok([text.slice(0, at), text.slice(at + 1)]);
}

function targetAndText(text: string, option: string): Result<readonly [string, string], string> {
  // The colon of `flag:crisis` is none.
  const found = /^((?:flag:)?[A-Za-z-]+):(.*)$/s.exec(text);
  return found === null
    ? refuse(`${option} ${text}: expected a column's meaning, a colon and the text, such as diagnosis:ADHD.`)
    : ok([found[1], found[2]]);
}

function placesOf(plan: FilePlanDto, name: string): readonly number[] {
  const bare = name.trim().toLowerCase();
  const titled = plan.columns.filter(({ title }) => title.trim().toLowerCase() === bare);
  if (titled.length > 0) return titled.map(({ place }) => place);
  return plan.columns.filter(({ place }) => String(place + 1) === bare).map(({ place }) => place);
}

function columnsOf(plan: FilePlanDto, given: readonly string[]): Result<SentOptions['columns'], string> {
  const columns = plan.columns.map((): string | null => null);
  for (const text of given) {
    const pair = halves(text, '--column');
    if (!pair.ok) return pair;
    const [name, target] = pair.value;
    const places = placesOf(plan, name);
    if (places.length === 0) return refuse(`--column ${text}: the file has no such column.`);
    if (places.length > 1)
      return refuse(`--column ${text}: ${places.length} columns are called so. Give its number instead.`);
    if (!plan.targets.some(({ code }) => code === target))
      return refuse(
        `--column ${text}: “${target}” is nothing that a column can be. --choices lists what is.`,
      );
    columns[places[0]] = target;
  }
  return ok(columns);
}

/** What was answered, as the API takes it, by the columns that the file turned out to have. */
export function optionsOf(plan: FilePlanDto, given: Given): Result<SentOptions, string> {
  const columns = columnsOf(plan, given.column);
  if (!columns.ok) return columns;
  const constants: Record<string, string> = {};
  const values: ValueAnswer[] = [];
  for (const text of given.constant) {
    const pair = halves(text, '--constant');
    if (!pair.ok) return pair;
    constants[pair.value[0]] = pair.value[1];
  }
  for (const text of given.value) {
    const pair = halves(text, '--value');
    if (!pair.ok) return pair;
    const said = targetAndText(pair.value[0], '--value');
    if (!said.ok) return said;
    values.push({ target: said.value[0], text: said.value[1], to: pair.value[1] });
  }
  for (const text of given.refuse) {
    const said = targetAndText(text, '--refuse');
    if (!said.ok) return said;
    values.push({ target: said.value[0], text: said.value[1], to: null });
  }
  return ok({ ...firstOptions(given), columns: columns.value, constants, values });
}

/** With what is proposed taken for what has not been answered; the same where there is no proposal any more. */
export function withProposals(plan: FilePlanDto, options: SentOptions): SentOptions {
  const columns = plan.columns.map(({ place, open, proposed }) =>
    open && proposed !== null ? proposed : (options.columns[place] ?? null),
  );
  const values = plan.values.flatMap(({ open, proposed, target, text }) =>
    open && proposed !== null ? [{ target, text, to: proposed }] : [],
  );
  const constants = plan.constants.flatMap(({ open, proposed, target }) =>
    open && proposed !== null ? [[target, proposed] as const] : [],
  );
  return {
    ...options,
    columns,
    values: [...options.values, ...values],
    constants: { ...options.constants, ...Object.fromEntries(constants) },
    order: options.order ?? (plan.dates.open ? plan.dates.proposed : null),
  };
}
