import { holdsBsn, isUuid } from './bsn.js';
import { holdsEmail, holdsIban, holdsPhone } from './contact.js';
import { normalise } from './normalise.js';
import { holdsDate, holdsPostcode } from './place-and-birth.js';

/** The privacy gate: what must never come in, whatever the field. Each kind is also the code of its refusal. */
export const IDENTIFIER_KINDS = [
  'bsn-like',
  'email-like',
  'phone-like',
  'iban-like',
  'postcode-like',
  'birth-date-like',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

const TESTS: Readonly<Record<IdentifierKind, (text: string) => boolean>> = {
  'bsn-like': holdsBsn,
  'email-like': holdsEmail,
  'phone-like': holdsPhone,
  'iban-like': holdsIban,
  'postcode-like': holdsPostcode,
  'birth-date-like': holdsDate,
};

/** No identifier has fewer than four digits, but for an address with an @: most codes need no closer look. */
const WORTH_A_LOOK = /@|\d(?:\D*\d){3}/;

/** The first kind of direct identifier a text looks like; null for none. Never says which part of it. */
export function identifierInText(text: string): IdentifierKind | null {
  const normal = normalise(text);
  if (!WORTH_A_LOOK.test(normal)) return null;
  if (isUuid(normal)) return holdsBsn(normal) ? 'bsn-like' : null;
  return IDENTIFIER_KINDS.find((kind) => TESTS[kind](normal)) ?? null;
}

/** A row holds scalars and short lists; what nests deeper or goes on longer is no row, and is not searched through. */
const DEEPEST = 5;
const MOST_VALUES = 200;

function first<T>(parts: readonly T[], find: (part: T) => IdentifierKind | null): IdentifierKind | null {
  for (const part of parts) {
    const found = find(part);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The first kind of direct identifier anywhere in a JSON value: in texts, in numbers, in keys, at any depth the
 * gate looks into. Beyond that depth nothing is allowed anyway, and the validators refuse it for its shape.
 */
export function identifierIn(value: unknown): IdentifierKind | null {
  let left = MOST_VALUES;
  const look = (part: unknown, depth: number): IdentifierKind | null => {
    if (--left < 0 || depth > DEEPEST) return null;
    if (typeof part === 'string') return identifierInText(part);
    if (typeof part === 'number') return identifierInText(String(part));
    if (typeof part !== 'object' || part === null) return null;
    if (Array.isArray(part)) return first(part.slice(0, left), (inner) => look(inner, depth + 1));
    return first(
      Object.keys(part).slice(0, left),
      (key) => identifierInText(key) ?? look((part as Record<string, unknown>)[key], depth + 1),
    );
  };
  return look(value, 0);
}
