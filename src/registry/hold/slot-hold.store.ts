import { type EntityManager } from 'typeorm';
import { nextState } from '../../../libs/kernel/index.js';
import { HOLD } from '../../../libs/registry/index.js';
import { namesOf, table } from '../../platform/base/database/index.js';
import { SlotHold } from './slot-hold.entity.js';

const h = table(SlotHold, 'h');
const bare = table(SlotHold);

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
       WHERE NOT EXISTS (SELECT FROM ${h} WHERE ${h.regionId} = acting_region() AND ${h.programmeId} = $1 AND ${h.week} = $2
         AND ${h.state} <> 'released' AND ${h.place} = free.place)`,
      [...slot, offered],
    );
    if (place === null) return false;
    const taken = await tx.query<Place[]>(
      `INSERT INTO ${bare} (${namesOf(SlotHold, 'regionId', 'programmeId', 'week', 'proposalId', 'place')})
       VALUES (acting_region(), $1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${bare.place}`,
      [...slot, proposal.id, place],
    );
    if (taken.length === 1) return true;
  }
}

/** The day in the Netherlands since which a week is held for a proposal; null where it is not held. */
export async function heldSince(tx: EntityManager, proposalId: string, week: string): Promise<string | null> {
  const [hold] = await tx.query<{ day: string }[]>(
    `SELECT (${h.heldAt} AT TIME ZONE 'Europe/Amsterdam')::date::text AS day FROM ${h}
     WHERE ${h.regionId} = acting_region() AND ${h.proposalId} = $1 AND ${h.week} = $2 AND ${h.state} = 'held'`,
    [proposalId, week],
  );
  return hold?.day ?? null;
}

/** Frees every place that a proposal holds; nothing where it holds none. Call after the proposal has left `approved`. */
export async function releaseHolds(tx: EntityManager, proposalId: string): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.state} = $2, ${bare.releasedAt} = clock_timestamp()
     WHERE ${bare.regionId} = acting_region() AND ${bare.proposalId} = $1 AND ${bare.state} = 'held'`,
    [proposalId, nextState(HOLD, 'held', 'release')],
  );
}

/** Uses up the place of the week that the client chose, and frees those of the other weeks. Call as `releaseHolds`. */
export async function useHold(tx: EntityManager, proposalId: string, week: string): Promise<void> {
  const [, used] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.state} = $3
     WHERE ${bare.regionId} = acting_region() AND ${bare.proposalId} = $1 AND ${bare.week} = $2 AND ${bare.state} = 'held'`,
    [proposalId, week, nextState(HOLD, 'held', 'use')],
  );
  if (used !== 1) throw new Error('A chosen week whose place is not held');
  await releaseHolds(tx, proposalId);
}
