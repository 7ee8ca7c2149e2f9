import { type EntryRow } from '../../../libs/ingest/index.js';
import { type ClientWish } from '../../../libs/kernel/index.js';
import { contactText, contentHash, entryId, programmeId } from '../../../libs/registry/index.js';
import { type ListOwner } from './entry.store.js';
import { type PushedEntry } from './pushed-list.store.js';

/**
 * A row as the registry keeps it: each field as it is, but for those that it keeps in another form.
 * @param hash of its content, where that is known already
 */
export function pushedEntry({ region, provider }: ListOwner, row: EntryRow, hash?: string): PushedEntry {
  const {
    programme,
    age: [ageFrom, ageTo],
    clientWish,
    ...same
  } = row;
  return {
    ...same,
    id: entryId(region, provider, row.reference),
    programmeId: programme === null ? null : programmeId(region, provider, programme),
    ageFrom,
    ageTo,
    clientWish: (clientWish ?? 'not-asked') as ClientWish,
    conditions: row.conditions ?? [],
    formerProviders: (row.formerProviders ?? []).map(contactText),
    contentSha256: hash ?? contentHash(row),
  };
}
