import { DEFAULT_POLICY, policySha256 } from '../../libs/matching/index.js';
import { type PolicyDocument, readPolicyDocument } from '../../libs/policy/index.js';
import { type Ask } from '../platform/base/database/owner.js';

export interface PolicyVersion {
  /** 0: the region has agreed on nothing yet, and follows the defaults. */
  readonly version: number;
  readonly document: PolicyDocument;
}

/** The newest version, whole. @throws where there is no such region, or its stored document cannot be used */
export async function policyNow(ask: Ask): Promise<PolicyVersion> {
  const [{ region, known }] = (await ask<{ region: string; known: boolean }>(
    'SELECT acting_region() AS region, EXISTS (SELECT FROM region WHERE id = acting_region()) AS known',
    [],
  )) as [{ region: string; known: boolean }];
  if (!known) throw new Error(`There is no region ${region} here. \`doorstroom region create\` makes one.`);
  const [row] = await ask<{ version: number; document: unknown }>(
    'SELECT version, document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1',
    [],
  );
  const { version, document } = row ?? { version: 0, document: DEFAULT_POLICY };
  const read = readPolicyDocument(document);
  if (!read.ok) throw new Error(`Policy version ${version}: ${read.error} is missing or out of range`);
  return { version, document: read.value };
}

/**
 * A new version, and who set it in the audit trail. Earlier versions stay, for the runs and refusals that name them.
 * The same document again is no new version.
 */
export async function setPolicy(ask: Ask, document: PolicyDocument): Promise<void> {
  const sha256 = policySha256(document);
  const [stored] = await ask<{ version: number }>(
    `WITH newest AS (SELECT version, sha256 FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1)
     INSERT INTO policy_version (region_id, version, document, sha256, created_by)
     SELECT acting_region(), coalesce((SELECT version FROM newest), 0) + 1, $1, $2, acting_user()
     WHERE NOT EXISTS (SELECT FROM newest n WHERE n.sha256 = $2)
     RETURNING version`,
    [JSON.stringify(document), sha256],
  );
  if (stored === undefined) return;
  await ask(
    `INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, subject_id, category, ground, outcome, detail)
     VALUES (acting_region(), acting_user(), acting_role(), 'policy.set', 'policy', $1, 'configuration', 'region-agreement', 'done', $2)`,
    [String(stored.version), JSON.stringify({ version: stored.version, sha256 })],
  );
}
