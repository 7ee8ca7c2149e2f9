import { type EntityManager } from 'typeorm';
import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { CurrentEntryView, ProviderName } from '../../registry/index.js';
import { FirstLook } from '../first-look/first-look.entity.js';
import { Assignment } from '../team/assignment/assignment.entity.js';
import { WorklistLine } from '../worklist/worklist-line.entity.js';
import { OWN_LINES } from '../worklist/worklist-line.store.js';

const l = table(WorklistLine, 'l');
const p = table(ProposalFacts, 'p');
const r = table(ProposalFacts, 'r');
const e = table(CurrentEntryView, 'e');
const f = table(FirstLook, 'f');
const a = table(Assignment, 'a');
const o = table(ProviderName, 'o');

/** How long somebody is told. */
const DAYS = 7;
const MOST = 20;

/** A proposal that ended without a decision, after the acting person had opened it or taken it on. */
export interface EndedRow extends Readonly<RowOf<WorklistLine, 'side' | 'diagnosis' | 'closedReason'>> {
  readonly id: string;
  readonly week: string;
  readonly closedAt: Date;
  /** Row-level security shows it to the sending side only. */
  readonly reference: string | null;
  readonly otherName: string;
  /** What came instead, where the own organisation is a party to it. */
  readonly replacedBy: string | null;
}

/**
 * The last first. Who ended it by proposing another place knows.
 * @returns of the last seven days, at most twenty
 */
export const endedOfOwn = (tx: EntityManager): Promise<EndedRow[]> =>
  tx.query<EndedRow[]>(
    `SELECT ${l.proposalId} AS id, ${columnsOf(l, 'side', 'diagnosis', 'closedAt', 'closedReason')}, ${columnsOf(p, 'week')}, ${e.reference}, ${o.name} AS "otherName",
       (SELECT ${r.id} FROM ${r} WHERE ${r.regionId} = ${l.regionId} AND ${r.replaces} = ${l.proposalId}) AS "replacedBy"
     FROM ${l} JOIN ${p} ON ${p.regionId} = ${l.regionId} AND ${p.id} = ${l.proposalId}
     JOIN ${o} ON ${o.regionId} = ${l.regionId} AND ${o.id} = ${l.otherProvider}
     LEFT JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId} AND ${l.side} = 'sending'
     WHERE ${OWN_LINES} AND ${l.state} IN ('withdrawn', 'expired') AND ${l.closedAt} > now() - interval '${DAYS} days'
       AND (EXISTS (SELECT FROM ${f} WHERE ${f.regionId} = ${l.regionId} AND ${f.proposalId} = ${l.proposalId} AND ${f.side} = ${l.side} AND ${f.seenBy} = acting_user())
         OR EXISTS (SELECT FROM ${a} WHERE ${a.regionId} = ${l.regionId} AND ${a.proposalId} = ${l.proposalId} AND ${a.providerId} = ${l.providerId} AND ${a.userId} = acting_user()))
       AND NOT EXISTS (SELECT FROM ${r} WHERE ${r.regionId} = ${l.regionId} AND ${r.replaces} = ${l.proposalId} AND ${r.proposedBy} = acting_user())
     ORDER BY ${l.closedAt} DESC, ${l.proposalId} LIMIT ${MOST}`,
  );
