import {
  againstNorm,
  bringsUnderNorm,
  daysBetween,
  disclose,
  type Gain,
  lastDayOf,
  type Need,
  normWords,
  type ProposalState,
  type Side,
  urgencyOf,
  type Wait,
} from '../../libs/review/index.js';
import { type ProposalSummaryDto, type WaitNowDto } from './proposal.dto.js';

/** A proposal with the names around it, as the lists and the page show it. */
export interface ViewRow {
  readonly id: string;
  /** Null for one that was proposed by hand. */
  readonly runId: string | null;
  readonly proposedBy: string | null;
  readonly entryId: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly side: Side;
  readonly sendingApproved: boolean;
  readonly receivingApproved: boolean;
  /** When a qualified clinician of that side first looked. */
  readonly sendingSeenAt: Date | null;
  readonly receivingSeenAt: Date | null;
  readonly need: Need;
  readonly gain: Gain;
  readonly waited: number;
  readonly week: string;
  readonly expiresOn: string;
  readonly heldAt: Date | null;
  readonly approvedOn: string | null;
  readonly offerId: string | null;
  /** Set while the client has the offer and has not answered. */
  readonly answerBy: string | null;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly programmeId: string;
  readonly programmeName: string;
  /** Who of the own organisation has taken it on. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
}

/** The lines of the acting organisation, called l. */
export const MINE = 'l.region_id = acting_region() AND l.provider_id = acting_organisation()';

/** Columns of a ViewRow over lines of the worklist, called l. */
export const VIEW = `
  SELECT p.id, p.run_id AS "runId", p.proposed_by AS "proposedBy", p.entry_id AS "entryId", l.state, p.version, l.side,
    l.sending_approved AS "sendingApproved", l.receiving_approved AS "receivingApproved",
    l.sending_seen_at AS "sendingSeenAt", l.receiving_seen_at AS "receivingSeenAt",
    p.need, p.gain, p.waited, p.week, p.expires_on::text AS "expiresOn", l.held_at AS "heldAt",
    (l.held_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "approvedOn", l.answer_by::text AS "answerBy", l.offer_id AS "offerId",
    f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", j.id AS "programmeId", j.name AS "programmeName",
    asg.user_id AS "assigneeId", rev.display_name AS "assigneeName"`;
export const VIEW_JOINS = `
  JOIN proposal p ON p.region_id = l.region_id AND p.id = l.proposal_id
  JOIN provider f ON f.region_id = l.region_id AND f.id = p.from_provider
  JOIN provider t ON t.region_id = l.region_id AND t.id = p.to_provider
  JOIN programme j ON j.region_id = l.region_id AND j.id = p.to_programme
  LEFT JOIN assignment asg ON asg.region_id = l.region_id AND asg.proposal_id = l.proposal_id AND asg.provider_id = l.provider_id
  LEFT JOIN reviewer rev ON rev.region_id = asg.region_id AND rev.provider_id = asg.provider_id AND rev.user_id = asg.user_id`;

/** What the lists show. The need passes the written list of disclosed fields once more on its way out. */
export function summaryOf(row: ViewRow, today: string): ProposalSummaryDto {
  const { gain } = row;
  const { diagnosis, settings, age, language, severity } = disclose(row.need);
  const expiresOn = lastDayOf(row, row.state === 'approved' ? row.approvedOn : null, row.answerBy);
  const daysLeft = daysBetween(today, expiresOn);
  return {
    id: row.id,
    runId: row.runId,
    origin: row.proposedBy === null ? 'run' : 'hand',
    state: row.state,
    version: row.version,
    side: row.side,
    eyes: { sending: row.sendingApproved, receiving: row.receivingApproved },
    seen: {
      sending: row.sendingSeenAt?.toISOString() ?? null,
      receiving: row.receivingSeenAt?.toISOString() ?? null,
    },
    need: { diagnosis, settings: [...settings], age: [...age], language, severity },
    waited: row.waited,
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
    assignee:
      row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? row.assigneeId },
    expiresOn,
    daysLeft,
    urgency: urgencyOf({
      state: row.state,
      side: row.side,
      daysLeft,
      severity,
      now: againstNorm(gain.norm, gain.now),
      weeksSooner: gain.weeksSooner,
      offered: row.answerBy !== null,
    }),
  };
}

function waitOf({ norm }: Gain, wait: Wait): WaitNowDto {
  const { intakeWeeks, totalWeeks, beyondNorm } = wait;
  const against = againstNorm(norm, wait);
  const { part, weeks } = against;
  return { intakeWeeks, totalWeeks, beyondNorm, againstNorm: { part, weeks, ...normWords(against) } };
}
