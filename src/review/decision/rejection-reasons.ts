import { policyToCite } from '../../policy/index.js';
import { type RejectionReason } from '../../../libs/policy/index.js';
import { type EntityManager } from 'typeorm';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';

export interface ReasonsInForce {
  readonly version: number;
  readonly reasons: readonly RejectionReason[];
}

/** What a clinician of the region can say now, and the version a rejection is to cite. @throws where the stored policy cannot be used */
export async function rejectionReasons(tx: EntityManager, actor: Actor): Promise<ReasonsInForce> {
  const { version, document } = await inEngineRole(tx, actor, () => policyToCite(tx));
  return { version, reasons: document.refusalReasons };
}
