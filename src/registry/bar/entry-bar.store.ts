import { type EntityManager } from 'typeorm';
import { type Effect } from '../../../libs/kernel/index.js';
import { barOf } from '../../../libs/registry/index.js';
import { type Actor, inEngineRole, namesOf, table } from '../../platform/base/database/index.js';
import { Provider } from '../provider/provider.entity.js';
import { recordWish } from '../entry/entry.store.js';
import { EntryBar } from './entry-bar.entity.js';

const bare = table(EntryBar);
const p = table(Provider, 'p');

export interface BarredProposal {
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
}

/** Keeps from the runs to come what somebody said no to. A longer bar stays where there is one. Who wants to stay is barred by that wish alone. */
export async function putBar(
  tx: EntityManager,
  actor: Actor,
  proposal: BarredProposal,
  why: { effect: Effect; reason: string; today: string },
): Promise<void> {
  if (why.effect === 'stay') {
    await inEngineRole(tx, actor, () => recordWish(tx, proposal.entryId, 'stay', why.today));
    return;
  }
  const bar = barOf(why.effect, proposal.week, why.today);
  if (bar === null) return;
  const barred = { programme: proposal.toProgramme, provider: proposal.toProvider, everywhere: null }[
    bar.what
  ];
  await inEngineRole(tx, actor, () =>
    tx.query(
      `INSERT INTO ${bare} AS known (${namesOf(EntryBar, 'regionId', 'entryId', 'providerId', 'barred', 'reason', 'until')})
       SELECT acting_region(), $1, $2, target.id, $4, $5::date
       FROM (SELECT $3::text AS id WHERE $3::text IS NOT NULL
             UNION ALL SELECT ${p.id} FROM ${p} WHERE $3::text IS NULL AND ${p.regionId} = acting_region() AND ${p.id} <> $2) AS target
       ORDER BY target.id
       ON CONFLICT (${namesOf(EntryBar, 'regionId', 'entryId', 'barred')}) DO UPDATE SET ${bare.reason} = excluded.${bare.reason},
         ${bare.since} = now(), ${bare.until} = CASE WHEN known.${bare.until} IS NULL OR excluded.${bare.until} IS NULL THEN NULL
           ELSE greatest(known.${bare.until}, excluded.${bare.until}) END`,
      [proposal.entryId, proposal.fromProvider, barred, why.reason, bar.until],
    ),
  );
}
