import { type Announcing, type WaitingEntry } from '../../../libs/registry/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { RegistryHistory } from '../history/registry-history.entity.js';
import { Programme } from '../programme/programme.entity.js';

const e = table(WaitingListEntry, 'e');
const j = table(Programme, 'j');
const h = table(RegistryHistory, 'h');

/** The rows of a table as they were at the moment `$1`, under the alias of the table. */
const asOf = (name: 'programme' | 'waiting_list_entry', alias: string, validFrom: string): string => `
  (SELECT ${alias}.* FROM ${name} ${alias} WHERE region_id = acting_region() AND ${validFrom} <= $1
   UNION ALL
   SELECT was.* FROM ${h}, jsonb_populate_record(NULL::${name}, ${h.was}) was
   WHERE ${h.regionId} = acting_region() AND ${h.tableName} = '${name}' AND ${h.validFrom} <= $1 AND ${h.validTo} > $1) ${alias}`;

/** Who waited at a moment, as the registry knew them then. */
export const entriesAsOf = (ask: Ask, moment: string): Promise<WaitingEntry[]> =>
  ask(
    `SELECT ${e.id}, ${e.programmeId} AS programme, ${e.diagnosis}, ARRAY[${e.ageFrom}, ${e.ageTo}] AS age, ${e.title}, ${e.circuit},
       ${e.registeredOn}::text AS "registeredOn", ${e.intakeOn}::text AS "intakeOn", ${e.expectedIntakeWeek} AS "expectedIntakeWeek",
       ${e.expectedTreatmentWeeks} AS "expectedTreatmentWeeks"
     FROM ${asOf('waiting_list_entry', 'e', 'e.valid_from')} WHERE ${e.state} = 'waiting'`,
    [moment],
  );

/** What was announced at a moment. */
export const programmesAsOf = (ask: Ask, moment: string): Promise<Announcing[]> =>
  ask(
    `SELECT ${j.id}, ${j.diagnoses}, ${j.takesAll} AS "takesAll", ${j.takesUndiagnosed} AS "takesUndiagnosed",
       ARRAY[${j.ageFrom}, ${j.ageTo}] AS ages, ${j.titles}, ${j.circuits}, ${j.intakeWait} AS "intakeWait", ${j.treatmentWait} AS "treatmentWait"
     FROM ${asOf('programme', 'j', 'j.valid_from')}`,
    [moment],
  );
