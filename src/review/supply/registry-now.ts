import { type EntityManager } from 'typeorm';
import { type SnapshotRows } from '../../../libs/matching/index.js';
import { preparedInTurn, type Statement } from '../../platform/base/database/index.js';

export type EntryRow = SnapshotRows['entries'][number];
export type ProgrammeRow = SnapshotRows['programmes'][number] & {
  readonly name: string;
  readonly providerName: string;
};
export type SlotRow = SnapshotRows['slots'][number];

/** Columns of an entry as matching reads it. */
export const ENTRY_COLUMNS = `id, provider_id AS provider, programme_id AS programme, area, diagnosis, settings,
  ARRAY[age_from, age_to] AS age, language, severity, insurer, max_travel AS "maxTravel", flags, registered_on::text AS "registeredOn",
  intake_on::text AS "intakeOn", expected_intake_week AS "expectedIntakeWeek", expected_treatment_weeks AS "expectedTreatmentWeeks"`;

/** Columns of a programme as matching reads it, over the table as `j`. */
export const PROGRAMME_COLUMNS = `j.id, j.provider_id AS provider, j.area, j.online, j.diagnoses, j.settings,
  ARRAY[j.age_from, j.age_to] AS ages, j.languages, j.severities, j.insurers, j.excludes, j.intake_stop AS "intakeStop",
  j.intake_wait AS "intakeWait", j.treatment_wait AS "treatmentWait", j.min_start AS "minStart"`;

/** One entry and where it could go, as the registry is now and not as it was when the run saw it. */
export interface RegistryNow {
  readonly state: string;
  readonly entry: EntryRow;
  /** Ids of programmes and providers, without bars that have ended. */
  readonly barred: readonly string[];
  readonly programmes: readonly ProgrammeRow[];
  readonly slots: readonly SlotRow[];
  /** Minutes from the entry's area to another; null = unreachable. */
  readonly travel: ReadonlyMap<string, number | null>;
}

/** The one week of a programme that somebody is about to take. */
export interface WantedPlace {
  readonly programme: string;
  readonly week: string;
}

const ENTRY = `SELECT ${ENTRY_COLUMNS}, state FROM waiting_list_entry WHERE region_id = acting_region() AND id = $1`;
const theEntrys = (column: string): string =>
  `(SELECT e.${column} FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = $1)`;
const PROGRAMMES = `SELECT ${PROGRAMME_COLUMNS}, j.name, o.name AS "providerName"
  FROM programme j JOIN provider o ON o.region_id = j.region_id AND o.id = j.provider_id
  WHERE j.region_id = acting_region()`;
const SLOTS = `SELECT s.programme_id AS programme, s.week, s.offered,
    (SELECT count(*)::integer FROM slot_hold h WHERE h.region_id = s.region_id AND h.programme_id = s.programme_id
       AND h.week = s.week AND h.state <> 'released') AS taken
  FROM slot s WHERE s.region_id = acting_region()`;

const CLIENT: Statement = { name: 'now-client', text: ENTRY };
const CLIENT_LOCKED: Statement = { name: 'now-client-locked', text: `${ENTRY} FOR SHARE` };
/** One row, so that no two who lock can each have what the other waits for. */
const PLACE_LOCKED: Statement = {
  name: 'now-place-locked',
  text: `SELECT FROM slot WHERE region_id = acting_region() AND programme_id = $1 AND week = $2 FOR SHARE`,
};
const BARS: Statement = {
  name: 'now-bars',
  text: `SELECT barred FROM entry_bar WHERE region_id = acting_region() AND entry_id = $1 AND (until IS NULL OR until > $2::date)`,
};
const TRAVEL: Statement = {
  name: 'now-travel',
  text: `SELECT to_area AS "to", minutes FROM travel_time WHERE region_id = acting_region() AND from_area = ${theEntrys('area')}`,
};
const ALL_PROGRAMMES: Statement = {
  name: 'now-programmes',
  text: `${PROGRAMMES} AND (j.id = ${theEntrys('programme_id')} OR ${theEntrys('diagnosis')} = ANY (j.diagnoses))`,
};
const ALL_SLOTS: Statement = {
  name: 'now-slots',
  text: `${SLOTS} AND s.programme_id IN (SELECT j.id FROM programme j WHERE j.region_id = acting_region()
    AND (j.id = ${theEntrys('programme_id')} OR ${theEntrys('diagnosis')} = ANY (j.diagnoses)))`,
};
const ONE_PROGRAMME: Statement = {
  name: 'now-programme',
  text: `${PROGRAMMES} AND j.id IN ($2, ${theEntrys('programme_id')})`,
};
const ITS_SLOTS: Statement = { name: 'now-programme-slots', text: `${SLOTS} AND s.programme_id = $1` };

/**
 * Reads as the engine, in one journey.
 * @param only the place that is wanted, which is then locked FOR SHARE, after the entry; null = all for this diagnosis
 */
export async function registryNow(
  tx: EntityManager,
  entryId: string,
  only: WantedPlace | null,
  today: string,
): Promise<RegistryNow> {
  const [clients, bars, programmes, travel, ...rest] = await preparedInTurn(tx, [
    [only === null ? CLIENT : CLIENT_LOCKED, [entryId]],
    [BARS, [entryId, today]],
    only === null ? [ALL_PROGRAMMES, [entryId]] : [ONE_PROGRAMME, [entryId, only.programme]],
    [TRAVEL, [entryId]],
    ...(only === null
      ? ([[ALL_SLOTS, [entryId]]] as const)
      : ([
          [PLACE_LOCKED, [only.programme, only.week]],
          [ITS_SLOTS, [only.programme]],
        ] as const)),
  ]);
  const [{ state, ...entry }] = clients as [EntryRow & { state: string }];
  return {
    state,
    entry,
    barred: (bars as { barred: string }[]).map(({ barred }) => barred),
    programmes: programmes as ProgrammeRow[],
    slots: rest.at(-1) as SlotRow[],
    travel: new Map(
      (travel as { to: string; minutes: number | null }[]).map(({ to, minutes }) => [to, minutes]),
    ),
  };
}
