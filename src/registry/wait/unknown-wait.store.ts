import { type EntityManager, In } from 'typeorm';
import { table } from '../../platform/base/database/index.js';
import { CurrentProgrammeView } from '../current/current.entity.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { type ListOwner } from '../entry/entry.store.js';

const e = table(WaitingListEntry, 'e');
const j = table(CurrentProgrammeView, 'j');

/**
 * Those who wait and of whom nothing that was pushed says how long it still takes, who registered first at the top.
 * @param thisWeek ISO week: an expected week before it has passed
 */
export async function entriesWithoutWait(
  tx: EntityManager,
  { region, provider }: ListOwner,
  thisWeek: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<[WaitingListEntry[], number]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT ${e.id} FROM ${e}
       LEFT JOIN ${j} ON ${j.regionId} = ${e.regionId} AND ${j.id} = ${e.programmeId}
     WHERE ${e.regionId} = $1 AND ${e.providerId} = $2 AND ${e.state} = 'waiting'
       AND CASE WHEN ${e.intakeOn} IS NULL
         THEN ${j.intakeWait} IS NULL AND (${e.expectedIntakeWeek} IS NULL OR ${e.expectedIntakeWeek} < $3)
         ELSE ${j.id} IS NULL AND ${e.expectedTreatmentWeeks} IS NULL END
     ORDER BY ${e.registeredOn}, ${e.id}`,
    [region, provider, thisWeek],
  );
  const ids = rows.slice(page.offset, page.offset + page.limit).map(({ id }) => id);
  const entries = await tx.find(WaitingListEntry, {
    where: { regionId: region, providerId: provider, id: In(ids) },
    order: { registeredOn: 'ASC', id: 'ASC' },
  });
  return [entries, rows.length];
}
