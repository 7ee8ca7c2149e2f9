import { type Steps } from '../../kernel/index.js';
import { identifierInText } from '../privacy/gate.js';
import { type DateOrder, orderSaid } from './cells.js';
import { isOlderOnly, partsOfCell, proposeCode, saysNone } from './code-proposal.js';
import { type ColumnLook } from './column-look.js';
import { proposeColumns } from './column-proposal.js';
import { isCodeOf, type MappingContext, proposeArea, proposeProgramme } from './context.js';
import { exact, likely, open, type Proposal } from './proposal.js';
import { type Target, TARGETS } from './target.js';
import { LEFT_OUT, NEEDED, SAME_FOR_ALL } from './target-rules.js';

/** What whoever delivers has answered, in this file or with an earlier one of the same header. */
export interface Answers {
  /** By place; null = not answered. */
  readonly columns: readonly (Target | null)[];
  /** What holds for every row, where no column says it. */
  readonly constants: Readonly<Record<Target, string>>;
  /** By target and text: a code, the empty text = as if it said nothing, null = rows with it are refused. */
  readonly values: ReadonlyMap<Target, ReadonlyMap<string, string | null>>;
  readonly order: DateOrder | null;
}

/** Answers that were kept of an earlier file. Of texts only their hash was. */
export interface Remembered extends Omit<Answers, 'values'> {
  readonly valueOf: (target: Target, text: string) => string | null | undefined;
}

/** Something to be decided, with what is proposed; undefined = nobody has decided yet. */
export interface Decision {
  readonly proposal: Proposal;
  readonly decided: string | null | undefined;
}
export interface ColumnPlan extends Decision {
  readonly place: number;
}
export interface ValuePlan extends Decision {
  readonly target: Target;
  readonly text: string;
  readonly count: number;
}
export interface ConstantPlan extends Decision {
  readonly target: Target;
}

export interface Plan {
  readonly columns: readonly ColumnPlan[];
  readonly values: readonly ValuePlan[];
  readonly constants: readonly ConstantPlan[];
  /** Asked where dates in the file have two readings. */
  readonly order: {
    readonly asked: boolean;
    readonly proposed: DateOrder | null;
    readonly decided: DateOrder | null;
  };
  /** Needed, without a column and nothing that could hold for all rows. */
  readonly missing: readonly Target[];
  /** How much is still to be answered. */
  readonly open: number;
}

const decidedBy = (
  proposal: Proposal,
  answer: string | null | undefined,
  kept: string | null | undefined,
): Decision => {
  if (answer !== undefined) return { proposal, decided: answer };
  if (kept !== undefined)
    return { proposal: { to: kept, confidence: 'exact', reason: 'remembered', others: [] }, decided: kept };
  return { proposal, decided: proposal.confidence === 'exact' ? (proposal.to ?? undefined) : undefined };
};

const isTarget = (target: string | null | undefined): target is Target =>
  target === LEFT_OUT || (typeof target === 'string' && Object.hasOwn(TARGETS, target));

function* columnPlans(
  looks: readonly ColumnLook[],
  context: MappingContext,
  answers: Answers,
  kept: Remembered | null,
): Steps<readonly ColumnPlan[]> {
  const proposals = yield* proposeColumns(looks, context);
  return proposals.map((proposal, place) => {
    const answer = answers.columns[place];
    const before = kept?.columns[place];
    const decision = decidedBy(
      proposal,
      isTarget(answer) ? answer : undefined,
      isTarget(before) ? before : undefined,
    );
    return { place, ...decision };
  });
}

/** Kinds of cells whose texts stand for codes, one by one. */
const CODED: ReadonlySet<string> = new Set(['code', 'codes', 'severity', 'area', 'programme']);

function proposeValue(target: Target, text: string, context: MappingContext, olderInUse: boolean): Proposal {
  const { cell, list } = TARGETS[target];
  if (cell === 'area') return proposeArea(text, context);
  if (cell === 'programme') return proposeProgramme(text, context);
  if (cell === 'codes' && saysNone(text)) return exact('', 'says-unknown');
  return list === undefined ? open('nothing-known') : proposeCode(list, text, olderInUse);
}

function* valuePlans(
  target: Target,
  look: ColumnLook,
  context: MappingContext,
  answers: Answers,
  kept: Remembered | null,
): Steps<ValuePlan[]> {
  const kind = TARGETS[target];
  const counts = new Map<string, number>();
  for (const [text, count] of look.values) {
    yield;
    const parts = kind.cell === 'codes' && kind.list !== undefined ? partsOfCell(kind.list, text) : [text];
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  const olderInUse = kind.list === 'diagnoses' && [...counts.keys()].some(isOlderOnly);
  const plans: ValuePlan[] = [];
  for (const [text, count] of counts) {
    yield;
    // What looks like somebody is not asked about: its rows are refused.
    if (text.length > MOST_CHARACTERS || identifierInText(text) !== null) continue;
    const proposal = proposeValue(target, text, context, olderInUse);
    const answer = answers.values.get(target)?.get(text);
    const fitting =
      answer === undefined || answer === null || answer === '' || isCodeOf(kind, answer, context);
    plans.push({
      target,
      text,
      count,
      ...decidedBy(proposal, fitting ? answer : undefined, kept?.valueOf(target, text)),
    });
  }
  return plans;
}

/** Longer than any code or label; what is longer is text, and refused as that. */
const MOST_CHARACTERS = 120;

/** What is likely to hold for all where no column says it; nothing is taken unasked. */
const USUAL: Readonly<Record<Target, string>> = { language: 'nl', flags: '' };

function constantPlan(
  target: Target,
  context: MappingContext,
  answers: Answers,
  kept: Remembered | null,
): ConstantPlan {
  const usual = USUAL[target];
  const proposal = usual === undefined ? open('no-column') : likely(usual, 'no-column');
  const answer = answers.constants[target];
  const isOne =
    answer !== undefined && (answer === '' ? target === 'flags' : isCodeOf(TARGETS[target], answer, context));
  return { target, ...decidedBy(proposal, isOne ? answer : undefined, kept?.constants[target]) };
}

const DAYS: ReadonlySet<string> = new Set(['day', 'birth-day', 'week']);

/**
 * Everything that has to be decided before a file can be delivered: what is certain decides itself, the rest is asked.
 * Columns and values by the thousand take a while, so it is left in between.
 * @param kept answers with which a file of the same header was delivered before
 */
export function* planOf(
  looks: readonly ColumnLook[],
  context: MappingContext,
  answers: Answers,
  kept: Remembered | null,
): Steps<Plan> {
  const columns = yield* columnPlans(looks, context, answers, kept);
  const taken = columns.flatMap(({ place, decided }) =>
    decided === undefined || decided === null || decided === LEFT_OUT ? [] : [{ place, target: decided }],
  );
  const values: ValuePlan[] = [];
  for (const { place, target } of taken)
    if (CODED.has(TARGETS[target].cell))
      values.push(...(yield* valuePlans(target, looks[place], context, answers, kept)));
  const said = new Set(taken.map(({ target }) => (target.startsWith('flag:') ? 'flags' : target)));
  if (said.has('ageFrom') && !said.has('ageTo')) said.delete('ageFrom');
  const lacking = NEEDED.filter((group) => !group.some((target) => said.has(target)));
  const forAll = lacking.flatMap((group) =>
    group.filter((target) => SAME_FOR_ALL.includes(target)).slice(-1),
  );
  // What a question is about is asked there, and not said to be missing as well.
  const asked = new Set(
    columns.flatMap(({ proposal, decided }) =>
      decided === undefined ? [proposal.to ?? '', ...proposal.others] : [],
    ),
  );
  const missing = lacking
    .filter((group) => !group.some((target) => asked.has(target)))
    .filter((group) => !group.some((target) => SAME_FOR_ALL.includes(target)))
    .map(([first]) => first);
  const allColumnsDecided = columns.every(({ decided }) => decided !== undefined);
  const constants = allColumnsDecided
    ? forAll.map((target) => constantPlan(target, context, answers, kept))
    : [];
  const dates = taken
    .filter(({ target }) => DAYS.has(TARGETS[target].cell))
    .flatMap(({ place }) => [...looks[place].values.keys()]);
  const { asked: isAsked, said: order } = orderSaid(dates);
  const decided = answers.order ?? kept?.order ?? null;
  const undecided = [...columns, ...values, ...constants].filter((one) => one.decided === undefined).length;
  return {
    ...{ columns, values, constants, missing },
    order: { asked: isAsked, proposed: order, decided },
    open: undecided + (isAsked && decided === null ? 1 : 0) + missing.length + twice(taken).length,
  };
}

/** Fields that two columns have been taken for: of two values nobody knows which is meant. */
function twice(taken: readonly { readonly target: Target }[]): readonly string[] {
  const fields = taken
    .filter(({ target }) => TARGETS[target].field !== 'flags')
    .map(({ target }) => (target === 'ageFrom' || target === 'ageTo' ? target : TARGETS[target].field));
  return fields.filter((field, i) => fields.indexOf(field) !== i);
}
