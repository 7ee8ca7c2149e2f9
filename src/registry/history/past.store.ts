import { type EntryRow } from '../../../libs/ingest/index.js';
import { type EntryState, type PollAnswer } from '../../../libs/registry/index.js';
import {
  type ColumnKey,
  keysOf,
  namesOf,
  type Owner,
  recordOf,
  table,
} from '../../platform/base/database/index.js';
import { firstRegion } from '../../platform/base/region/index.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { pushedEntry } from '../entry/pushed-entry.js';
import { RegistryHistory } from './registry-history.entity.js';

const h = table(RegistryHistory);
const columns = table(WaitingListEntry);
/** The row's own time says when it was valid and confirmed; a past that nobody was asked about has no wish and no answers. */
const LEFT_OUT: readonly ColumnKey<WaitingListEntry>[] = [
  ...(['validFrom', 'confirmedOn', 'clientWish'] as const),
  ...(['stillWaitingOn', 'pollAnswer', 'polledOn'] as const),
];
const KEYS = keysOf(WaitingListEntry).filter((key) => !LEFT_OUT.includes(key));

/** Who is said to have delivered it. */
const BY = 'demo';
/** Nothing compares what has gone with what is pushed. */
const NO_HASH = '';

/** What a list said of an entry, from one moment until another. */
export interface EarlierVersion {
  readonly provider: string;
  readonly row: EntryRow;
  readonly state: EntryState;
  /** Null where they are on the list, or off it in another way than by list cleaning. */
  readonly cleanedAs: PollAnswer | null;
  /** ISO 8601 */
  readonly validFrom: string;
  readonly validTo: string;
}

/** Whether the region's history begins with one that was made up. */
export async function hasMadeUpPast(owner: Owner, region: string): Promise<boolean> {
  const { rows } = await owner.query<{ by: string | null }>(
    `SELECT ${h.changedBy} AS by FROM ${h} WHERE ${h.regionId} = $1 AND ${h.tableName} = 'waiting_list_entry'
     ORDER BY ${h.validFrom} LIMIT 1`,
    [region],
  );
  return rows[0]?.by === BY;
}

/**
 * Gives a synthetic region earlier versions of entries that it no longer holds, as deliveries of that time would have
 * left them. What the registry holds now stays as it is. The triggers that keep the history know the present moment alone, so
 * this is the one way to write at an earlier one; a database with a region that is not synthetic is refused.
 */
export async function writeMadeUpPast(
  owner: Owner,
  region: string,
  versions: readonly EarlierVersion[],
): Promise<void> {
  const real = await firstRegion(owner, false);
  if (real !== null) throw new Error(`${real} is not synthetic: no past is made up beside it`);
  const rows = versions.map(({ provider, row, state, cleanedAs, validFrom, validTo }) => {
    const entry: Partial<Record<ColumnKey<WaitingListEntry>, unknown>> & { readonly id: string } = {
      ...pushedEntry({ region, provider }, row, NO_HASH),
      ...{ regionId: region, providerId: provider, state, cleanedAs },
    };
    // Without what says nothing: twenty-six months of it take half the room.
    const was = Object.fromEntries(
      KEYS.flatMap((key) => (saysNothing(entry[key]) ? [] : [[columns[key], entry[key]]])),
    );
    return { rowKey: entry.id, providerId: provider, validFrom, validTo, was };
  });
  await owner.query(
    `INSERT INTO ${h} (${namesOf(RegistryHistory, 'regionId', 'tableName', 'changedBy', ...GIVEN)})
     SELECT $1, 'waiting_list_entry', $2, ${GIVEN.map((key) => `v."${key}"`).join(', ')}
     FROM jsonb_to_recordset($3::jsonb) AS ${recordOf(RegistryHistory, 'v', ...GIVEN)}`,
    [region, BY, JSON.stringify(rows)],
  );
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === NO_HASH || (Array.isArray(value) && value.length === 0);

const GIVEN = ['rowKey', 'providerId', 'validFrom', 'validTo', 'was'] as const;
