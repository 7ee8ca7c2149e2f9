import { columnsOf, type RowOf, type Statement, table } from '../../platform/base/database/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { CurrentProgrammeView, ProviderName } from '../../registry/index.js';

export const p = table(ProposalFacts, 'p');
export const from = table(ProviderName, 'f');
export const to = table(ProviderName, 't');
export const j = table(CurrentProgrammeView, 'j');

const SHOWN = [
  'proposedBy',
  'caseId',
  'entryId',
  'need',
  'gain',
  'week',
  'expiresOn',
  'firstDecisionBy',
  'offerBy',
] as const;

/** What was proposed, which never changes, with the names around it. */
export interface ContentRow extends Readonly<RowOf<ProposalFacts, (typeof SHOWN)[number]>> {
  /** Whole weeks since registration, when it was proposed. */
  readonly waitedThen: number;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly programmeId: string;
  readonly programmeName: string;
}

/** Columns of a ContentRow over proposals, called p, joined with CONTENT_JOINS. */
export const CONTENT = `${columnsOf(p, ...SHOWN)}, ${p.waited} AS "waitedThen", ${from.id} AS "fromId", ${from.name} AS "fromName", ${to.id} AS "toId", ${to.name} AS "toName",
    ${j.id} AS "programmeId", ${j.name} AS "programmeName"`;
export const CONTENT_JOINS = `
  JOIN ${from} ON ${from.regionId} = ${p.regionId} AND ${from.id} = ${p.fromProvider}
  JOIN ${to} ON ${to.regionId} = ${p.regionId} AND ${to.id} = ${p.toProvider}
  JOIN ${j} ON ${j.regionId} = ${p.regionId} AND ${j.id} = ${p.toProgramme}`;

/** What was proposed, of the proposals `$1`. */
export const CONTENTS: Statement = {
  name: 'contents',
  text: `SELECT ${p.id}, ${CONTENT} FROM ${p} ${CONTENT_JOINS} WHERE ${p.regionId} = acting_region() AND ${p.id} = ANY ($1::uuid[])`,
};
