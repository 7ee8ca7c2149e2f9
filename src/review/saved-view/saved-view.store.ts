import { type EntityManager } from 'typeorm';
import { type Actor, type RowOf } from '../../platform/base/database/index.js';
import { SavedView } from './saved-view.entity.js';

export type SavedViewRow = Readonly<RowOf<SavedView, 'id' | 'place' | 'query'>>;

const ownedBy = ({ region, organisation, user }: Actor) => ({
  regionId: region,
  providerId: organisation!,
  userId: user,
});

/** One writer at a time for each person: otherwise two would take the same place. */
export async function lockSavedViews(tx: EntityManager): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('saved-view:' || acting_region() || ':' || acting_organisation() || ':' || acting_user(), 0))`,
  );
}

/** Those of the actor, in the order in which they were saved. */
export const savedViews = (tx: EntityManager, actor: Actor): Promise<SavedViewRow[]> =>
  tx.find(SavedView, {
    select: { id: true, place: true, query: true },
    where: ownedBy(actor),
    order: { createdAt: 'ASC', place: 'ASC' },
  });

/** @returns its id */
export async function insertSavedView(
  tx: EntityManager,
  actor: Actor,
  view: Omit<SavedViewRow, 'id'>,
): Promise<string> {
  const { identifiers } = await tx.insert(SavedView, { ...ownedBy(actor), ...view });
  return (identifiers as [RowOf<SavedView, 'id'>])[0].id;
}

/** False where there is none, or it is somebody else's. */
export async function deleteSavedView(tx: EntityManager, actor: Actor, id: string): Promise<boolean> {
  const { affected } = await tx.delete(SavedView, { ...ownedBy(actor), id });
  return affected === 1;
}
