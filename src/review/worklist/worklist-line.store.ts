import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { Assignment } from '../team/assignment/assignment.entity.js';
import { Colleague } from '../team/colleague/colleague.entity.js';
import { WorklistLine } from './worklist-line.entity.js';

const l = table(WorklistLine, 'l');
const a = table(Assignment, 'a');
const c = table(Colleague, 'c');

const SHOWN = [
  'runId',
  'state',
  'version',
  'side',
  'waited',
  'sendingApproved',
  'receivingApproved',
  'sendingSeenAt',
  'receivingSeenAt',
  'heldAt',
  'offerId',
  'answerBy',
  'closedAt',
  'closedReason',
] as const;

/** Where a proposal stands, for one of its sides. */
export interface LineRow extends Readonly<RowOf<WorklistLine, (typeof SHOWN)[number]>> {
  /** Of the proposal. */
  readonly id: string;
  readonly approvedOn: string | null;
  /** Who of the own organisation has taken it on. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
}

/** Lines of the acting organisation, called l. */
export const OWN_LINES = `${l.regionId} = acting_region() AND ${l.providerId} = acting_organisation()`;

/** Columns of a LineRow over lines of the worklist, called l, joined with LINE_JOINS. */
export const LINE = `${l.proposalId} AS id, ${columnsOf(l, ...SHOWN)},
    (${l.heldAt} AT TIME ZONE 'Europe/Amsterdam')::date::text AS "approvedOn", ${a.userId} AS "assigneeId", ${c.displayName} AS "assigneeName"`;
export const LINE_JOINS = `
  LEFT JOIN ${a} ON ${a.regionId} = ${l.regionId} AND ${a.proposalId} = ${l.proposalId} AND ${a.providerId} = ${l.providerId}
  LEFT JOIN ${c} ON ${c.regionId} = ${a.regionId} AND ${c.providerId} = ${a.providerId} AND ${c.userId} = ${a.userId}`;
