import { type Contact } from '../../ingest/index.js';

/** An earlier treatment as the registry keeps it. @example contactText({ provider: '06290001', lastMonth: '2024-05' }) === '06290001/2024-05' */
export const contactText = ({ provider, lastMonth }: Contact): string => `${provider}/${lastMonth}`;

/** The last month, `yyyy-MM`, in which a provider treated the client; null where none is known. */
export function lastTreatedAt(contacts: readonly string[], provider: string): string | null {
  const found = contacts.find((text) => text.startsWith(`${provider}/`));
  return found === undefined ? null : found.slice(provider.length + 1);
}

/** AGB code of the provider of an earlier treatment. */
export const providerOfContact = (text: string): string => text.slice(0, text.indexOf('/'));
