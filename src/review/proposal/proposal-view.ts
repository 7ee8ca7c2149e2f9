import {
  type AgainstNorm,
  againstNorm,
  bringsUnderNorm,
  disclose,
  type Gain,
  lastDayOf,
  type Need,
  normWords,
  type Side,
  urgencyOf,
  type Wait,
} from '../../../libs/review/index.js';
import { type ProposalState } from '../../../libs/matching/index.js';
import { daysBetween } from '../../../libs/kernel/index.js';
import { type ProposalSummaryDto, type WaitNowDto } from './proposal.dto.js';

/** Where a proposal stands, for one of its sides. */
export interface LineRow {
  readonly id: string;
  /** Null for one that was proposed by hand. */
  readonly runId: string | null;
  readonly state: ProposalState;
  readonly version: number;
  readonly side: Side;
  readonly waited: number;
  readonly sendingApproved: boolean;
  readonly receivingApproved: boolean;
  /** When a qualified clinician of that side first looked. */
  readonly sendingSeenAt: Date | null;
  readonly receivingSeenAt: Date | null;
  readonly heldAt: Date | null;
  readonly approvedOn: string | null;
  readonly offerId: string | null;
  /** Set while the client has the offer and has not answered. */
  readonly answerBy: string | null;
  /** Who of the own organisation has taken it on. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
}

/** What was proposed, which never changes, with the names around it. */
export interface ContentRow {
  readonly proposedBy: string | null;
  readonly entryId: string;
  readonly need: Need;
  readonly gain: Gain;
  readonly week: string;
  readonly expiresOn: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly programmeId: string;
  readonly programmeName: string;
}

/** A proposal as the lists and the page show it. */
export interface ViewRow extends LineRow, ContentRow {}

/** The lines of the acting organisation, called l. */
export const MINE = 'l.region_id = acting_region() AND l.provider_id = acting_organisation()';

/** Columns of a LineRow over lines of the worklist, called l, joined with LINE_JOINS. */
export const LINE = `l.proposal_id AS id, l.run_id AS "runId", l.state, l.version, l.side, l.waited,
    l.sending_approved AS "sendingApproved", l.receiving_approved AS "receivingApproved",
    l.sending_seen_at AS "sendingSeenAt", l.receiving_seen_at AS "receivingSeenAt", l.held_at AS "heldAt",
    (l.held_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "approvedOn", l.answer_by::text AS "answerBy", l.offer_id AS "offerId",
    asg.user_id AS "assigneeId", rev.display_name AS "assigneeName"`;
export const LINE_JOINS = `
  LEFT JOIN assignment asg ON asg.region_id = l.region_id AND asg.proposal_id = l.proposal_id AND asg.provider_id = l.provider_id
  LEFT JOIN reviewer rev ON rev.region_id = asg.region_id AND rev.provider_id = asg.provider_id AND rev.user_id = asg.user_id`;

/** Columns of a ContentRow over proposals, called p, joined with CONTENT_JOINS. */
export const CONTENT = `p.proposed_by AS "proposedBy", p.entry_id AS "entryId", p.need, p.gain, p.week, p.expires_on::text AS "expiresOn",
    f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", j.id AS "programmeId", j.name AS "programmeName"`;
export const CONTENT_JOINS = `
  JOIN provider f ON f.region_id = p.region_id AND f.id = p.from_provider
  JOIN provider t ON t.region_id = p.region_id AND t.id = p.to_provider
  JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme`;

/** Columns of a ViewRow over lines of the worklist, called l. */
export const VIEW = `
  SELECT ${LINE}, ${CONTENT}`;
export const VIEW_JOINS = `
  JOIN proposal p ON p.region_id = l.region_id AND p.id = l.proposal_id ${CONTENT_JOINS} ${LINE_JOINS}`;

/** What a summary says of what was proposed: the same for whoever asks, whenever. */
export interface Content extends Pick<
  ProposalSummaryDto,
  | 'origin'
  | 'need'
  | 'now'
  | 'proposed'
  | 'weeksSooner'
  | 'bringsUnderNorm'
  | 'travelMinutes'
  | 'from'
  | 'to'
  | 'expiresOn'
> {
  readonly against: AgainstNorm;
}

/** The need passes the written list of disclosed fields once more on its way out. */
export function contentOf(row: ContentRow): Content {
  const { gain } = row;
  const { diagnosis, settings, age, language, severity } = disclose(row.need);
  return {
    origin: row.proposedBy === null ? 'run' : 'hand',
    need: { diagnosis, settings: [...settings], age: [...age], language, severity },
    now: waitOf(gain, gain.now),
    proposed: { ...waitOf(gain, gain.proposed), week: row.week },
    weeksSooner: gain.weeksSooner,
    bringsUnderNorm: bringsUnderNorm(gain),
    travelMinutes: gain.travelMinutes,
    from: { provider: { id: row.fromId, name: row.fromName } },
    to: {
      provider: { id: row.toId, name: row.toName },
      programme: { id: row.programmeId, name: row.programmeName },
    },
    expiresOn: row.expiresOn,
    against: againstNorm(gain.norm, gain.now),
  };
}

/** What the lists show. */
export function summaryOf(line: LineRow, content: Content, today: string): ProposalSummaryDto {
  const { need, proposed, weeksSooner } = content;
  const expiresOn = lastDayOf(
    { expiresOn: content.expiresOn, week: proposed.week },
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
    need,
    waited: line.waited,
    now: content.now,
    proposed,
    weeksSooner,
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
      daysLeft,
      severity: need.severity,
      now: content.against,
      weeksSooner,
      offered: line.answerBy !== null,
    }),
  };
}

function waitOf({ norm }: Gain, wait: Wait): WaitNowDto {
  const { intakeWeeks, totalWeeks, beyondNorm } = wait;
  const against = againstNorm(norm, wait);
  const { part, weeks } = against;
  return { intakeWeeks, totalWeeks, beyondNorm, againstNorm: { part, weeks, ...normWords(against) } };
}
