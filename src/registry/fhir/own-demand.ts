import { type Json, writeDemand } from '../../../libs/ingest/index.js';
import { sha256 } from '../../../libs/kernel/index.js';
import { type WaitingListEntry } from '../entry/entry.entity.js';

/** An entry as FHIR has it, with the version that it is. */
export interface OwnDemand {
  readonly resource: Json;
  readonly versionId: string;
}

const DIGITS = 16;

/** A version is known by what it says: of two that say the same nobody has to know which came first. */
export function ownDemand(entry: WaitingListEntry, programmes: ReadonlyMap<string, string>): OwnDemand {
  const { id, state, validFrom, programmeId, ageFrom, ageTo, clientWish, clientWishOn, ...same } = entry;
  const row = {
    ...same,
    programme: programmeId === null ? null : (programmes.get(programmeId) ?? null),
    age: [ageFrom, ageTo],
    clientWish: clientWish === 'not-asked' ? null : clientWish,
    clientWishOn: clientWish === 'not-asked' ? null : clientWishOn,
    formerProviders: same.formerProviders.map((text) => {
      const [provider, lastMonth] = text.split('/');
      return { provider, lastMonth };
    }),
  };
  // Who is being transferred waits still, until treatment begins elsewhere.
  const status = state === 'left' ? 'completed' : 'active';
  const versionId = sha256(JSON.stringify([state, writeDemand(row, { status })])).slice(0, DIGITS);
  const lastUpdated = validFrom.toISOString();
  return { versionId, resource: writeDemand(row, { id, status, versionId, lastUpdated }) };
}
