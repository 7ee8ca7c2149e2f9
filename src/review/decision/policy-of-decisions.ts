import { policyToCite } from '../../policy/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { type EntityManager } from 'typeorm';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';

/** What a clinician of the region can say now, who may, and the version a rejection is to cite. @throws where the stored policy cannot be used */
export const policyOfDecisions = (
  tx: EntityManager,
  actor: Actor,
): Promise<{ readonly version: number; readonly document: PolicyDocument }> =>
  inEngineRole(tx, actor, () => policyToCite(tx));
