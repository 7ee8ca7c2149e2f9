import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  DEFAULT_POLICY,
  policySha256,
  readRegionPolicy,
  type RegionPolicy,
} from '../../libs/matching/index.js';

export interface PolicyVersion {
  readonly version: number;
  readonly policy: RegionPolicy;
}

/** A version as it is stored: each stage reads its own part of the document. */
export interface StoredPolicy {
  readonly version: number;
  readonly document: unknown;
}

/**
 * The region's newest policy. A region without one gets the default as its version 1, so that runs and refusals can
 * name what they followed. Call as the engine.
 */
export async function policyInForce(tx: EntityManager): Promise<StoredPolicy> {
  await tx.query(
    `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
     SELECT acting_region(), 1, $1, $2, 'default'
     WHERE NOT EXISTS (SELECT FROM policy_version WHERE region_id = acting_region())
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(DEFAULT_POLICY), policySha256(DEFAULT_POLICY)],
  );
  const [row] = await tx.query<[StoredPolicy]>(
    `SELECT version, document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1`,
  );
  return row;
}

/** The part of a region's policy that runs follow. */
@Injectable()
export class PolicyService {
  /** Call as the engine. @throws where the stored document cannot be used: nothing may run on half a policy. */
  async current(tx: EntityManager): Promise<PolicyVersion> {
    const stored = await policyInForce(tx);
    return { version: stored.version, policy: usable(stored) };
  }

  /** An earlier version; null where there is none of that number. */
  async version(tx: EntityManager, version: number): Promise<RegionPolicy | null> {
    const [row] = await tx.query<StoredPolicy[]>(
      `SELECT version, document FROM policy_version WHERE region_id = acting_region() AND version = $1`,
      [version],
    );
    return row ? usable(row) : null;
  }
}

function usable({ version, document }: StoredPolicy): RegionPolicy {
  const read = readRegionPolicy(document);
  if (!read.ok) throw new Error(`Policy version ${version}: ${read.error} is missing or out of range`);
  return read.value;
}
