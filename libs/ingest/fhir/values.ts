import { assertUnreachable, CODE_LISTS, type CodeListName } from '../../kernel/index.js';
import { type Field } from '../record/field.js';
import { type Elements, type Json } from './elements.js';
import { AGB_SYSTEM, AREA_SYSTEM, systemOf } from './names.js';

/** The data type in which FHIR says a value of a field. */
export type ValueType =
  | 'valueCoding'
  | 'valueInteger'
  | 'valueBoolean'
  | 'valueString'
  | 'valueDate'
  | 'valueRange'
  /** None of its own: it is made of extensions. */
  | 'extension';

export function valueTypeOf({ kind }: Field): ValueType {
  switch (kind) {
    case 'area':
    case 'code':
    case 'codes':
      return 'valueCoding';
    case 'whole':
    case 'one-of':
    case 'some-of':
      return 'valueInteger';
    case 'yes-no':
      return 'valueBoolean';
    case 'ages':
      return 'valueRange';
    case 'past-day':
      return 'valueDate';
    case 'contacts':
      return 'extension';
    case 'text':
    case 'pseudonym':
    case 'programme':
    case 'week':
      return 'valueString';
    default:
      return assertUnreachable(kind);
  }
}

/** A field that is a list in a row is said by as many extensions as it has items. */
export const isRepeated = ({ kind }: Field): boolean =>
  kind === 'codes' || kind === 'some-of' || kind === 'contacts';

/** Who issues the codes of a field. */
export const systemOfField = (field: Field): string | null =>
  field.kind === 'area'
    ? AREA_SYSTEM
    : field.kind === 'code' || field.kind === 'codes'
      ? systemOf(field.list)
      : null;

export const listOfField = (field: Field): CodeListName | null =>
  field.kind === 'code' || field.kind === 'codes' ? field.list : null;

/** Years of age, as UCUM writes them. */
const YEARS = { unit: 'a', system: 'http://unitsofmeasure.org', code: 'a' } as const;
/** The parts of an earlier treatment. */
export const FORMER_PROVIDER = 'provider';
export const FORMER_LAST_MONTH = 'lastMonth';

/** A code of its system; a display is taken where it is the very label of the code, for else it could hold anything. */
export function readCoding(value: unknown, path: string, field: Field, elements: Elements): unknown {
  const coding = elements.object(value, path, ['system', 'code', 'display']);
  if (coding === null) return undefined;
  const { system, code, display } = coding;
  elements.fixed(system, `${path}.system`, systemOfField(field) ?? '', true);
  if (display !== undefined) {
    const list = listOfField(field);
    const found = list === null ? undefined : CODE_LISTS[list].find((one) => one.code === code);
    if (found === undefined || (display !== found.nl && display !== found.en))
      elements.say(`${path}.display`, 'display-refused');
  }
  return code;
}

function readRange(value: unknown, path: string, elements: Elements): unknown {
  const range = elements.object(value, path, ['low', 'high']);
  if (range === null) return undefined;
  return (['low', 'high'] as const).map((end) => {
    const age = elements.object(range[end], `${path}.${end}`, ['value', 'unit', 'system', 'code']);
    for (const part of ['unit', 'system', 'code'] as const)
      elements.fixed(age?.[part], `${path}.${end}.${part}`, YEARS[part]);
    return age?.['value'];
  });
}

function readContact(extension: Json, path: string, elements: Elements): unknown {
  const parts = new Map<unknown, Json>();
  for (const part of elements.list(extension['extension'], `${path}.extension`, 2)) {
    const read = elements.object(part, `${path}.extension`, ['url', 'valueIdentifier', 'valueDate']);
    if (read !== null) parts.set(read['url'], read);
  }
  const provider = elements.object(
    parts.get(FORMER_PROVIDER)?.['valueIdentifier'],
    `${path}.extension('${FORMER_PROVIDER}').value`,
    ['system', 'value'],
  );
  if (provider !== null)
    elements.fixed(
      provider['system'],
      `${path}.extension('${FORMER_PROVIDER}').value.system`,
      AGB_SYSTEM,
      true,
    );
  return { provider: provider?.['value'], lastMonth: parts.get(FORMER_LAST_MONTH)?.['valueDate'] };
}

/** What an extension says of a field, in the form that a row has it in; whether it can be is up to who reads the row. */
export function readValue(extension: Json, path: string, field: Field, elements: Elements): unknown {
  const type = valueTypeOf(field);
  const value = extension[type];
  if (value === undefined) elements.say(path, 'wrong-value-type', { expected: type });
  switch (type) {
    case 'valueCoding':
      return value === undefined ? undefined : readCoding(value, `${path}.value`, field, elements);
    case 'valueRange':
      return value === undefined ? undefined : readRange(value, `${path}.value`, elements);
    case 'extension':
      return readContact(extension, path, elements);
    default:
      return value;
  }
}

type Contact = { readonly provider: string; readonly lastMonth: string };

/** One value of a row as an extension has it, but for its url. */
export function writeValue(field: Field, value: unknown): Json {
  const type = valueTypeOf(field);
  switch (type) {
    case 'valueCoding':
      return { valueCoding: { system: systemOfField(field), code: value } };
    case 'valueRange': {
      const [low, high] = value as readonly [number, number];
      return { valueRange: { low: { value: low, ...YEARS }, high: { value: high, ...YEARS } } };
    }
    case 'extension': {
      const { provider, lastMonth } = value as Contact;
      return {
        extension: [
          { url: FORMER_PROVIDER, valueIdentifier: { system: AGB_SYSTEM, value: provider } },
          { url: FORMER_LAST_MONTH, valueDate: lastMonth },
        ],
      };
    }
    default:
      return { [type]: value };
  }
}
