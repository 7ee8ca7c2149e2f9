import { type EntityManager } from 'typeorm';
import { type QualityEntry, type QualityList, type QualityProgramme } from '../../../libs/registry/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { CurrentEntryView, CurrentProgrammeView, CurrentSlotView } from '../current/current.entity.js';
import { ENTRY_KEYS, PROGRAMME_KEYS } from '../current/keys.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { OWN_HISTORY } from '../history/entry-history.store.js';
import { Programme } from '../programme/programme.entity.js';

const e = table(CurrentEntryView, 'e');
const w = table(WaitingListEntry, 'w');
const j = table(CurrentProgrammeView, 'j');
const own = table(Programme, 'own');
const s = table(CurrentSlotView, 's');

const ENTRIES = `SELECT ${columnsOf(e, ...ENTRY_KEYS, 'reference')}, ${w.confirmedOn}::text AS "confirmedOn",
    to_char(${w.validFrom} AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM-DD') AS "changedOn"
  FROM ${w} JOIN ${e} ON ${e.regionId} = ${w.regionId} AND ${e.id} = ${w.id}
  WHERE ${w.regionId} = acting_region() AND ${w.providerId} = acting_organisation() AND ${w.state} = 'waiting'
  ORDER BY ${w.registeredOn}, ${w.id}`;

const PROGRAMMES = `SELECT ${columnsOf(j, ...PROGRAMME_KEYS)}, ${own.reference},
    (SELECT coalesce(sum(${s.offered}), 0)::integer FROM ${s}
     WHERE ${s.regionId} = ${j.regionId} AND ${s.programme} = ${j.id} AND ${s.week} > $1) AS "offeredAhead"
  FROM ${own} JOIN ${j} ON ${j.regionId} = ${own.regionId} AND ${j.id} = ${own.id}
  WHERE ${own.regionId} = acting_region() AND ${own.providerId} = acting_organisation()
  ORDER BY ${own.reference}`;

/**
 * All that the acting organisation has delivered, as it stands; who registered first at the top.
 * @param thisWeek ISO week: what is offered after it lies ahead
 */
export async function deliveredList(
  tx: EntityManager,
  thisWeek: string,
): Promise<Pick<QualityList, 'entries' | 'programmes' | 'history'>> {
  return {
    entries: await tx.query<QualityEntry[]>(ENTRIES),
    programmes: await tx.query<QualityProgramme[]>(PROGRAMMES, [thisWeek]),
    history: await tx.query<QualityList['history'][number][]>(OWN_HISTORY),
  };
}
