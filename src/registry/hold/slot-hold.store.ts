import { type EntityManager } from 'typeorm';
import { HOLD } from '../../../libs/registry/index.js';
import { nextState } from '../../../libs/kernel/index.js';

interface Place {
  readonly place: number | null;
}

/**
 * Holds the lowest free place of a slot for a proposal, or returns false when there is none left. Two transactions may
 * choose the same place: the unique index lets one have it and makes the other wait and choose again.
 * @param offered places of the slot, whose row the caller has locked FOR SHARE, so that none is taken away meanwhile
 */
export async function takeHold(
  tx: EntityManager,
  proposal: { readonly id: string; readonly toProgramme: string; readonly week: string },
  offered: number,
): Promise<boolean> {
  const slot = [proposal.toProgramme, proposal.week];
  for (;;) {
    const [{ place }] = await tx.query<[Place]>(
      `SELECT min(free.place)::integer AS place FROM generate_series(1, $3::integer) AS free (place)
       WHERE NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = acting_region() AND h.programme_id = $1 AND h.week = $2
         AND h.state <> 'released' AND h.place = free.place)`,
      [...slot, offered],
    );
    if (place === null) return false;
    const taken = await tx.query<Place[]>(
      `INSERT INTO slot_hold (region_id, programme_id, week, proposal_id, place) VALUES (acting_region(), $1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING place`,
      [...slot, proposal.id, place],
    );
    if (taken.length === 1) return true;
  }
}

/** Frees every place that a proposal holds; nothing where it holds none. Call after the proposal has left `approved`. */
export async function releaseHolds(tx: EntityManager, proposalId: string): Promise<void> {
  await tx.query(
    `UPDATE slot_hold SET state = $2, released_at = clock_timestamp() WHERE region_id = acting_region() AND proposal_id = $1 AND state = 'held'`,
    [proposalId, nextState(HOLD, 'held', 'release')],
  );
}

/** Uses up the place of the week that the client chose, and frees those of the other weeks. Call as `releaseHolds`. */
export async function useHold(tx: EntityManager, proposalId: string, week: string): Promise<void> {
  const [, used] = await tx.query<[unknown, number]>(
    `UPDATE slot_hold SET state = $3 WHERE region_id = acting_region() AND proposal_id = $1 AND week = $2 AND state = 'held'`,
    [proposalId, week, nextState(HOLD, 'held', 'use')],
  );
  if (used !== 1) throw new Error('A chosen week whose place is not held');
  await releaseHolds(tx, proposalId);
}
