import { roughCount } from '../../../libs/disclosure/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { Proposal } from './proposal.entity.js';
import { UNDECIDED } from './states.js';

const p = table(Proposal, 'p');

/** How many proposals of the acting region wait for somebody's eyes, roughly; null where that may not be told. */
export async function openProposalsTold(ask: Ask, k: number): Promise<number | null> {
  const rows = await ask<{ from: string; to: string; count: number }>(
    `SELECT ${p.fromProvider} AS "from", ${p.toProvider} AS "to", count(*)::integer AS count
     FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${UNDECIDED}) GROUP BY 1, 2`,
    [],
  );
  return roughCount(
    rows.map(({ from, to, count }) => ({ knownTo: [from, to], count })),
    k,
  );
}
