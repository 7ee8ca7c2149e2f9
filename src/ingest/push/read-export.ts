import {
  type Answers,
  type AnswersFile,
  answersIn,
  columnsFitToLeave,
  type MappingContext,
  type Plan,
  planOf,
  withOpen,
} from '../../../libs/ingest/index.js';
import { inSteps } from '../../platform/base/time/index.js';
import { type ListFile } from '../list-file/read-list-file.js';

/** What an export was taken for, and the answers that it was taken by. */
export interface ReadExport {
  readonly plan: Plan;
  readonly answers: AnswersFile;
  /** What had been answered when it was read, right or not. */
  readonly given: Answers;
  /** How many proposals were taken as they are. */
  readonly taken: number;
}

/** Columns are answered first, then their values, then what no column says. */
const ROUNDS = 4;

async function planWith(file: ListFile, context: MappingContext, kept: AnswersFile): Promise<Plan> {
  const answers = answersIn(kept, file.header);
  const first = await inSteps(planOf(file.looks, context, answers, null));
  const columns = columnsFitToLeave(first, answers, context);
  return inSteps(planOf(file.looks, context, { ...answers, columns }, null));
}

/** Takes an export for a list by what has been answered; what is still open stands in the answers, to be answered. */
export async function readExport(
  file: ListFile,
  context: MappingContext,
  { kept, takeProposed }: { readonly kept: AnswersFile; readonly takeProposed: boolean },
): Promise<ReadExport> {
  let answers = kept;
  let plan = await planWith(file, context, answers);
  let taken = 0;
  for (let round = 0; takeProposed && plan.open > 0 && round < ROUNDS; round++) {
    const { open } = plan;
    answers = withOpen(answers, plan, file.header, true);
    plan = await planWith(file, context, answers);
    taken += Math.max(0, open - plan.open);
  }
  const given = answersIn(kept, file.header);
  return {
    plan,
    given,
    answers: plan.open > 0 ? withOpen(answers, plan, file.header, false) : answers,
    taken,
  };
}
