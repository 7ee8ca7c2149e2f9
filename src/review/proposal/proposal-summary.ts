import {
  type AgainstNorm,
  againstNorm,
  bringsUnderNorm,
  causeOf,
  type Deadlines,
  expectedOf,
  type Gain,
  lastDayOf,
  normWords,
  presentWords,
  sourceOf,
  urgencyOf,
  type Wait,
} from '../../../libs/review/index.js';
import { type ClientWish, daysBetween, isDangerNow } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { countingWish, type SaidWish } from '../../../libs/registry/index.js';
import { disclose, isGainKnown } from '../../../libs/matching/index.js';
import { type ProposalSummaryDto, type WaitKnownDto, type WaitNowDto } from './proposal.dto.js';
import { type LineRow } from '../worklist/worklist-line.store.js';
import { type ContentRow } from './proposal-content.store.js';

/** What a summary says of what was proposed: the same for whoever asks, whenever. */
export interface Content extends Pick<
  ProposalSummaryDto,
  | 'origin'
  | 'need'
  | 'now'
  | 'norm'
  | 'proposed'
  | 'weeksSooner'
  | 'gainKnown'
  | 'bringsUnderNorm'
  | 'travelMinutes'
  | 'from'
  | 'to'
> {
  readonly against: AgainstNorm;
  readonly deadlines: Deadlines;
}

/** The need passes the written list of disclosed fields once more on its way out. */
export function contentOf(row: ContentRow): Content {
  const { gain } = row;
  const { diagnosis, settings, intensities, age, language, severity } = disclose(row.need);
  return {
    origin: row.proposedBy === null ? 'run' : row.caseId === null ? 'clinician' : 'hand',
    need: { diagnosis, settings: [...settings], intensities, age: [...age], language, severity },
    now: {
      ...waitOf(gain, gain.now),
      known: knownBy(gain.present),
      expected: expectedOf(gain, row.waitedThen),
    },
    norm: gain.norm,
    proposed: { ...waitOf(gain, gain.proposed), week: row.week },
    weeksSooner: gain.weeksSooner,
    gainKnown: isGainKnown(gain),
    bringsUnderNorm: bringsUnderNorm(gain),
    travelMinutes: gain.travelMinutes,
    from: { provider: { id: row.fromId, name: row.fromName } },
    to: {
      provider: { id: row.toId, name: row.toName },
      programme: { id: row.programmeId, name: row.programmeName },
    },
    deadlines: {
      expiresOn: row.expiresOn,
      firstDecisionBy: row.firstDecisionBy,
      offerBy: row.offerBy,
      week: row.week,
    },
    against: againstNorm(gain.norm, gain.now),
  };
}

/** What the own organisation says of the client of a line, for its own people. */
export interface OwnClient {
  readonly wish: ClientWish;
  readonly danger: boolean;
}

/** What counts today of what a list says of a client. */
export const ownClientOf = (
  said: SaidWish & { readonly flags: readonly string[] },
  today: string,
  { wishes }: Pick<PolicyDocument, 'wishes'>,
): OwnClient => ({ wish: countingWish(said, today, wishes.weeks).wish, danger: isDangerNow(said.flags) });

/**
 * What the lists show.
 * @param client null for the receiving side, and where a list does not say it
 * @param reference null for the receiving side
 */
export function summaryOf(
  line: LineRow,
  content: Content,
  today: string,
  client: OwnClient | null,
  reference: string | null,
): ProposalSummaryDto {
  const { need, proposed, weeksSooner } = content;
  const expiresOn = lastDayOf(
    { ...content.deadlines, state: line.state },
    line.state === 'approved' ? line.approvedOn : null,
    line.answerBy,
  );
  const daysLeft = daysBetween(today, expiresOn);
  return {
    id: line.id,
    runId: line.runId,
    origin: content.origin,
    state: line.state,
    version: line.version,
    side: line.side,
    eyes: { sending: line.sendingApproved, receiving: line.receivingApproved },
    seen: {
      sending: line.sendingSeenAt?.toISOString() ?? null,
      receiving: line.receivingSeenAt?.toISOString() ?? null,
    },
    closed: closedOf(line),
    need,
    waited: line.waited,
    now: content.now,
    norm: content.norm,
    proposed,
    weeksSooner,
    gainKnown: content.gainKnown,
    bringsUnderNorm: content.bringsUnderNorm,
    travelMinutes: content.travelMinutes,
    from: content.from,
    to: content.to,
    assignee:
      line.assigneeId === null ? null : { id: line.assigneeId, name: line.assigneeName ?? line.assigneeId },
    expiresOn,
    daysLeft,
    urgency: urgencyOf({
      state: line.state,
      side: line.side,
      today,
      daysLeft,
      severity: need.severity,
      now: content.against,
      weeksSooner,
      offered: line.answerBy !== null,
    }),
    wish: client?.wish ?? null,
    reference,
    danger: client?.danger ?? false,
  };
}

function closedOf({ closedAt, closedReason }: LineRow): ProposalSummaryDto['closed'] {
  const cause = causeOf(closedReason);
  if (closedAt === null || closedReason === null || cause === null) return null;
  return { at: closedAt.toISOString(), reason: closedReason, reasonNl: cause.nl, reasonEn: cause.en };
}

/** How sure a present wait is, as the API says it. */
export const knownBy = (present: Gain['present']): WaitKnownDto => ({
  source: sourceOf(present),
  ...presentWords(present),
});

function waitOf({ norm }: Gain, wait: Wait): WaitNowDto {
  const { intakeWeeks, totalWeeks, beyondNorm } = wait;
  const against = againstNorm(norm, wait);
  const { part, weeks } = against;
  return { intakeWeeks, totalWeeks, beyondNorm, againstNorm: { part, weeks, ...normWords(against) } };
}
