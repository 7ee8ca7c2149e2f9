import { type Treeknorm } from '../../../../libs/kernel/index.js';
import { type MatchingPolicy, normOf } from '../../../../libs/policy/index.js';
import { againstNorm, expectedOf, normWords } from '../../../../libs/review/index.js';
import { type DisclosedNeed, type WaitFigures } from '../../../../libs/matching/index.js';
import { type WaitNowDto } from '../../proposal/proposal.dto.js';
import { knownBy } from '../../proposal/proposal-summary.js';
import { type NeedDto } from '../../proposal/proposal-parts.dto.js';
import { type CaseSummaryDto } from './case.dto.js';
import { type CaseActionDto } from './case-page.dto.js';
import { type ActionViewRow } from '../action/case-action.store.js';
import { type CaseViewRow } from './case-view.store.js';
import { type TabledNeed } from './case-needs.js';

export function summaryOfCase(row: CaseViewRow, tabled: TabledNeed, policy: MatchingPolicy): CaseSummaryDto {
  const norm = normOf(policy, tabled.need.title);
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    reason: row.reason,
    submittedAt: row.submittedAt.toISOString(),
    provider: { id: row.providerId, name: row.providerName },
    need: shortNeed(tabled.need),
    waited: tabled.waited,
    now: {
      ...waitOf(tabled.now, norm),
      known: knownBy(tabled.present),
      expected: expectedOf(tabled, tabled.waited),
    },
    norm,
    meeting: row.meetingId === null ? null : { id: row.meetingId, on: row.meetingOn! },
    decision: row.decision,
    domain: row.domain,
    reviewOn: row.reviewOn,
    outcome: row.outcome,
    openActions: row.openActions,
    entryId: row.reference === null ? null : row.entryId,
    reference: row.reference,
  };
}

export const shortNeed = ({
  diagnosis,
  settings,
  intensities,
  age,
  language,
  severity,
}: DisclosedNeed): NeedDto => ({
  diagnosis,
  settings: [...settings],
  intensities,
  age: [...age],
  language,
  severity,
});

function waitOf(wait: WaitFigures, norm: Treeknorm | null): WaitNowDto {
  const { intakeWeeks, totalWeeks, beyondNorm } = wait;
  const against = againstNorm(norm, wait);
  const { part, weeks } = against;
  return { intakeWeeks, totalWeeks, beyondNorm, againstNorm: { part, weeks, ...normWords(against) } };
}

export const actionOf = (
  row: ActionViewRow,
  need: DisclosedNeed,
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
