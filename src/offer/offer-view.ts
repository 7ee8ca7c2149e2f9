import { type EntityManager } from 'typeorm';
import { mondayOf } from '../../libs/kernel/index.js';
import { type OfferState, type TransferState } from '../../libs/offer/index.js';
import { disclose, type Need, type Side } from '../../libs/review/index.js';
import { type OfferDto } from './offer.dto.js';

interface ViewRow {
  readonly id: string;
  readonly proposalId: string;
  readonly state: OfferState;
  readonly version: number;
  readonly side: Side;
  readonly reference: string | null;
  readonly need: Need;
  readonly week: string;
  readonly offeredAt: Date;
  readonly answerBy: string;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
  readonly transfer: TransferState | null;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly programmeId: string;
  readonly programmeName: string;
}

/** Open ones first, those that end soonest at the top; then the answered ones, newest first. */
const SQL = `
  SELECT o.id, o.proposal_id AS "proposalId", o.state, o.version,
    CASE WHEN o.from_provider = acting_organisation() THEN 'sending' ELSE 'receiving' END AS side,
    -- Row-level security shows the entry, and with it the reference, to the sending side only.
    e.reference, p.need, o.week, o.offered_at AS "offeredAt", o.answer_by::text AS "answerBy", o.answered_at AS "answeredAt", o.reason, x.state AS transfer,
    f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", j.id AS "programmeId", j.name AS "programmeName"
  FROM offer o
  JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id
  JOIN provider f ON f.region_id = o.region_id AND f.id = o.from_provider
  JOIN provider t ON t.region_id = o.region_id AND t.id = o.to_provider
  JOIN programme j ON j.region_id = o.region_id AND j.id = o.to_programme
  LEFT JOIN transfer x ON x.region_id = o.region_id AND x.offer_id = o.id
  LEFT JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id AND e.provider_id = acting_organisation()
  WHERE o.region_id = acting_region() AND (o.from_provider = acting_organisation() OR o.to_provider = acting_organisation())
    AND ($1::uuid IS NULL OR o.id = $1) AND ($2::text IS NULL OR o.state = $2)
  ORDER BY o.state <> 'offered', CASE WHEN o.state = 'offered' THEN o.answer_by END, o.answered_at DESC, o.id
  LIMIT 500`;

/** Offers of the acting organisation, of either side. */
export async function offersOf(
  tx: EntityManager,
  only: { id?: string; state?: OfferState },
): Promise<OfferDto[]> {
  const rows = await tx.query<ViewRow[]>(SQL, [only.id ?? null, only.state ?? null]);
  return rows.map(shown);
}

function shown(row: ViewRow): OfferDto {
  const { diagnosis, settings, age, language, severity } = disclose(row.need);
  const { id, proposalId, state, version, side, reference, week, answerBy, reason, transfer } = row;
  return {
    id,
    proposalId,
    state,
    version,
    side,
    reference,
    need: { diagnosis, settings: [...settings], age: [...age], language, severity },
    from: { provider: { id: row.fromId, name: row.fromName } },
    to: {
      provider: { id: row.toId, name: row.toName },
      programme: { id: row.programmeId, name: row.programmeName },
    },
    week,
    intakeOn: mondayOf(week),
    offeredAt: row.offeredAt.toISOString(),
    answerBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reason,
    transfer,
  };
}
