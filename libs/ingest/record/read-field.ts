import {
  addWeeks,
  assertUnreachable,
  canonicalSet,
  CODE_LISTS,
  codesOf,
  type CodeListName,
  type FieldProblem,
  isIsoWeek,
  isoWeekOf,
  ok,
  refuse,
  type Result,
} from '../../kernel/index.js';
import { type AgePolicy, type CrisisPointer } from '../../policy/index.js';
import { readAges } from './ages.js';
import { type KnownAreas, readArea } from './area.js';
import { readContacts } from './contacts.js';
import { isDate, yearsBefore } from './dates.js';
import { type Field, type FieldKind } from './field.js';
import { OLDEST_YEARS } from './limits.js';
import { type ReferenceList } from '../rows/reference-check.js';
import { type Reader } from './reader.js';
import { readPseudonym } from './pseudonym.js';
import { readPublicText } from './public-text.js';

/** Against what fields are judged, beside themselves. */
export interface ReadingContext extends KnownAreas {
  /** The day of the push, `YYYY-MM-DD`. */
  readonly today: string;
  /** The provider's own programme references. */
  readonly programmes: ReadonlySet<string>;
  /** Words of the places of the region, and those that it adds for names of programmes, as `wordsOf` gives them. */
  readonly words: ReadonlySet<string>;
  /** How the provider writes references, and which it has on its list. */
  readonly references: ReferenceList;
  /** AGB codes of the region's providers, and of the one whose push it is. */
  readonly providers: ReadonlySet<string>;
  readonly provider: string;
  /** How coarse the region wants ages to be. */
  readonly ages: AgePolicy;
  /** Whom the region calls in a crisis; null = it has not said. */
  readonly crisis: CrisisPointer | null;
}

/** A reader of a value that is there, from a test and what to say where it fails. */
const fits =
  <T>(test: (value: unknown) => value is T, why: Omit<FieldProblem, 'field' | 'row'>): Reader =>
  (value, field) =>
    test(value) ? ok(value) : refuse({ field, ...why });

const oneKnown = (known: ReadonlySet<string>, code: string): Reader =>
  fits((value): value is string => typeof value === 'string' && known.has(value), { code });

/** Codes are ours and may be told; a longer list is named instead. */
const MOST_TOLD = 17;
function unknownCode(list: CodeListName): Omit<FieldProblem, 'field'> {
  const codes = [...codesOf(CODE_LISTS[list])];
  return {
    code: 'unknown-code',
    params: codes.length > MOST_TOLD ? { list, context: 'long' } : { list, codes: codes.join(', ') },
  };
}

function readCodes(list: CodeListName, atLeast: number): Reader {
  const known: ReadonlySet<string> = codesOf(CODE_LISTS[list]);
  const unknown = unknownCode(list);
  return (value, field) => {
    if (!Array.isArray(value))
      return refuse({ field, code: 'not-a-list', params: { context: 'codes', list } });
    if (value.length < atLeast) return refuse({ field, code: 'empty-list', params: { list } });
    return value.length <= 10 * known.size &&
      value.every((item) => typeof item === 'string' && known.has(item))
      ? ok(canonicalSet(value as string[]))
      : refuse({ field, ...unknown });
  };
}

/** As a JSON number: "12" is a text, not a number. */
const readWhole =
  (from: number, to: number, unit: string): Reader =>
  (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return refuse({ field, code: 'not-a-whole-number', params: { context: 'unit', unit } });
    return value >= from && value <= to
      ? ok(value)
      : refuse({ field, code: 'out-of-range', params: { from, to, unit } });
  };

/** Longer than any list of a few numbers that is meant. */
const MOST_NUMBERS = 100;
const readNumbers =
  (from: number, to: number): Reader =>
  (value, field) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_NUMBERS &&
    value.every((item) => Number.isInteger(item) && Number(item) >= from && Number(item) <= to)
      ? ok([...new Set(value as number[])].sort((a, b) => a - b))
      : refuse({ field, code: 'not-a-list', params: { context: 'numbers', from, to } });

const readPastDay =
  (earliest: string, today: string): Reader =>
  (value, field) => {
    if (typeof value !== 'string' || !isDate(value)) return refuse({ field, code: 'not-a-date' });
    if (value > today) return refuse({ field, code: 'date-in-future', params: { today } });
    return value >= earliest
      ? ok(value)
      : refuse({ field, code: 'date-too-early', params: { earliest, years: OLDEST_YEARS } });
  };

const readWeek =
  (from: string, to: string): Reader =>
  (value, field) => {
    if (typeof value !== 'string' || !isIsoWeek(value)) return refuse({ field, code: 'not-a-week' });
    return value >= from && value <= to
      ? ok(value)
      : refuse({ field, code: 'week-out-of-range', params: { from, to } });
  };

function readKind(kind: FieldKind, context: ReadingContext): Reader {
  const { today, programmes, words, references, ages } = context;
  switch (kind.kind) {
    case 'text':
      return readPublicText(kind.form, words);
    case 'pseudonym':
      return readPseudonym(references);
    case 'area':
      return readArea(context);
    case 'programme':
      return oneKnown(programmes, 'unknown-programme');
    case 'code': {
      const known: ReadonlySet<string> = codesOf(CODE_LISTS[kind.list]);
      return fits(
        (value): value is string => typeof value === 'string' && known.has(value),
        unknownCode(kind.list),
      );
    }
    case 'codes':
      return readCodes(kind.list, kind.atLeast);
    case 'whole':
      return readWhole(kind.from, kind.to, kind.unit);
    case 'one-of':
      return readWhole(Math.min(...kind.values), Math.max(...kind.values), kind.unit);
    case 'some-of':
      return readNumbers(Math.min(...kind.values), Math.max(...kind.values));
    case 'yes-no':
      return fits((value): value is boolean => typeof value === 'boolean', { code: 'not-yes-or-no' });
    case 'ages':
      return readAges(ages);
    case 'past-day':
      return readPastDay(yearsBefore(today, OLDEST_YEARS), today);
    case 'contacts':
      return readContacts(context);
    case 'week': {
      const thisWeek = isoWeekOf(today);
      const from = kind.from === 'this-week' ? thisWeek : isoWeekOf(yearsBefore(today, OLDEST_YEARS));
      return readWeek(from, addWeeks(thisWeek, kind.ahead));
    }
    default:
      return assertUnreachable(kind);
  }
}

/** A reader by what a field may hold. Absent and null are the same. */
export function readerOf(field: Field, context: ReadingContext): Reader {
  const read = readKind(field, context);
  const absent: (name: string) => Result<readonly never[] | null, FieldProblem> =
    field.optional === true
      ? () => ok(field.absent ?? null)
      : (name) => refuse({ field: name, code: 'missing' });
  return (value, name) => (value === undefined || value === null ? absent(name) : read(value, name));
}
