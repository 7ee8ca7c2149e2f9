import { canonicalSet, type Code, codesOf, isIsoWeek, ok, refuse, type Result } from '../../kernel/index.js';
import { type CellError } from '../table/index.js';
import { isDate } from './dates.js';

/** Reads one field: its value in our types, or what was expected there. The value itself is never repeated. */
export type Field<T> = (value: unknown, field: string) => Result<T, CellError>;

/** A sentence per language that says what is expected in the field. */
interface Expected {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

export const expected = (field: string, { code, nl, en }: Expected): CellError => ({
  field,
  code,
  nl: `${field}: ${nl}`,
  en: `${field}: ${en}`,
});

const MISSING: Expected = { code: 'missing', nl: 'dit veld is verplicht.', en: 'this field is required.' };

/** Neither absent nor null. */
export const required =
  <T>(read: Field<T>): Field<T> =>
  (value, field) =>
    value === undefined || value === null ? refuse(expected(field, MISSING)) : read(value, field);

/** Absent and null are the same: not known. */
export const optional =
  <T>(read: Field<T>): Field<T | null> =>
  (value, field) =>
    value === undefined || value === null ? ok(null) : read(value, field);

/** One text of a fixed form, for example a reference. */
export const text =
  (pattern: RegExp, nl: string, en: string): Field<string> =>
  (value, field) =>
    typeof value === 'string' && pattern.test(value)
      ? ok(value)
      : refuse(expected(field, { code: 'wrong-form', nl: `verwacht ${nl}.`, en: `expected ${en}.` }));

/** A whole number as a JSON number: "12" is a text, not a number. Both ends inclusive. */
export const integer =
  (from: number, to: number, unit: { nl: string; en: string }): Field<number> =>
  (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return refuse(
        expected(field, {
          code: 'not-a-whole-number',
          nl: `verwacht een heel getal (${unit.nl}), als getal en niet als tekst.`,
          en: `expected a whole number (${unit.en}), as a number and not as text.`,
        }),
      );
    return value >= from && value <= to
      ? ok(value)
      : refuse(
          expected(field, {
            code: 'out-of-range',
            nl: `verwacht een heel getal van ${from} tot en met ${to} (${unit.nl}).`,
            en: `expected a whole number from ${from} to ${to} (${unit.en}).`,
          }),
        );
  };

export const flag: Field<boolean> = (value, field) =>
  typeof value === 'boolean'
    ? ok(value)
    : refuse(
        expected(field, {
          code: 'not-yes-or-no',
          nl: 'verwacht true of false, zonder aanhalingstekens.',
          en: 'expected true or false, without quotes.',
        }),
      );

/** The codes themselves are ours and may be told; a long list is named instead. */
function unknownCode(field: string, list: readonly Code[], listName: string): CellError {
  const codes = list.length > 17 ? '' : ` (${list.map(({ code }) => code).join(', ')})`;
  return expected(field, {
    code: 'unknown-code',
    nl: `verwacht een code uit de codelijst ${listName}${codes}; zie GET /api/v1/code-lists.`,
    en: `expected a code of the code list ${listName}${codes}; see GET /api/v1/code-lists.`,
  });
}

export const code = (list: readonly Code[], listName: string): Field<string> => {
  const known = codesOf(list);
  return (value, field) =>
    typeof value === 'string' && known.has(value) ? ok(value) : refuse(unknownCode(field, list, listName));
};

/** A list of codes as a set: sorted, each once. */
export const codes = (list: readonly Code[], listName: string, atLeast: 0 | 1): Field<readonly string[]> => {
  const known = codesOf(list);
  return (value, field) => {
    if (!Array.isArray(value))
      return refuse(
        expected(field, {
          code: 'not-a-list',
          nl: `verwacht een lijst van codes uit de codelijst ${listName}.`,
          en: `expected a list of codes of the code list ${listName}.`,
        }),
      );
    if (value.length < atLeast)
      return refuse(
        expected(field, {
          code: 'empty-list',
          nl: `verwacht minstens één code uit de codelijst ${listName}.`,
          en: `expected at least one code of the code list ${listName}.`,
        }),
      );
    return value.length <= 10 * list.length &&
      value.every((item) => typeof item === 'string' && known.has(item))
      ? ok(canonicalSet(value as string[]))
      : refuse(unknownCode(field, list, listName));
  };
};

/** A list of whole numbers as a set, ascending. */
export const integers =
  (from: number, to: number): Field<readonly number[]> =>
  (value, field) => {
    const fits = (item: unknown): boolean =>
      Number.isInteger(item) && Number(item) >= from && Number(item) <= to;
    return Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(fits)
      ? ok([...new Set(value as number[])].sort((a, b) => a - b))
      : refuse(
          expected(field, {
            code: 'not-a-list',
            nl: `verwacht een lijst van minstens één heel getal van ${from} tot en met ${to}.`,
            en: `expected a list of at least one whole number from ${from} to ${to}.`,
          }),
        );
  };

/** Youngest and oldest age in years, both inclusive. */
export const ageBand: Field<readonly [number, number]> = (value, field) => {
  const fits = (age: unknown): boolean => Number.isInteger(age) && Number(age) >= 0 && Number(age) <= 120;
  return Array.isArray(value) && value.length === 2 && value.every(fits) && value[0] <= value[1]
    ? ok([Number(value[0]), Number(value[1])])
    : refuse(
        expected(field, {
          code: 'not-an-age-band',
          nl: 'verwacht de jongste en de oudste leeftijd in jaren, als [18, 65].',
          en: 'expected the youngest and the oldest age in years, as [18, 65].',
        }),
      );
};

/** A day not after `today` and not before `earliest`. */
export const pastDate =
  (today: string, earliest: string): Field<string> =>
  (value, field) => {
    if (typeof value !== 'string' || !isDate(value))
      return refuse(
        expected(field, {
          code: 'not-a-date',
          nl: 'verwacht een bestaande datum als 2026-03-31.',
          en: 'expected an existing date such as 2026-03-31.',
        }),
      );
    if (value > today)
      return refuse(
        expected(field, {
          code: 'date-in-future',
          nl: `verwacht een datum tot en met vandaag (${today}).`,
          en: `expected a date up to and including today (${today}).`,
        }),
      );
    return value >= earliest
      ? ok(value)
      : refuse(
          expected(field, {
            code: 'date-too-early',
            nl: `verwacht een datum vanaf ${earliest} (hoogstens tien jaar geleden).`,
            en: `expected a date from ${earliest} (ten years ago at most).`,
          }),
        );
  };

/** An existing ISO week in a range, both ends inclusive. */
export const week =
  (from: string, to: string): Field<string> =>
  (value, field) => {
    if (typeof value !== 'string' || !isIsoWeek(value))
      return refuse(
        expected(field, {
          code: 'not-a-week',
          nl: 'verwacht een bestaande week als 2026-W49.',
          en: 'expected an existing week such as 2026-W49.',
        }),
      );
    return value >= from && value <= to
      ? ok(value)
      : refuse(
          expected(field, {
            code: 'week-out-of-range',
            nl: `verwacht een week van ${from} tot en met ${to}.`,
            en: `expected a week from ${from} to ${to}.`,
          }),
        );
  };
