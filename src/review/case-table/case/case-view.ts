import { type EntityManager } from 'typeorm';
import {
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
} from '../../../../libs/kernel/index.js';
import {
  type ActionState,
  againstNorm,
  type CaseState,
  type Need,
  normWords,
} from '../../../../libs/review/index.js';
import { type WaitFigures } from '../../../../libs/matching/index.js';
import { type WaitNowDto } from '../../proposal/proposal.dto.js';
import { type NeedDto } from '../../proposal/proposal-parts.dto.js';
import { type CaseSummaryDto } from './case.dto.js';
import { type CaseActionDto } from './case-page.dto.js';
import { type TabledNeed } from './case-needs.js';

/** A case with the names around it, as row-level security shows it. */
export interface CaseViewRow {
  readonly id: string;
  readonly entryId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly reason: CaseReasonCode;
  readonly submittedAt: Date;
  readonly providerId: string;
  readonly providerName: string;
  readonly meetingId: string | null;
  readonly meetingOn: string | null;
  readonly decision: CaseDecisionCode | null;
  readonly outcome: CaseOutcomeCode | null;
  readonly openActions: number;
  /** Row-level security shows it to the own organisation only. */
  readonly reference: string | null;
}

export const CASE_VIEW = `
  SELECT c.id, c.entry_id AS "entryId", c.state, c.version, c.reason, c.submitted_at AS "submittedAt", f.id AS "providerId",
    f.name AS "providerName", m.id AS "meetingId", m.held_on::text AS "meetingOn", d.decision, c.outcome, e.reference,
    (SELECT count(*)::integer FROM case_action a WHERE a.region_id = c.region_id AND a.case_id = c.id AND a.state = 'open') AS "openActions"`;
export const CASE_JOINS = `
  JOIN provider f ON f.region_id = c.region_id AND f.id = c.provider_id
  LEFT JOIN case_meeting m ON m.region_id = c.region_id AND m.id = c.meeting_id
  LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
  LEFT JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id AND e.provider_id = acting_organisation()`;

/** The norm a wait is held against, in weeks. */
interface Norm {
  readonly intake: number;
  readonly treatment: number;
  readonly total: number;
}

export function summaryOfCase(row: CaseViewRow, tabled: TabledNeed, norm: Norm): CaseSummaryDto {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    reason: row.reason,
    submittedAt: row.submittedAt.toISOString(),
    provider: { id: row.providerId, name: row.providerName },
    need: shortNeed(tabled.need),
    waited: tabled.waited,
    now: waitOf(tabled.now, norm),
    meeting: row.meetingId === null ? null : { id: row.meetingId, on: row.meetingOn! },
    decision: row.decision,
    outcome: row.outcome,
    openActions: row.openActions,
    entryId: row.reference === null ? null : row.entryId,
    reference: row.reference,
  };
}

export const shortNeed = ({ diagnosis, settings, age, language, severity }: Need): NeedDto => ({
  diagnosis,
  settings: [...settings],
  age: [...age],
  language,
  severity,
});

function waitOf(wait: WaitFigures, norm: Norm): WaitNowDto {
  const { intakeWeeks, totalWeeks, beyondNorm } = wait;
  const against = againstNorm(norm, wait);
  const { part, weeks } = against;
  return { intakeWeeks, totalWeeks, beyondNorm, againstNorm: { part, weeks, ...normWords(against) } };
}

/** An action with its owner's name, as row-level security shows it. */
export interface ActionViewRow {
  readonly id: string;
  readonly caseId: string;
  readonly entryId: string;
  readonly version: number;
  readonly code: CaseActionCode;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly state: ActionState;
  readonly endedAt: Date | null;
  readonly reference: string | null;
}

/** Actions, what is open and due first before what is over. @param where a condition on `a`, with parameters from $1 on */
export const actionRows = (
  tx: EntityManager,
  where: string,
  parameters: readonly unknown[],
): Promise<ActionViewRow[]> =>
  tx.query<ActionViewRow[]>(
    `SELECT a.id, a.case_id AS "caseId", c.entry_id AS "entryId", a.version, a.code, a.owner_id AS "ownerId", o.name AS "ownerName",
       a.due_on::text AS "dueOn", a.state, a.ended_at AS "endedAt", e.reference
     FROM case_action a
     JOIN table_case c ON c.region_id = a.region_id AND c.id = a.case_id
     JOIN provider o ON o.region_id = a.region_id AND o.id = a.owner_id
     LEFT JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id AND e.provider_id = acting_organisation()
     WHERE a.region_id = acting_region() AND ${where} ORDER BY a.state <> 'open', a.due_on, a.id LIMIT 500`,
    [...parameters],
  );

export const actionOf = (
  row: ActionViewRow,
  need: Need,
  at: { readonly organisation: string | null; readonly today: string },
): CaseActionDto => ({
  id: row.id,
  caseId: row.caseId,
  version: row.version,
  code: row.code,
  owner: { id: row.ownerId, name: row.ownerName },
  dueOn: row.dueOn,
  state: row.state,
  late: row.state === 'open' && row.dueOn < at.today,
  mine: row.state === 'open' && row.ownerId === at.organisation,
  endedAt: row.endedAt?.toISOString() ?? null,
  need: shortNeed(need),
  reference: row.reference,
});
