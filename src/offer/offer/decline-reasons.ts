import { type EntityManager } from 'typeorm';
import { type DeclineReason } from '../../../libs/policy/index.js';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';
import { policyToCite } from '../../policy/index.js';

export interface ReasonsInForce {
  readonly version: number;
  readonly reasons: readonly DeclineReason[];
}

/** What a client's decline can be recorded as now, and the version it is to cite. @throws where the stored policy cannot be used */
export async function declineReasons(tx: EntityManager, actor: Actor): Promise<ReasonsInForce> {
  const { version, document } = await inEngineRole(tx, actor, () => policyToCite(tx));
  return { version, reasons: document.declineReasons };
}
