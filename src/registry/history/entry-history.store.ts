import { type EntityManager } from 'typeorm';
import { type EntryHistory } from '../../../libs/registry/index.js';
import { type Statement, table } from '../../platform/base/database/index.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { RegistryHistory } from './registry-history.entity.js';

const e = table(WaitingListEntry, 'w');
const bare = table(WaitingListEntry);
const h = table(RegistryHistory, 'h');

const day = (at: string): string => `to_char(${at} AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM-DD')`;

/** Who left longer ago says nothing of a list as it is now. */
const YEARS = 2;

/**
 * Statement for the EntryHistory of all who wait and of those who have left since: one look at each table, however many they
 * are. Acts as the engine, or row-level security shows an organisation its own.
 * @param which a condition on the entries
 */
export const historyOf = (which = 'true'): string => `
  WITH held AS (
    SELECT ${e.id}, ${e.programmeId}, ${e.diagnosis}, ${e.ageFrom}, ${e.ageTo}, ${e.title}, ${e.circuit}, ${e.severity}, ${e.registeredOn},
      ${e.intakeOn}, ${e.state}, ${e.validFrom}
    FROM ${e} WHERE ${e.regionId} = acting_region() AND ${which}
      AND (${e.state} <> 'left' OR ${e.validFrom} > now() - interval '${YEARS} years')),
  earlier AS (
    SELECT ${h.rowKey}, min(${h.validFrom}) AS seen, bool_or(${h.was} ->> 'state' = 'transferring') AS moved
    FROM ${h} WHERE ${h.regionId} = acting_region() AND ${h.tableName} = 'waiting_list_entry'
      ${which === 'true' ? '' : `AND ${h.rowKey} IN (SELECT id FROM held)`} GROUP BY 1)
  SELECT held.id, held.programme_id AS programme, held.diagnosis, ARRAY[held.age_from, held.age_to] AS age, held.title, held.circuit,
    held.severity, held.registered_on::text AS "registeredOn", held.intake_on::text AS "intakeOn",
    ${day('coalesce(earlier.seen, held.valid_from)')} AS "seenOn",
    CASE WHEN held.state = 'left' THEN ${day('held.valid_from')} END AS "leftOn", coalesce(earlier.moved, false) AS moved
  FROM held LEFT JOIN earlier ON earlier.row_key = held.id`;

/** The EntryHistory of the list `$1`. Acts as the engine. */
export const LIST_HISTORY: Statement = { name: 'list-history', text: historyOf(`${e.programmeId} = $1`) };

/** The EntryHistory of the acting organisation's own clients. */
export const OWN_HISTORY = historyOf(`${e.providerId} = acting_organisation()`);

/** A condition for `historyOf`: those on the lists of the entries `$1`, of which there may be many. */
const ON_LISTS_OF = `${e.programmeId} IN (SELECT ${bare.programmeId} FROM ${bare}
  WHERE ${bare.regionId} = acting_region() AND ${bare.id} = ANY ($1))`;

/** The history of the lists on which these entries wait. Reads as the engine. */
export const listHistories = (tx: EntityManager, ids: readonly string[]): Promise<EntryHistory[]> =>
  tx.query<EntryHistory[]>(historyOf(ON_LISTS_OF), [ids]);
