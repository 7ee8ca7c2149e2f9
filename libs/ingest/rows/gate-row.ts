import { identifierIn, identifierInText, type IdentifierKind } from '../privacy/gate.js';
import { isIdentifyingName, safeFieldName } from '../privacy/field-name.js';
import { type CellError } from '../table/index.js';
import { expected } from './fields.js';

const LOOKS_LIKE: Readonly<Record<IdentifierKind, { nl: string; en: string }>> = {
  'bsn-like': { nl: 'een burgerservicenummer', en: 'a citizen service number (BSN)' },
  'email-like': { nl: 'een e-mailadres', en: 'an e-mail address' },
  'phone-like': { nl: 'een telefoonnummer', en: 'a telephone number' },
  'iban-like': { nl: 'een rekeningnummer', en: 'an account number' },
  'postcode-like': { nl: 'een volledige postcode', en: 'a full postcode' },
  'birth-date-like': { nl: 'een (geboorte)datum', en: 'a date (of birth)' },
};

/** Refusal of a field, or of an idempotency key, by the privacy gate. */
export const identifierError = (field: string, kind: IdentifierKind): CellError =>
  expected(field, {
    code: kind,
    nl: `dit lijkt op ${LOOKS_LIKE[kind].nl} en is daarom niet bewaard. Stuur geen gegevens die naar een persoon leiden.`,
    en: `this looks like ${LOOKS_LIKE[kind].en} and was therefore not kept. Send no data that lead to a person.`,
  });

/** Unknown fields named one by one; a row of a million of them is refused for the first few. */
const MOST_UNKNOWN = 10;

function unknownField(name: string, place: number, value: unknown): CellError {
  const field = safeFieldName(name, place);
  const kind = identifierInText(name) ?? identifierIn(value);
  if (kind !== null) return identifierError(field, kind);
  return isIdentifyingName(name)
    ? expected(field, {
        code: 'identifying-field',
        nl: 'dit veld kan naar een persoon leiden en wordt niet aangenomen.',
        en: 'this field can lead to a person and is not accepted.',
      })
    : expected(field, {
        code: 'unknown-field',
        nl: 'dit veld kent deze dienst niet; zie /api/docs voor de toegestane velden.',
        en: 'this field is not known to this service; see /api/docs for the fields allowed.',
      });
}

export interface GatedRow {
  /** Only the listed fields, and of those only the ones the gate let through. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields the gate stopped: nothing more need be said about them. */
  readonly stopped: ReadonlySet<string>;
  readonly errors: readonly CellError[];
}

/**
 * What stands between a row as it came in and everything that reads it: an allow-list of fields, and nothing in
 * any of them that looks like a direct identifier. A date is no
 * identifier in a field that is for dates; the validators see to it that it is no date of birth.
 */
export function gateRow(
  row: unknown,
  allowed: readonly string[],
  dateFields: readonly string[] = [],
): GatedRow {
  const stopped = new Set<string>();
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    const shape = {
      code: 'not-an-object',
      nl: 'verwacht een object met velden.',
      en: 'expected an object with fields.',
    };
    return { fields: {}, stopped: new Set(allowed), errors: [expected('row', shape)] };
  }
  const errors: CellError[] = [];
  const fields: Record<string, unknown> = {};
  let unknown = 0;
  for (const name of Object.keys(row)) {
    const value = (row as Record<string, unknown>)[name];
    if (!allowed.includes(name)) {
      if (++unknown <= MOST_UNKNOWN) errors.push(unknownField(name, unknown, value));
      continue;
    }
    const found = identifierIn(value);
    const kind = found === 'birth-date-like' && dateFields.includes(name) ? null : found;
    if (kind === null) fields[name] = value;
    else {
      stopped.add(name);
      errors.push(identifierError(name, kind));
    }
  }
  return { fields, stopped, errors };
}
