import { byKey, type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { yearsBefore } from './dates.js';
import { type Contact } from './field.js';
import { OLDEST_YEARS } from './limits.js';
import { type Reader } from './reader.js';

/** More than anybody has been treated at in ten years. */
export const MOST_CONTACTS = 20;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface Known {
  /** The day of the push, `YYYY-MM-DD`. */
  readonly today: string;
  /** AGB codes of the region's providers. */
  readonly providers: ReadonlySet<string>;
  /** AGB code of the provider whose list it is. */
  readonly provider: string;
}

/**
 * Reads the providers that treated a client before, sorted; of a
 * provider that comes twice the later month. The list's own provider is left out: whom it treated before says nothing
 * about a place elsewhere, and a row refused for it would cost the client more.
 */
export const readContacts =
  (known: Known): Reader =>
  (value, field) => {
    if (!Array.isArray(value) || value.length > MOST_CONTACTS)
      return refuse({ field, code: 'not-a-list', params: { context: 'contacts', most: MOST_CONTACTS } });
    const last = new Map<string, string>();
    for (const item of value as unknown[]) {
      const read = readContact(item, field, known);
      if (!read.ok) return read;
      const { provider, lastMonth } = read.value;
      const before = last.get(provider);
      if (provider !== known.provider && (before === undefined || before < lastMonth))
        last.set(provider, lastMonth);
    }
    return ok(
      [...last]
        .map(([provider, lastMonth]) => ({ provider, lastMonth }))
        .sort(byKey(({ provider }) => provider)),
    );
  };

function readContact(
  item: unknown,
  field: string,
  { today, providers }: Known,
): Result<Contact, FieldProblem> {
  const notOne = refuse({ field, code: 'not-a-contact' });
  if (typeof item !== 'object' || item === null || Object.keys(item).length !== 2) return notOne;
  const { provider, lastMonth } = item as Readonly<Record<string, unknown>>;
  if (typeof provider !== 'string' || typeof lastMonth !== 'string' || !MONTH.test(lastMonth)) return notOne;
  if (!providers.has(provider)) return refuse({ field, code: 'unknown-provider' });
  const [from, to] = [yearsBefore(today, OLDEST_YEARS).slice(0, 7), today.slice(0, 7)];
  return lastMonth >= from && lastMonth <= to
    ? ok({ provider, lastMonth })
    : refuse({ field, code: 'month-out-of-range', params: { from, to } });
}
