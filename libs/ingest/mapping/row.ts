import { UNCOMPUTED } from '../../kernel/index.js';
import { saysUnknown } from '../table/clean-text.js';
import {
  contactsIn,
  type DateOrder,
  dayOf,
  minutesIn,
  postcodeIn,
  weekAfter,
  weekOf,
  weeksIn,
} from './cells.js';
import { partsOfCells } from './code-proposal.js';
import { type MappingContext, proposeArea, referenceIn } from './context.js';
import { fillAge } from './fill-age.js';
import { Filling, type MappedRow } from './filling.js';
import { type Plan } from './plan.js';
import { type Target, type TargetKind, TARGETS } from './target.js';
import { LEFT_OUT } from './target-rules.js';
import { plain } from './words/plain.js';
import { yesNo } from './words/synonyms.js';

interface Mapping {
  readonly columns: readonly { readonly place: number; readonly target: Target; readonly kind: TargetKind }[];
  readonly values: ReadonlyMap<Target, ReadonlyMap<string, string | null>>;
  readonly constants: Readonly<Record<string, unknown>>;
  readonly order: DateOrder | null;
  readonly partsOf: ReturnType<typeof partsOfCells>;
}

function decidedIn(plan: Plan): Mapping {
  const values = new Map<Target, Map<string, string | null>>();
  for (const { target, text, decided } of plan.values) {
    const held = values.get(target) ?? new Map<string, string | null>();
    if (decided !== undefined) held.set(text, decided);
    values.set(target, held);
  }
  const constants: Record<string, unknown> = {};
  for (const { target, decided } of plan.constants) {
    const { cell, field } = TARGETS[target];
    if (decided === undefined || decided === null) continue;
    constants[field] =
      cell === 'codes' ? (decided === '' ? [] : [decided]) : cell === 'severity' ? Number(decided) : decided;
  }
  return {
    columns: plan.columns.flatMap(({ place, decided }) =>
      typeof decided === 'string' && decided !== LEFT_OUT
        ? [{ place, target: decided, kind: TARGETS[decided] }]
        : [],
    ),
    ...{ values, constants, order: plan.order.decided ?? plan.order.proposed },
    partsOf: partsOfCells(),
  };
}

/** A code as the field holds it. */
const held = (kind: TargetKind, code: string): string | number =>
  kind.cell === 'severity' ? Number(code) : code;

/** Of a text that nothing stands for: the text itself, which the strict reader and the gate refuse with their reason. */
function fillCoded(
  filling: Filling,
  { target, kind }: { readonly target: Target; readonly kind: TargetKind },
  text: string,
  mapping: Mapping,
): void {
  const values = mapping.values.get(target);
  if (kind.cell !== 'codes') {
    const code = values?.get(text);
    if (code === null) return filling.refuse(kind.field, 'value-without-code');
    if (code !== '') filling.row[kind.field] = code === undefined ? text : held(kind, code);
    return;
  }
  const parts = kind.list === undefined ? [text] : mapping.partsOf(kind.list, text);
  const codes = parts.map((part) => values?.get(part));
  if (codes.includes(null)) return filling.refuse(kind.field, 'value-without-code');
  filling.add(
    kind.field,
    codes.flatMap((code, i) => (code === '' ? [] : [code ?? parts[i]])),
  );
}

function fill(
  filling: Filling,
  column: Mapping['columns'][number],
  text: string,
  mapping: Mapping,
  context: MappingContext,
): void {
  const { kind, target } = column;
  const { field } = kind;
  switch (kind.cell) {
    case 'reference':
      filling.row[field] = referenceIn(text, context).reference;
      return;
    case 'postcode': {
      const digits = postcodeIn(text);
      if (digits === null) return filling.refuse(field, 'no-postcode');
      const area = context.postcodes.get(digits);
      if (area === undefined || proposeArea(area, context).to === null)
        return filling.refuse(field, 'postcode-outside');
      filling.row[field] = area;
      return;
    }
    case 'area':
    case 'programme':
    case 'code':
    case 'codes':
    case 'severity':
      return fillCoded(filling, column, text, mapping);
    case 'flag': {
      const said = yesNo(plain(text));
      if (said === null) return filling.refuse(field, 'no-yes-or-no');
      return filling.add(field, said ? [target.slice('flag:'.length)] : []);
    }
    case 'age':
    case 'age-from':
    case 'age-to':
    case 'birth-day':
    case 'birth-year':
      return fillAge(filling, kind, text, { ...context, order: mapping.order });
    case 'day':
      filling.row[field] = dayOf(text, mapping.order) ?? text;
      return;
    case 'week':
      filling.row[field] = weekOf(text, mapping.order) ?? text;
      return;
    case 'weeks-from-now':
    case 'weeks-from-registration': {
      const weeks = weeksIn(text);
      if (weeks === null) filling.refuse(field, 'no-weeks');
      else if (kind.cell === 'weeks-from-now') filling.row[field] = weekAfter(context.today, weeks);
      else filling.wait = weeks;
      return;
    }
    case 'weeks':
      return filling.number(field, weeksIn(text), 'no-weeks');
    case 'minutes':
      return filling.number(field, minutesIn(text), 'no-minutes');
    case 'contacts': {
      const contacts = contactsIn(text);
      if (contacts === null) filling.refuse(field, 'no-contacts');
      else filling.row[field] = contacts;
    }
  }
}

/**
 * Reads rows by a plan in which everything has been decided. What is read becomes a row of a push and goes through the
 * same strict reader and gate as every other; nothing of a column that is left out is looked at.
 */
export function mappedRow(plan: Plan, context: MappingContext): (cells: readonly string[]) => MappedRow {
  const mapping = decidedIn(plan);
  return (cells) => {
    const filling = new Filling(mapping.constants);
    for (const column of mapping.columns) {
      const text = cells[column.place] ?? '';
      const { kind } = column;
      if (text.includes(UNCOMPUTED)) filling.refuse(kind.field, 'formula-without-value');
      else if (text === '') {
        filling.add(kind.field, []);
      } else if (
        !saysUnknown(text) ||
        mapping.values.get(column.target)?.has(text) === true ||
        kind.cell === 'flag'
      )
        fill(filling, column, text, mapping, context);
    }
    return filling.complete();
  };
}
