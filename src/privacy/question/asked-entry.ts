import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { entryId } from '../../../libs/registry/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type AskedEntryDto } from './asked-entry.dto.js';

/**
 * The id under which an entry is known, by whichever way it is named: its id, or the reference of its provider, as lists
 * and the letter have it. Worked out and not looked up, so it also finds who left the list or was erased; whether there is
 * or was such an entry is for the caller to see.
 * @param actor at a provider, whose reference it then is
 */
export function askedEntry(
  actor: Actor,
  { entry, reference, provider }: AskedEntryDto,
): Result<string, 'no-such-entry' | 'provider-needed' | 'entry-or-reference'> {
  if ((entry === undefined) === (reference === undefined)) return refuse('entry-or-reference');
  if (entry !== undefined) return ok(entry);
  const own = actor.organisation;
  if (own !== null && provider !== undefined && provider !== own) return refuse('no-such-entry');
  const whose = own ?? provider;
  return whose === undefined ? refuse('provider-needed') : ok(entryId(actor.region, whose, reference ?? ''));
}
