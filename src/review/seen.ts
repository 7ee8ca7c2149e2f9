import { type EntityManager } from 'typeorm';
import { isQualified, isUndecided } from '../../libs/review/index.js';
import { type Actor } from '../platform/auth/index.js';
import { prepared, type Statement } from '../platform/database/prepared.js';
import { type ViewRow } from './proposal-view.js';

const SEEN: Statement = {
  name: 'proposal-seen',
  text: `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession, seen_at)
    VALUES (acting_region(), $1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

/**
 * Notes that somebody who may decide has opened an undecided proposal: once a side, the first time. A fact and not a
 * state: a look changes nothing that the other side has judged, so it takes no version, and nobody who is about to
 * approve hears "changed in the meantime" because a colleague next door was reading.
 * @returns the proposal as it is then
 */
export async function markSeen<T extends ViewRow>(
  tx: EntityManager,
  actor: Actor,
  row: T,
  now: Date,
): Promise<T> {
  const seenAt = row.side === 'sending' ? row.sendingSeenAt : row.receivingSeenAt;
  if (seenAt !== null || !isUndecided(row.state) || !isQualified(actor.role, actor.profession)) return row;
  await prepared(tx, SEEN, [row.id, row.side, actor.organisation, actor.user, actor.profession, now]);
  return { ...row, [row.side === 'sending' ? 'sendingSeenAt' : 'receivingSeenAt']: now };
}
