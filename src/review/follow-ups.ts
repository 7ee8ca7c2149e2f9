import { type EntityManager } from 'typeorm';
import { type Actor } from '../platform/auth/index.js';
import { forTheRegion } from './for-the-region.js';

export const FOLLOW_UP_KINDS = [
  'offer-declined',
  'offer-expired',
  'proposal-expired',
  'proposal-refused',
  'proposal-withdrawn',
  'returned',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Puts an entry in the list of the organisation where the client waits: nobody disappears in silence. Twice is once. */
export const followUp = (
  tx: EntityManager,
  actor: Actor,
  task: { kind: FollowUpKind; entryId: string; providerId: string; causeId: string },
): Promise<void> =>
  forTheRegion(tx, actor, async () => {
    await tx.query(
      `INSERT INTO follow_up (region_id, provider_id, entry_id, kind, cause_id) VALUES (acting_region(), $1, $2, $3, $4)
       ON CONFLICT (region_id, kind, cause_id) DO NOTHING`,
      [task.providerId, task.entryId, task.kind, task.causeId],
    );
  });
