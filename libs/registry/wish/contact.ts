import { type Contact } from '../../ingest/index.js';

/** An earlier treatment as the registry keeps it. @example contactText({ provider: '06290001', lastMonth: '2024-05' }) === '06290001/2024-05' */
export const contactText = ({ provider, lastMonth }: Contact): string => `${provider}/${lastMonth}`;

/** The last month, `yyyy-MM`, in which a provider treated the client; null where none is known. */
export function lastTreatedAt(contacts: readonly string[], provider: string): string | null {
  const months = contacts.flatMap((text) =>
    providerOfContact(text) === provider ? [text.slice(provider.length + 1)] : [],
  );
  return months.toSorted().at(-1) ?? null;
}

/** AGB code of the provider of an earlier treatment. */
export const providerOfContact = (text: string): string => text.slice(0, text.indexOf('/'));
