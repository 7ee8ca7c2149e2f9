import { type EntityManager } from 'typeorm';
import { type RegionPolicy } from '../../../libs/matching/index.js';
import { type CaseTablePolicy, DEFAULT_CASE_TABLE, readCaseTablePolicy } from '../../../libs/review/index.js';
import { currentPolicy } from '../supply/registry-now.js';

export interface TablePolicy {
  readonly region: RegionPolicy;
  readonly table: CaseTablePolicy;
}

/** What the region has agreed on for its case table. @throws where the stored document cannot be used */
export async function tablePolicy(tx: EntityManager): Promise<TablePolicy> {
  const region = await currentPolicy(tx);
  const [row] = await tx.query<{ document: unknown }[]>(
    `SELECT document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1`,
  );
  if (row === undefined) return { region, table: DEFAULT_CASE_TABLE };
  const read = readCaseTablePolicy(row.document);
  if (!read.ok) throw new Error(`The policy of the region: ${read.error} is missing or out of range`);
  return { region, table: read.value };
}
