import { type EntityManager } from 'typeorm';
import { HOLD, type HoldEvent, nextState } from '../../libs/review/index.js';

interface Place {
  readonly place: number | null;
}

/**
 * Holds the lowest free place of the proposal's slot, or returns false when there is none left. Two transactions may
 * choose the same place: the unique index lets one have it and makes the other wait and choose again.
 * @param offered places of the slot, whose row the caller has locked FOR SHARE, so that none is taken away meanwhile
 */
export async function takeHold(
  tx: EntityManager,
  proposal: { id: string; toProgramme: string; week: string },
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

/** Frees or uses up the held place of a proposal; nothing where it holds none. Call after the proposal has left `approved`. */
export async function endHold(tx: EntityManager, proposalId: string, event: HoldEvent): Promise<void> {
  const to = nextState(HOLD, 'held', event);
  await tx.query(
    `UPDATE slot_hold SET state = $2, released_at = CASE WHEN $2 = 'released' THEN now() END
     WHERE region_id = acting_region() AND proposal_id = $1 AND state = 'held'`,
    [proposalId, to],
  );
}
