import { type EntityManager } from 'typeorm';
import { type Actor } from '../../platform/base/database/actor.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';

export const FOLLOW_UP_KINDS = [
  'offer-declined',
  'offer-expired',
  'proposal-expired',
  'proposal-refused',
  'proposal-withdrawn',
  'returned',
  'treatment-started',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Whose hand it wants: a named person of the organisation. */
export interface Owner {
  readonly user: string;
  readonly name: string | null;
}

/**
 * Puts an entry in the list of the organisation where the client waits: nobody disappears in silence. Twice is once.
 * Without an owner it is for the organisation as a whole.
 */
export const followUp = (
  tx: EntityManager,
  actor: Actor,
  task: {
    kind: FollowUpKind;
    entryId: string;
    providerId: string;
    causeId: string;
    owner?: Owner | null;
  },
): Promise<void> =>
  inEngineRole(tx, actor, async () => {
    await tx.query(
      `INSERT INTO follow_up (region_id, provider_id, entry_id, kind, cause_id, owner, owner_name)
       VALUES (acting_region(), $1, $2, $3, $4, $5, $6)
       ON CONFLICT (region_id, kind, cause_id) DO NOTHING`,
      [
        task.providerId,
        task.entryId,
        task.kind,
        task.causeId,
        task.owner?.user ?? null,
        task.owner?.name ?? null,
      ],
    );
  });
