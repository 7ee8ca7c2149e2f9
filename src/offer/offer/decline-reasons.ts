import { type EntityManager } from 'typeorm';
import { type DeclineReason, readDeclineReasons } from '../../../libs/offer/index.js';
import { policyInForce } from '../../policy/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';

export interface ReasonsInForce {
  readonly version: number;
  readonly reasons: readonly DeclineReason[];
}

/** What a client's "no" can be recorded as now, and the version it is to cite. @throws where the stored list cannot be used */
export async function declineReasons(tx: EntityManager, actor: Actor): Promise<ReasonsInForce> {
  const { version, document } = await inEngineRole(tx, actor, () => policyInForce(tx));
  const read = readDeclineReasons(document);
  if (!read.ok) throw new Error(`Policy version ${version}: ${read.error} is missing or out of range`);
  return { version, reasons: read.value };
}
