import { addWeeks, canonicalJson, isoWeekOf } from '../../../libs/kernel/index.js';
import { type EntityManager } from 'typeorm';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { policyOfVersion, policyToCite } from '../../policy/index.js';
import { type MatchingPolicy } from '../../../libs/matching/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { isGoingOn, lockRun, previousPolicyVersion, type RunKey, startRun } from './run.store.js';

/** A run that has begun. The moment is that of the request, so that a run taken up again after a crash is the same run. */
export interface BegunRun {
  /** `YYYY-MM-DD` in the region's time. */
  readonly today: string;
  readonly firstWeek: string;
  readonly policy: PolicyDocument;
  readonly previous: { readonly version: number; readonly policy: MatchingPolicy } | null;
}

/** Null where the run is over, or gone. Call as the engine. */
export async function beginRun(tx: EntityManager, key: RunKey): Promise<BegunRun | null> {
  const run = await lockRun(tx, key);
  if (run === null || !isGoingOn(run.status)) return null;
  const { version, document: policy } = await policyToCite(tx);
  const today = todayOf(run.requestedAt);
  const firstWeek = addWeeks(isoWeekOf(today), 1);
  await startRun(tx, key, { policyVersion: version, firstWeek });
  return { today, firstWeek, policy, previous: await previousPolicy(tx, key, policy) };
}

/** The policy of the last completed run, where it differs in what a plan is worth or may contain. */
async function previousPolicy(
  tx: EntityManager,
  key: RunKey,
  policy: PolicyDocument,
): Promise<BegunRun['previous']> {
  const version = await previousPolicyVersion(tx, key);
  const before = version === null ? null : await policyOfVersion(tx, version);
  if (version === null || before === null) return null;
  return canonicalJson(before.matching) === canonicalJson(policy.matching)
    ? null
    : { version, policy: before.matching };
}
