import { type FieldProblem, UNCOMPUTED } from '../../kernel/index.js';
import { OLDEST_AGE } from '../record/limits.js';
import { saysUnknown } from '../table/clean-text.js';
import { ageOn, bandIn, bandOf } from './age-band.js';
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
import { type Plan } from './plan.js';
import { LEFT_OUT, type Target, type TargetKind, TARGETS } from './target.js';
import { plain } from './words/plain.js';
import { yesNo } from './words/synonyms.js';

/** A row as the pipeline of all pushes takes it, and what kept it from being one already. */
export interface MappedRow {
  readonly row: Readonly<Record<string, unknown>>;
  /** Beside what the strict reader finds, and instead of it for the same field. */
  readonly problems: readonly FieldProblem[];
}

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

/** A row on its way from cells to fields. */
class Filling {
  readonly row: Record<string, unknown>;
  readonly problems: FieldProblem[] = [];
  ages: { from?: string; to?: string } = {};
  wait: number | null = null;

  constructor(constants: Readonly<Record<string, unknown>>) {
    this.row = { ...constants };
  }

  refuse(field: string, code: string): void {
    this.problems.push({ field, code });
  }

  number(field: string, value: number | null, code: string): void {
    if (value === null) this.refuse(field, code);
    else this.row[field] = value;
  }

  /** Of flags none is an answer as well; of other lists it is none. */
  add(field: string, codes: readonly unknown[]): void {
    if (codes.length === 0 && field !== 'flags') return;
    this.row[field] = [...((this.row[field] as unknown[] | undefined) ?? []), ...codes];
  }
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

function fillAge(
  filling: Filling,
  kind: TargetKind,
  text: string,
  mapping: Mapping,
  context: MappingContext,
): void {
  const { today, ages } = context;
  /** Whose birthday is not known may be a year younger: both ages are in the band then. */
  const inYears = (years: number, unsure = 0): void => {
    if (years < 0 || years > OLDEST_AGE) return filling.refuse('age', 'no-age');
    const [from] = bandOf(Math.max(0, years - unsure), ages);
    filling.row['age'] = [from, bandOf(years, ages)[1]];
  };
  switch (kind.cell) {
    case 'birth-day': {
      const birth = dayOf(text, mapping.order);
      return birth === null ? filling.refuse('age', 'no-birth-date') : inYears(ageOn(birth, today));
    }
    case 'birth-year':
      return /^\d{4}$/.test(text)
        ? inYears(Number(today.slice(0, 4)) - Number(text), 1)
        : filling.refuse('age', 'no-birth-date');
    case 'age-from':
      filling.ages.from = text;
      return;
    case 'age-to':
      filling.ages.to = text;
      return;
    default: {
      const years = /^(\d{1,3})(?: ?jaar)?$/.exec(text);
      if (years !== null) inYears(Number(years[1]));
      else {
        const band = bandIn(text);
        if (band === null) filling.refuse('age', 'no-age');
        else filling.row['age'] = band;
      }
    }
  }
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
      return fillAge(filling, kind, text, mapping, context);
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

/** What only several cells together say. */
function complete(filling: Filling): MappedRow {
  const { row, ages, wait } = filling;
  if (ages.from !== undefined && ages.to !== undefined) {
    const band = [ages.from, ages.to].map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : null));
    if (band.includes(null)) filling.refuse('age', 'no-age');
    else row['age'] ??= band;
  }
  const { registeredOn } = row;
  if (wait !== null && typeof registeredOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(registeredOn))
    row['expectedIntakeWeek'] ??= weekAfter(registeredOn, wait);
  return { row, problems: filling.problems };
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
    return complete(filling);
  };
}
