import { type PolicyDocument } from '../../libs/policy/index.js';
import { type Ask } from '../platform/base/database/index.js';
import { addPolicyVersion, policyAtTerminal, type PolicyVersion } from './version/policy-version.store.js';

/** The policy in force, whole. @throws where there is no such region, or its stored document cannot be used */
export async function policyNow(ask: Ask): Promise<PolicyVersion> {
  const [{ region, known }] = (await ask<{ region: string; known: boolean }>(
    'SELECT acting_region() AS region, EXISTS (SELECT FROM region WHERE id = acting_region()) AS known',
    [],
  )) as [{ region: string; known: boolean }];
  if (!known) throw new Error(`There is no region ${region} here. \`doorstroom region create\` makes one.`);
  return policyAtTerminal(ask);
}

/** Stores the next version, and who set it in the audit trail. */
export async function setPolicy(ask: Ask, document: PolicyDocument): Promise<void> {
  const stored = await addPolicyVersion(ask, document);
  if (stored === null) return;
  await ask(
    `INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, subject_id, category, ground, outcome, detail)
     VALUES (acting_region(), acting_user(), acting_role(), 'policy.set', 'policy', $1, 'configuration', 'region-agreement', 'done', $2)`,
    [String(stored.version), JSON.stringify(stored)],
  );
}
