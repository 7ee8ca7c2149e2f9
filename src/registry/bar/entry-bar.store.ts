import { type EntityManager } from 'typeorm';
import { type Effect } from '../../../libs/kernel/index.js';
import { barOf } from '../../../libs/registry/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';

export interface BarredProposal {
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
}

/** Keeps from the runs to come what somebody said no to. A longer bar stays where there is one. */
export async function putBar(
  tx: EntityManager,
  actor: Actor,
  proposal: BarredProposal,
  why: { effect: Effect; reason: string; today: string },
): Promise<void> {
  const bar = barOf(why.effect, proposal.week, why.today);
  if (bar === null) return;
  const barred = { programme: proposal.toProgramme, provider: proposal.toProvider, everywhere: null }[
    bar.what
  ];
  await inEngineRole(tx, actor, () =>
    tx.query(
      `INSERT INTO entry_bar AS known (region_id, entry_id, provider_id, barred, reason, until)
       SELECT acting_region(), $1, $2, target.id, $4, $5::date
       FROM (SELECT $3::text AS id WHERE $3::text IS NOT NULL
             UNION ALL SELECT id FROM provider WHERE $3::text IS NULL AND region_id = acting_region() AND id <> $2) AS target
       ORDER BY target.id
       ON CONFLICT (region_id, entry_id, barred) DO UPDATE SET reason = EXCLUDED.reason, since = now(),
         until = CASE WHEN known.until IS NULL OR EXCLUDED.until IS NULL THEN NULL ELSE greatest(known.until, EXCLUDED.until) END`,
      [proposal.entryId, proposal.fromProvider, barred, why.reason, bar.until],
    ),
  );
}
