import {
  type Decision,
  identifierInText,
  LEFT_OUT,
  type MappingContext,
  type Plan,
  type RowProblem,
  type Target,
  TARGETS,
} from '../../../libs/ingest/index.js';
import { CODE_LISTS } from '../../../libs/kernel/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { refusalOfProblem } from '../../platform/base/http/index.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { type PushAnswer, type RowsOutcome } from '../waiting-list/push-request.js';
import { type FilePlanDto, type FilePreviewDto } from './list-file.dto.js';
import { type FileChoicesDto, type NamedCodeDto } from './file-proposal.dto.js';
import { type FileOutcomeDto, type LineDto, type RefusedLineDto } from './file-outcome.dto.js';
import { type Planned, type Preview } from './list-file.service.js';
import { type ListFile } from './read-list-file.js';
import { cellSentence, targetName } from './target-words.js';

/** Of each kind of row so many are shown; all of them are counted. */
const SHOWN = 200;
const SAMPLES = 3;
/** Characters of a cell or a title; what is longer is none that could be taken. */
const LONGEST_SHOWN = 200;

const proposalOf = ({ proposal, decided }: Decision) => ({
  proposed: proposal.to,
  confidence: proposal.confidence,
  reason: proposal.reason,
  ...inBoth(`ingest.mapping.reasons.${proposal.reason}`),
  others: proposal.others,
  open: decided === undefined,
  decided: decided ?? null,
});

/** Values that show what a column is; of one that leads to a person, none. */
const samplesOf = (values: ReadonlyMap<string, number>, left: boolean): readonly string[] =>
  left
    ? []
    : [...values.keys()]
        .slice(0, 20)
        .filter((text) => text.length <= 60 && identifierInText(text) === null)
        .slice(0, SAMPLES);

const PRIVATE: ReadonlySet<string> = new Set(['identifying-name', 'looks-like-person', 'generalised']);

const named = (target: Target): NamedCodeDto => ({ code: target, ...targetName(target) });

function choicesOf(target: Target, { areaNames, programmeNames }: MappingContext): FileChoicesDto {
  const { cell, list } = TARGETS[target];
  const byName = (names: ReadonlyMap<string, string>): NamedCodeDto[] =>
    [...names]
      .map(([code, name]) => ({ code, nl: name, en: name }))
      .sort((a, b) => a.nl.localeCompare(b.nl, 'nl'));
  if (cell === 'area') return { target, codes: byName(areaNames) };
  if (cell === 'programme') return { target, codes: byName(programmeNames) };
  return {
    target,
    codes: list === undefined ? [] : CODE_LISTS[list].map(({ code, nl, en }) => ({ code, nl, en })),
  };
}

/** Which column says a field, by its place. */
export const placeOf = (plan: Plan, field: string): number | null =>
  plan.columns.find(
    ({ decided }) => typeof decided === 'string' && decided !== LEFT_OUT && TARGETS[decided].field === field,
  )?.place ?? null;

/** Refused rows by their number, each with every reason. */
export function refusedLines({ problems }: RowsOutcome): ReadonlyMap<number, readonly RowProblem[]> {
  const lines = new Map<number, RowProblem[]>();
  for (const problem of problems) lines.set(problem.row, [...(lines.get(problem.row) ?? []), problem]);
  return lines;
}

function refusedIn(rows: RowsOutcome, { file, plan }: Planned): RefusedLineDto[] {
  const byNumber = new Map(file.lines.map((line) => [line.number, line]));
  const shown = new Set(
    plan.columns.flatMap(({ place, decided }) =>
      typeof decided === 'string' && decided !== LEFT_OUT ? [place] : [],
    ),
  );
  return [...refusedLines(rows)].slice(0, SHOWN).map(([row, problems]) => ({
    row,
    cells: (byNumber.get(row)?.cells ?? []).map((cell, place) =>
      shown.has(place) && cell.length <= LONGEST_SHOWN && !leadsToPerson(plan, place, cell) ? cell : '',
    ),
    problems: problems.map((problem) => ({
      ...{ field: problem.field, code: problem.code, place: placeOf(plan, problem.field) },
      ...cellSentence(problem),
    })),
  }));
}

const DATED: ReadonlySet<string> = new Set(['day', 'week']);
function leadsToPerson(plan: Plan, place: number, cell: string): boolean {
  const target = plan.columns[place]?.decided;
  const kind = identifierInText(cell);
  if (kind === null || typeof target !== 'string' || target === LEFT_OUT) return kind !== null;
  return kind !== 'birth-date-like' || !DATED.has(TARGETS[target].cell);
}

function outcomeOf({ receipt, rows }: PushAnswer, planned: Planned): FileOutcomeDto {
  const { references, rowOf } = rows ?? { references: null, rowOf: new Map<string, number>() };
  const numberOf = (reference: string): number => {
    const place = rowOf.get(reference);
    return place === undefined ? 0 : (planned.file.lines[place - 1]?.number ?? 0);
  };
  const lines = (those: readonly string[] = []): LineDto[] =>
    those.slice(0, SHOWN).map((reference) => ({ row: numberOf(reference), reference }));
  const { rows: count, created, changed, unchanged, removed, refused, kept } = receipt;
  return {
    ...{ rows: count, created, changed, unchanged, removed, refused, kept },
    refusedLines: rows === null ? [] : refusedIn(rows, planned),
    createdLines: lines(references?.created),
    changedLines: lines(references?.changed),
    unchangedLines: lines(references?.unchanged),
    removedLines: lines(references?.removed),
    confirmRemoved: planned.removesMany === null ? null : removed,
  };
}

/** Why nothing of the file could be delivered, whatever its rows are. */
function obstacleOf({
  answer,
  isTooLike,
}: {
  readonly answer: Planned['answer'];
  readonly isTooLike: boolean;
}): FilePlanDto['obstacle'] {
  if (answer === null) return null;
  if (!answer.ok) {
    const { code, nl, en } = refusalOfProblem(INGEST_PROBLEMS, answer.error);
    return { code, nl, en };
  }
  const [first] = answer.value.receipt.refusals;
  return isTooLike ? { code: first.code, nl: first.nl, en: first.en } : null;
}

function notesOf({ notes }: ListFile): FilePlanDto['notes'] {
  return notes.map(({ code, count, row, field }) => ({
    ...{ code, count },
    ...inBoth(`ingest.notes.${code}`, { count, row: row ?? 0, field: field ?? '' }),
  }));
}

function planDto(planned: Planned): FilePlanDto {
  const { file, plan, context, isRemembered, answer } = planned;
  const asked = plan.values
    .filter(({ proposal, decided }) => proposal.confidence !== 'exact' || decided === undefined)
    .sort((a, b) => Number(b.decided === undefined) - Number(a.decided === undefined) || b.count - a.count)
    .slice(0, SHOWN);
  const targets = new Set([...asked, ...plan.constants].map(({ target }) => target));
  const isTooLike = answer !== null && answer.ok && (answer.value.rows?.likeSomebody ?? null) !== null;
  return {
    kind: file.form.kind,
    sheet: file.form.kind === 'xlsx' ? file.form.sheet : null,
    rows: file.lines.length,
    remembered: isRemembered,
    open: plan.open,
    columns: plan.columns.map((column) => ({
      ...{ place: column.place, title: file.header[column.place].slice(0, LONGEST_SHOWN) },
      samples: samplesOf(file.looks[column.place].values, PRIVATE.has(column.proposal.reason)),
      ...proposalOf(column),
    })),
    values: asked.map((value) => ({
      target: value.target,
      text: value.text,
      count: value.count,
      ...proposalOf(value),
    })),
    constants: plan.constants.map((constant) => ({ target: constant.target, ...proposalOf(constant) })),
    dates: {
      open: plan.order.asked && plan.order.decided === null,
      proposed: plan.order.proposed,
      decided: plan.order.decided,
    },
    missing: plan.missing.map(named),
    targets: [...Object.keys(TARGETS), LEFT_OUT].map(named),
    choices: [...targets].map((target) => choicesOf(target, context)),
    notes: notesOf(file),
    outcome: answer !== null && answer.ok ? outcomeOf(answer.value, planned) : null,
    obstacle: obstacleOf({ answer, isTooLike }),
  };
}

export const previewDto = ({ sheets, planned }: Preview): FilePreviewDto => ({
  sheets,
  plan: planned === null ? null : planDto(planned),
});
