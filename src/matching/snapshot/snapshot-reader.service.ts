import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type SnapshotRows } from '../../../libs/matching/index.js';
import { type SnapshotText } from '../engine/engine.js';

/** Rows in one piece of JSON: some hundred kilobytes, which nobody notices being passed on. */
const ROWS = 1_000;

/** Reads everything a run looks at. One transaction, one moment: call inside `Database.snapshot` as the engine. */
@Injectable()
export class SnapshotReader {
  async read(tx: EntityManager): Promise<SnapshotText> {
    // The type names the table whose rows the statement has to give, column by column.
    const rows = async <_K extends keyof SnapshotRows>(sql: string): Promise<string[]> => {
      const parts = await tx.query<{ part: string }[]>(
        `SELECT json_agg(to_json(r))::text AS part
         FROM (SELECT q AS r, (row_number() OVER () - 1) / ${ROWS} AS n FROM (${sql}) q) numbered GROUP BY n ORDER BY n`,
      );
      return parts.map(({ part }) => part);
    };
    return {
      providers: await rows<'providers'>(
        `SELECT id, max_out AS "maxOut", max_net_in AS "maxNetIn", min_high_share::float8 AS "minHighShare"
         FROM provider WHERE region_id = acting_region()`,
      ),
      programmes: await rows<'programmes'>(
        `SELECT id, provider_id AS provider, area, online, diagnoses, settings, ARRAY[age_from, age_to] AS ages, languages,
           severities, insurers, excludes, intake_stop AS "intakeStop", intake_wait AS "intakeWait",
           treatment_wait AS "treatmentWait", min_start AS "minStart"
         FROM programme WHERE region_id = acting_region()`,
      ),
      slots: await rows<'slots'>(
        `SELECT s.programme_id AS programme, s.week, s.offered,
           (SELECT count(*)::integer FROM slot_hold h WHERE h.region_id = s.region_id AND h.programme_id = s.programme_id
              AND h.week = s.week AND h.state <> 'released') AS taken
         FROM slot s WHERE s.region_id = acting_region()`,
      ),
      ceilings: await rows<'ceilings'>(
        `SELECT insurer, provider_id AS provider, max FROM ceiling WHERE region_id = acting_region()`,
      ),
      travel: await rows<'travel'>(
        `SELECT from_area AS "from", to_area AS "to", minutes FROM travel_time WHERE region_id = acting_region()`,
      ),
      entries: await rows<'entries'>(
        `SELECT id, provider_id AS provider, programme_id AS programme, area, diagnosis, settings,
           ARRAY[age_from, age_to] AS age, language, severity, insurer, max_travel AS "maxTravel", flags,
           registered_on::text AS "registeredOn", intake_on::text AS "intakeOn",
           expected_intake_week AS "expectedIntakeWeek", expected_treatment_weeks AS "expectedTreatmentWeeks"
         FROM waiting_list_entry WHERE region_id = acting_region() AND state = 'waiting'`,
      ),
      bars: await rows<'bars'>(
        `SELECT entry_id AS entry, barred, until::text FROM entry_bar WHERE region_id = acting_region()`,
      ),
      live: await rows<'live'>(
        `SELECT id AS proposal, entry_id AS entry, to_programme AS programme, week, state = 'approved' AS approved
         FROM proposal WHERE region_id = acting_region() AND (state IN ('approved-by-sending', 'approved-by-receiving', 'approved')
           OR (state = 'proposed' AND origin = 'hand'))`,
      ),
    };
  }
}
