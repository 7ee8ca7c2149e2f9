import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Language, messageInBoth } from '../../../libs/words/index.js';
import { fileProblemMessage, readNamedFile } from '../../platform/base/table-file/index.js';
import { type FilePlanDto } from '../list-file/list-file.dto.js';
import { firstOptions, type Given, optionsOf, type SentOptions, withProposals } from './answers.js';
import { FileApi } from './file-api.js';
import { choiceLines, outcomeLines, questionLines, receiptLines, sheetLines, tableLines } from './lines.js';
import { type Target } from './signed-in.js';

export interface DeliverRequest {
  /** Of the file, as it was named. */
  readonly path: string;
  readonly target: Target;
  readonly given: Given;
  /** Takes what is likely, and says so, instead of asking about it. */
  readonly takeProposed: boolean;
  readonly choices: boolean;
  /** Where the refused rows go; null = nowhere. */
  readonly refused: string | null;
  readonly send: boolean;
  readonly confirmRemoved: number | null;
}

/** Refused for a reason that its sender can do something about. */
type Done = Result<null, string>;

/** Columns are asked about first, then their values, then what no column says: each round answers what it can. */
const ROUNDS = 4;

interface Planned {
  readonly plan: FilePlanDto;
  readonly options: SentOptions;
}

async function planned(
  api: FileApi,
  { given, takeProposed, target: { language } }: DeliverRequest,
  print: (line: string) => void,
): Promise<Result<Planned | null, string>> {
  const first = await api.preview(firstOptions(given));
  if (!first.ok) return first;
  if (first.value.plan === null) {
    sheetLines(first.value).forEach(print);
    return ok(null);
  }
  const answered = optionsOf(first.value.plan, given);
  if (!answered.ok) return answered;
  let options = answered.value;
  let { plan } = first.value;
  for (let round = 0; ; round++) {
    if (round > 0 || saysSomething(given)) {
      const asked = await api.preview(options);
      if (!asked.ok) return asked;
      plan = asked.value.plan ?? plan;
    }
    if (plan.open === 0 || !takeProposed || round === ROUNDS) return ok({ plan, options });
    takenLines(plan, language).forEach(print);
    options = withProposals(plan, options);
  }
}

/** Whether anything was answered that the first question did not have with it. */
const saysSomething = ({ column, value, constant, refuse: refused }: Given): boolean =>
  [column, value, constant, refused].some(({ length }) => length > 0);

/** What is taken as it is proposed is said, one by one: nothing is guessed in silence. */
function takenLines(plan: FilePlanDto, language: Language): string[] {
  const isTaken = ({
    open,
    proposed,
  }: {
    readonly open: boolean;
    readonly proposed: string | null;
  }): boolean => open && proposed !== null;
  return [
    ...plan.columns
      .filter(isTaken)
      .map(
        (column) =>
          `  taken: column ${column.place + 1}, ${column.title} = ${column.proposed ?? ''}. ${column[language]}`,
      ),
    ...plan.values
      .filter(isTaken)
      .map(
        (value) =>
          `  taken: “${value.text}” in ${value.target} = ${value.proposed ?? ''}. ${value[language]}`,
      ),
    ...plan.constants
      .filter(isTaken)
      .map(
        (constant) =>
          `  taken: ${constant.target} of all rows = ${constant.proposed || '(none)'}. ${constant[language]}`,
      ),
  ];
}

async function writeRefused(api: FileApi, options: SentOptions, path: string): Promise<Done> {
  const file = await api.refused(options);
  if (!file.ok) return file;
  try {
    // Its rows are as they were in the export, names and all: whoever reads it has to be who may read that.
    await writeFile(path, file.value, { mode: 0o600 });
    return ok(null);
  } catch (error) {
    return refuse(`${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
}

/** Delivers a waiting list that is a file, as a provider's system does: previewed, asked about and sent by the API. */
export async function deliver(request: DeliverRequest, print: (line: string) => void): Promise<Done> {
  const { path, target, refused } = request;
  const { language } = target;
  const bytes = await readNamedFile(path);
  if (!bytes.ok) return refuse(messageInBoth(fileProblemMessage(bytes.error, path))[language]);
  const api = await FileApi.signIn(target, bytes.value);
  if (!api.ok) return api;
  const found = await planned(api.value, request, print);
  if (!found.ok) return found;
  if (found.value === null) return refuse('Nothing has been sent.');
  const { plan, options } = found.value;
  tableLines(plan, language).forEach(print);
  if (request.choices) choiceLines(plan, language).forEach(print);
  if (plan.open > 0) {
    questionLines(plan, language).forEach(print);
    return refuse(
      `Nothing has been sent: ${plan.open === 1 ? 'a question is' : `${plan.open} questions are`} open. Answer each with the option below it, or take what is likely with --take-proposed.`,
    );
  }
  if (plan.obstacle !== null) return refuse(`Nothing has been sent. ${plan.obstacle[language]}`);
  if (plan.outcome === null)
    return refuse('Nothing has been sent: the service did not say what would happen.');
  outcomeLines(plan.outcome, language).forEach(print);
  if (refused !== null && plan.outcome.refused > 0) {
    const written = await writeRefused(api.value, options, refused);
    if (!written.ok) return refuse(`Nothing has been sent. ${written.error}`);
    print(`The refused rows are in ${refused}, with a column that says why.`);
  }
  if (!request.send) {
    print('Nothing has been sent yet. The same with --send delivers it.');
    return ok(null);
  }
  return sent(api.value, request, { plan, options }, print);
}

async function sent(
  api: FileApi,
  { confirmRemoved }: DeliverRequest,
  { plan, options }: Planned,
  print: (line: string) => void,
): Promise<Done> {
  const many = plan.outcome?.confirmRemoved ?? null;
  if (many !== null && many !== confirmRemoved)
    return refuse(
      `Nothing has been sent: ${many} would leave the list. If that is right, say so with --confirm-removed ${many}.`,
    );
  const receipt = await api.deliver(options, randomUUID(), confirmRemoved);
  if (!receipt.ok) return receipt;
  receiptLines(receipt.value).forEach(print);
  const { rows, refused } = receipt.value;
  return rows > 0 && refused === rows ? refuse('None of the rows could be taken.') : ok(null);
}
