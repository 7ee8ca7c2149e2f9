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
}

/** Undecided: the run's date; approved: a week for the offer; offered: the client's date. The same as lastDayOf in libs/review. */
const LAST_DAY = `coalesce(o.answer_by, least(
  CASE WHEN p.state = 'approved' THEN greatest(p.expires_on, (h.held_at AT TIME ZONE 'Europe/Amsterdam')::date + 7) ELSE p.expires_on END,
  to_date(p.week, 'IYYY-"W"IW') - 1))`;
const SIDE = `CASE WHEN p.from_provider = acting_organisation() THEN 'sending' ELSE 'receiving' END`;
const AWAITED = `p.state = 'proposed' OR p.state = CASE WHEN p.from_provider = acting_organisation() THEN 'approved-by-receiving' ELSE 'approved-by-sending' END`;

/** Rows whose last day, rank and order the database has to know to sort them. $1 = today. A test holds this equal to urgencyOf. */
export const RANKED = `
  SELECT p.*, ${SIDE} AS side, ${AWAITED} AS awaited, h.held_at, o.id AS open_offer, o.answer_by, ${LAST_DAY} AS last_day,
    CASE
      WHEN p.state = 'approved' THEN CASE WHEN o.id IS NULL AND p.from_provider = acting_organisation() THEN 1 ELSE 6 END
      WHEN ${AWAITED} THEN CASE
        WHEN ${LAST_DAY} - $1::date <= 3 THEN 1
        WHEN p.state <> 'proposed' THEN 2
        WHEN (p.gain -> 'now' ->> 'beyondNorm')::integer > 0 THEN CASE p.severity WHEN 3 THEN 3 ELSE 4 END
        ELSE 5 END
      WHEN p.state IN ('approved-by-sending', 'approved-by-receiving') THEN 6
      ELSE 7
    END AS rank
  FROM proposal p
  LEFT JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week AND h.state <> 'released'
  LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id AND o.state = 'offered'
  WHERE p.region_id = acting_region() AND (p.from_provider = acting_organisation() OR p.to_provider = acting_organisation())`;

export const URGENT_FIRST = `rank, last_day, (gain -> 'now' ->> 'beyondNorm')::integer DESC, waited DESC, id`;

const approvedBy = (
  side: Side,
): string => `EXISTS (SELECT FROM decision d WHERE d.region_id = r.region_id AND d.proposal_id = r.id
    AND d.side = '${side}' AND d.verdict = 'approve')`;

/** Columns of a ViewRow over rows of RANKED, called r. */
export const VIEW = `
  SELECT r.id, r.run_id AS "runId", r.proposed_by AS "proposedBy", r.entry_id AS "entryId", r.state, r.version, r.side,
    ${approvedBy('sending')} AS "sendingApproved", ${approvedBy('receiving')} AS "receivingApproved",
    r.need, r.gain, r.waited, r.week, r.expires_on::text AS "expiresOn", r.held_at AS "heldAt",
    (r.held_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "approvedOn", r.answer_by::text AS "answerBy",
    (SELECT x.id FROM offer x WHERE x.region_id = r.region_id AND x.proposal_id = r.id) AS "offerId",
    f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", j.id AS "programmeId", j.name AS "programmeName"`;
export const VIEW_JOINS = `
  JOIN provider f ON f.region_id = r.region_id AND f.id = r.from_provider
  JOIN provider t ON t.region_id = r.region_id AND t.id = r.to_provider
  JOIN programme j ON j.region_id = r.region_id AND j.id = r.to_programme`;

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
