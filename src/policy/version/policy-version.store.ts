import { type EntityManager } from 'typeorm';
import {
  DEFAULT_POLICY,
  type PolicyDocument,
  policySha256,
  readPolicyDocument,
} from '../../../libs/policy/index.js';
import {
  type Ask,
  type Call,
  columnsOf,
  namesOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { PolicyVersionRecord } from './policy-version.entity.js';

export interface PolicyVersion {
  /** 0: the region has agreed on nothing yet, and follows the defaults. */
  readonly version: number;
  readonly document: PolicyDocument;
}

type StoredVersion = RowOf<PolicyVersionRecord, 'version' | 'document'>;

const p = table(PolicyVersionRecord, 'p');
const NEWEST = `SELECT ${columnsOf(p, 'version', 'document')} FROM ${p}
  WHERE ${p.regionId} = acting_region() ORDER BY ${p.version} DESC LIMIT 1`;
const INSERTED = namesOf(PolicyVersionRecord, 'regionId', 'version', 'document', 'sha256', 'createdBy');

/** @throws where the stored document cannot be used: nothing may go on by half a policy */
function usable({ version, document }: StoredVersion): PolicyVersion {
  const read = readPolicyDocument(document);
  if (!read.ok) throw new Error(`Policy version ${version}: ${read.error} is missing or out of range`);
  return { version, document: read.value };
}

const inForce = (rows: readonly StoredVersion[]): PolicyVersion =>
  rows.length === 0 ? { version: 0, document: DEFAULT_POLICY } : usable(rows[0]);

/** What the acting region has agreed on, whole. @throws where the stored document cannot be used */
export const policyInForce = async (tx: EntityManager): Promise<PolicyVersion> =>
  inForce(await tx.query<StoredVersion[]>(NEWEST));

/** The same question among several that are sent at once; `policyAnswered` reads its rows. */
export const POLICY_ASKED: Call = [{ name: 'policy-in-force', text: NEWEST }, []];
/** @throws where the stored document cannot be used */
export const policyAnswered = (rows: readonly unknown[]): PolicyVersion =>
  inForce(rows as readonly StoredVersion[]);

/**
 * The policy in force with a version that a run, a rejection or a decline can name: a region without one gets the
 * defaults as its version 1. Call as the engine.
 * @throws where the stored document cannot be used
 */
export async function policyToCite(tx: EntityManager): Promise<PolicyVersion> {
  const found = await policyInForce(tx);
  if (found.version > 0) return found;
  const bare = table(PolicyVersionRecord);
  // Two that begin at once store it once, and both cite it.
  await tx.query(
    `INSERT INTO ${bare} (${INSERTED}) VALUES (acting_region(), 1, $1, $2, 'default') ON CONFLICT DO NOTHING`,
    [JSON.stringify(DEFAULT_POLICY), policySha256(DEFAULT_POLICY)],
  );
  return policyInForce(tx);
}

/** An earlier version; null where there is none of that number. @throws where its document cannot be used */
export async function policyOfVersion(tx: EntityManager, version: number): Promise<PolicyDocument | null> {
  const rows = await tx.query<StoredVersion[]>(
    `SELECT ${columnsOf(p, 'version', 'document')} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.version} = $1`,
    [version],
  );
  return rows.length === 0 ? null : usable(rows[0]).document;
}

/** All of them, the newest first. */
export const policyVersions = (
  tx: EntityManager,
): Promise<RowOf<PolicyVersionRecord, 'version' | 'createdAt' | 'createdBy'>[]> =>
  tx.query(
    `SELECT ${columnsOf(p, 'version', 'createdAt', 'createdBy')} FROM ${p} WHERE ${p.regionId} = acting_region() ORDER BY ${p.version} DESC`,
  );

/** How many were set in the last day. */
export async function setLately(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `SELECT count(*)::integer AS n FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.createdAt} > now() - interval '1 day'`,
  );
  return row?.n ?? 0;
}

/** For the command line. @throws where the stored document cannot be used */
export const policyAtTerminal = async (ask: Ask): Promise<PolicyVersion> =>
  inForce(await ask<StoredVersion>(NEWEST, []));

/**
 * Stores the next version. Earlier ones stay, for the runs and rejections that name them. The same document again is
 * no new version.
 * @returns its number and hash; null where nothing is new
 */
export async function addPolicyVersion(
  ask: Ask,
  document: PolicyDocument,
): Promise<{ readonly version: number; readonly sha256: string } | null> {
  const sha256 = policySha256(document);
  const bare = table(PolicyVersionRecord);
  const [stored] = await ask<{ version: number }>(
    `WITH newest AS (SELECT ${columnsOf(p, 'version', 'sha256')} FROM ${p} WHERE ${p.regionId} = acting_region() ORDER BY ${p.version} DESC LIMIT 1)
     INSERT INTO ${bare} (${INSERTED})
     SELECT acting_region(), coalesce((SELECT version FROM newest), 0) + 1, $1, $2, acting_user()
     WHERE NOT EXISTS (SELECT FROM newest n WHERE n.sha256 = $2)
     RETURNING ${bare.version}`,
    [JSON.stringify(document), sha256],
  );
  return stored === undefined ? null : { version: stored.version, sha256 };
}
