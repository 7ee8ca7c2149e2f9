import { type EntityManager } from 'typeorm';
import { REPLACED_BY_CLINICIAN } from '../../../../libs/review/index.js';
import { LatestUnmatched, ProposalFacts } from '../../../matching/index.js';
import { columnsOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { RejectionReasonWords } from '../../../policy/index.js';
import { CurrentProgrammeView, ProviderName } from '../../../registry/index.js';
import { Decision } from '../../decision/decision.entity.js';

const p = table(ProposalFacts, 'p');
const d = table(Decision, 'd');
const r = table(RejectionReasonWords, 'r');
const j = table(CurrentProgrammeView, 'j');
const o = table(ProviderName, 'o');

/** How an earlier proposal for an entry ended and why, not where. */
export type EndedProposalRow = RowOf<ProposalFacts, 'state'> & {
  readonly at: Date;
  readonly side: Decision['side'] | null;
  readonly reason: string | null;
  readonly reasonNl: string | null;
  readonly reasonEn: string | null;
};

/** Earlier proposals for an entry as codes, the last first. Reads as the engine. */
export const endedProposals = (tx: EntityManager, entryId: string): Promise<EndedProposalRow[]> =>
  tx.query<EndedProposalRow[]>(
    `SELECT coalesce(${p.closedAt}, ${p.createdAt}) AS at, ${columnsOf(p, 'state')}, ${columnsOf(d, 'side')},
       coalesce(${d.reason}, ${p.closedReason}) AS reason, ${r.nl} AS "reasonNl", ${r.en} AS "reasonEn"
     FROM ${p}
     LEFT JOIN ${d} ON ${d.regionId} = ${p.regionId} AND ${d.proposalId} = ${p.id} AND ${d.verdict} = 'refuse'
     LEFT JOIN ${r} ON ${r.regionId} = ${d.regionId} AND ${r.policyVersion} = ${d.policyVersion} AND ${r.code} = ${d.reason}
     WHERE ${p.regionId} = acting_region() AND ${p.entryId} = $1
       AND ${p.state} IN ('refused', 'expired', 'concluded', 'withdrawn')
       -- What was replaced says nothing about the client: the one that came instead does.
       AND coalesce(${p.closedReason}, '') NOT IN ('superseded', '${REPLACED_BY_CLINICIAN}')
     ORDER BY at DESC, ${p.id} LIMIT 50`,
    [entryId],
  );

/** Where a proposal by hand would lead, and how far it is. */
export interface ManualProposalRow {
  readonly programme: { readonly id: string; readonly name: string };
  readonly providerName: string;
  readonly week: string;
  readonly proposalState: ProposalFacts['state'];
}

/** Reads as the engine. */
export async function manualProposal(tx: EntityManager, id: string): Promise<ManualProposalRow> {
  const [row] = await tx.query<[ManualProposalRow]>(
    `SELECT json_build_object('id', ${j.id}, 'name', ${j.name}) AS programme, ${o.name} AS "providerName", ${columnsOf(p, 'week')},
       ${p.state} AS "proposalState"
     FROM ${p}
     JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}
     JOIN ${o} ON ${o.regionId} = ${p.regionId} AND ${o.id} = ${p.toProvider}
     WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [id],
  );
  return row;
}

/** Why the last run proposed nothing for an entry; null where it did, or did not look at it. Reads as the engine. */
export async function latestReason(tx: EntityManager, entryId: string): Promise<string | null> {
  const u = table(LatestUnmatched, 'u');
  const [row] = await tx.query<RowOf<LatestUnmatched, 'reason'>[]>(
    `SELECT ${columnsOf(u, 'reason')} FROM ${u} WHERE ${u.regionId} = acting_region() AND ${u.entryId} = $1`,
    [entryId],
  );
  return row?.reason ?? null;
}
