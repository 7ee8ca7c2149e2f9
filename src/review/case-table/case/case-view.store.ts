import { type EntityManager } from 'typeorm';
import { type CaseDecisionCode, type CaseDomainCode } from '../../../../libs/kernel/index.js';
import { type CaseState } from '../../../../libs/review/index.js';
import { columnsOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { CurrentEntryView, ProviderName } from '../../../registry/index.js';
import { CaseAction } from '../action/case-action.entity.js';
import { CaseDecision } from '../decision/case-decision.entity.js';
import { CaseMeeting } from '../meeting/case-meeting.entity.js';
import { TableCase } from './case.entity.js';

const c = table(TableCase, 'c');
const m = table(CaseMeeting, 'm');
const d = table(CaseDecision, 'd');
const a = table(CaseAction, 'a');
const f = table(ProviderName, 'f');
const e = table(CurrentEntryView, 'e');

/** A case with the names around it, as row-level security shows it. */
export type CaseViewRow = RowOf<
  TableCase,
  'id' | 'entryId' | 'state' | 'version' | 'reason' | 'submittedAt' | 'providerId' | 'outcome'
> & {
  readonly providerName: string;
  readonly meetingId: string | null;
  readonly meetingOn: string | null;
  readonly decision: CaseDecisionCode | null;
  readonly domain: CaseDomainCode | null;
  readonly reviewOn: string | null;
  readonly openActions: number;
  /** Row-level security shows it to the own organisation only. */
  readonly reference: string | null;
};

const COLUMNS = `
  SELECT ${columnsOf(c, 'id', 'entryId', 'state', 'version', 'reason', 'submittedAt', 'providerId', 'outcome')},
    ${f.name} AS "providerName", ${m.id} AS "meetingId", ${m.heldOn}::text AS "meetingOn", ${columnsOf(d, 'decision', 'domain', 'reviewOn')}, ${columnsOf(e, 'reference')},
    (SELECT count(*)::integer FROM ${a} WHERE ${a.regionId} = ${c.regionId} AND ${a.caseId} = ${c.id} AND ${a.state} = 'open') AS "openActions"`;
const JOINS = `
  JOIN ${f} ON ${f.regionId} = ${c.regionId} AND ${f.id} = ${c.providerId}
  LEFT JOIN ${m} ON ${m.regionId} = ${c.regionId} AND ${m.id} = ${c.meetingId}
  LEFT JOIN ${d} ON ${d.regionId} = ${c.regionId} AND ${d.caseId} = ${c.id}
  LEFT JOIN ${e} ON ${e.regionId} = ${c.regionId} AND ${e.id} = ${c.entryId} AND ${e.provider} = acting_organisation()`;

/** Null where there is none, or the actor may not see it. */
export async function viewCase(tx: EntityManager, id: string): Promise<CaseViewRow | null> {
  const [row] = await tx.query<CaseViewRow[]>(
    `${COLUMNS} FROM ${c} ${JOINS} WHERE ${c.regionId} = acting_region() AND ${c.id} = $1`,
    [id],
  );
  return row ?? null;
}

export interface CaseFilter {
  readonly states: readonly CaseState[];
  readonly whose: 'own' | 'all';
  /** Of whose agenda; null = of any, or none. */
  readonly meeting: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** The agenda in order of its meetings, then by submission; and how many there are in all. */
export async function viewCases(
  tx: EntityManager,
  { states, whose, meeting, limit, offset }: CaseFilter,
): Promise<{ rows: CaseViewRow[]; total: number }> {
  const found = `FROM ${c} WHERE ${c.regionId} = acting_region() AND ${c.state} = ANY ($1)
    AND ($2 = 'all' OR ${c.providerId} = acting_organisation()) AND ($3::uuid IS NULL OR ${c.meetingId} = $3)`;
  const rows = await tx.query<CaseViewRow[]>(
    `${COLUMNS} FROM (SELECT c.* ${found}) AS c ${JOINS}
     ORDER BY ${m.heldOn} NULLS LAST, ${c.submittedAt}, ${c.id} LIMIT $4 OFFSET $5`,
    [states, whose, meeting, limit, offset],
  );
  const [{ total }] = await tx.query<[{ total: number }]>(`SELECT count(*)::integer AS total ${found}`, [
    states,
    whose,
    meeting,
  ]);
  return { rows, total };
}

/** A closed case of an entry, as a later one shows it. */
export type ClosedCaseRow = RowOf<TableCase, 'id' | 'reason'> & {
  readonly decision: CaseDecisionCode | null;
  readonly outcome: NonNullable<TableCase['outcome']>;
  readonly closedAt: Date;
};

/** Closed cases of the same entry that the actor may see, the last first. */
export const closedCases = (tx: EntityManager, entryId: string, but: string): Promise<ClosedCaseRow[]> =>
  tx.query<ClosedCaseRow[]>(
    `SELECT ${columnsOf(c, 'id', 'reason', 'outcome', 'closedAt')}, ${columnsOf(d, 'decision')}
     FROM ${c} LEFT JOIN ${d} ON ${d.regionId} = ${c.regionId} AND ${d.caseId} = ${c.id}
     WHERE ${c.regionId} = acting_region() AND ${c.entryId} = $1 AND ${c.id} <> $2 AND ${c.state} = 'closed'
     ORDER BY ${c.closedAt} DESC, ${c.id} LIMIT 20`,
    [entryId, but],
  );
