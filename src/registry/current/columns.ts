import { columnsOf, type Table } from '../../platform/base/database/table.js';
import { type WaitingListEntry } from '../entry/entry.entity.js';
import { type SlotHold } from '../hold/slot-hold.entity.js';
import { type Programme } from '../programme/programme.entity.js';
import { type Slot } from '../slot/slot.entity.js';

/** A CurrentEntry over the table. */
export const currentEntry = (e: Table<WaitingListEntry>): string =>
  `${columnsOf(e, 'id')}, ${e.providerId} AS provider, ${e.programmeId} AS programme, ${columnsOf(e, 'area', 'diagnosis', 'settings')},
  ARRAY[${e.ageFrom}, ${e.ageTo}] AS age, ${columnsOf(e, 'language', 'severity', 'insurer', 'maxTravel', 'flags', 'registeredOn', 'intakeOn', 'expectedIntakeWeek', 'expectedTreatmentWeeks')}`;

/** A CurrentProgramme over the table. */
export const currentProgramme = (j: Table<Programme>): string =>
  `${columnsOf(j, 'id')}, ${j.providerId} AS provider, ${columnsOf(j, 'area', 'online', 'diagnoses', 'settings')},
  ARRAY[${j.ageFrom}, ${j.ageTo}] AS ages, ${columnsOf(j, 'languages', 'severities', 'insurers', 'excludes', 'intakeStop', 'intakeWait', 'treatmentWait', 'minStart')}`;

/** How many slots of a week are held or used. */
export const taken = (s: Table<Slot>, h: Table<SlotHold>): string =>
  `(SELECT count(*)::integer FROM ${h} WHERE ${h.regionId} = ${s.regionId} AND ${h.programmeId} = ${s.programmeId}
    AND ${h.week} = ${s.week} AND ${h.state} <> 'released')`;
