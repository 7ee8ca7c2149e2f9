import { type EntityManager } from 'typeorm';
import { readRefusalReasons, type RefusalReason } from '../../../libs/review/index.js';
import { policyInForce } from '../../policy/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';

export interface ReasonsInForce {
  readonly version: number;
  readonly reasons: readonly RefusalReason[];
}

/** What a clinician of the region can say now, and the version a refusal is to cite. @throws where the stored list cannot be used */
export async function refusalReasons(tx: EntityManager, actor: Actor): Promise<ReasonsInForce> {
  const { version, document } = await inEngineRole(tx, actor, () => policyInForce(tx));
  const read = readRefusalReasons(document);
  if (!read.ok) throw new Error(`Policy version ${version}: ${read.error} is missing or out of range`);
  return { version, reasons: read.value };
}
