import { type PolicyDocument } from '../../libs/policy/index.js';
import { codedSubject, recordAsActing } from '../platform/audit/index.js';
import { type Ask } from '../platform/base/database/index.js';
import { actingRegion } from '../platform/base/region/index.js';
import { addPolicyVersion, policyAtTerminal, type PolicyVersion } from './version/policy-version.store.js';

/** The policy in force, whole. @throws where there is no such region, or its stored document cannot be used */
export async function policyNow(ask: Ask): Promise<PolicyVersion> {
  const { region, exists } = await actingRegion(ask);
  if (!exists) throw new Error(`There is no region ${region} here. \`doorstroom region create\` makes one.`);
  return policyAtTerminal(ask);
}

/** Stores the next version, and who set it in the audit trail. */
export async function setPolicy(ask: Ask, document: PolicyDocument): Promise<void> {
  const stored = await addPolicyVersion(ask, document);
  if (stored === null) return;
  await recordAsActing(ask, {
    action: 'policy.set',
    subjectKind: 'policy',
    subjectId: codedSubject(stored.version),
    category: 'configuration',
    ground: 'region-agreement',
    detail: { ...stored },
  });
}
