import { type EntityManager } from 'typeorm';
import { mondayOf, RETURN_REASONS } from '../../../libs/kernel/index.js';
import {
  HAND_OVER_STEPS,
  type HandOverStep,
  letterValidity,
  mayDo,
  mayReturn,
  mayTakeBack,
  nextStepOf,
  type OfferFacts,
  type OfferState,
  type TransferState,
  weeksSoonerIn,
} from '../../../libs/offer/index.js';
import { disclose, type Gain, type Need } from '../../../libs/review/index.js';
import { type Side } from '../../../libs/kernel/index.js';
import { FACTS, FACTS_JOINS } from './offer-facts.js';
import { type OfferPhase } from './offer-requests.dto.js';
import { type HandOverStepDto, type OfferAllowedDto, type OfferDto } from './offer.dto.js';

interface StepRow {
  readonly step: HandOverStep;
  readonly side: Side;
  readonly by: string;
  readonly at: string;
  readonly letterOn: string | null;
}

interface ViewRow {
  readonly id: string;
  readonly proposalId: string;
  readonly state: OfferState;
  readonly version: number;
  readonly side: Side;
  readonly reference: string | null;
  readonly need: Need;
  readonly gain: Gain;
  readonly week: string;
  readonly chosenWeek: string | null;
  readonly options: readonly string[];
  readonly facts: OfferFacts;
  readonly offeredBy: string | null;
  readonly offeredAt: Date;
  readonly answerBy: string;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
  /** What it said in the policy that the answer cites. */
  readonly reasonNl: string | null;
  readonly reasonEn: string | null;
  readonly transfer: TransferState | null;
  readonly intakeHeldAt: Date | null;
  readonly closedAt: Date | null;
  readonly returnReason: string | null;
  readonly registeredOn: string | null;
  readonly steps: readonly StepRow[];
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly programmeId: string;
  readonly programmeName: string;
}

const SIDE = (provider: string): string =>
  `CASE WHEN ${provider} = o.from_provider THEN 'sending' ELSE 'receiving' END`;

const COLUMNS = `
  SELECT o.id, o.proposal_id AS "proposalId", o.state, o.version, ${SIDE('acting_organisation()')} AS side,
    -- Row-level security shows the entry, and with it the reference, to the sending side only.
    e.reference, p.need, p.gain, o.week, o.chosen_week AS "chosenWeek", o.offered_by_name AS "offeredBy", o.offered_at AS "offeredAt",
    o.answer_by::text AS "answerBy", o.answered_at AS "answeredAt", o.reason,
    r.nl AS "reasonNl", r.en AS "reasonEn",
    x.state AS transfer, x.intake_held_at AS "intakeHeldAt", x.closed_at AS "closedAt", x.return_reason AS "returnReason",
    x.registered_on::text AS "registeredOn",
    f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName", j.id AS "programmeId", j.name AS "programmeName",
    coalesce(o.facts, ${FACTS}) AS facts,
    ARRAY(SELECT y.week FROM offer_option y WHERE y.region_id = o.region_id AND y.offer_id = o.id ORDER BY y.week) AS options,
    coalesce((SELECT json_agg(json_build_object('step', s.step, 'side', ${SIDE('s.provider_id')}, 'by', coalesce(s.done_by_name, s.done_by),
        'at', s.done_at, 'letterOn', s.letter_on) ORDER BY s.done_at)
      FROM hand_over_step s WHERE s.region_id = o.region_id AND s.offer_id = o.id AND s.taken_back_at IS NULL), '[]') AS steps`;

const ROWS = `
  FROM offer o
  JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id ${FACTS_JOINS}
  LEFT JOIN transfer x ON x.region_id = o.region_id AND x.offer_id = o.id
  LEFT JOIN decline_reason r ON r.region_id = o.region_id AND r.policy_version = o.policy_version AND r.code = o.reason
  LEFT JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id AND e.provider_id = acting_organisation()`;

/** Where an offer is: with the client, under way to the intake and treatment, or over. */
const PHASE = `CASE WHEN o.state = 'offered' THEN 'with-client' WHEN x.state IN ('planned', 'intake-held') THEN 'under-way' ELSE 'closed' END`;

const MINE = `o.region_id = acting_region() AND (o.from_provider = acting_organisation() OR o.to_provider = acting_organisation())`;

/** What is due soonest first: the answer, then the intake; what is over newest first. */
const ORDER = `ORDER BY o.state <> 'offered', x.state IS NULL, x.closed_at IS NOT NULL,
  CASE WHEN o.state = 'offered' THEN o.answer_by END, CASE WHEN x.closed_at IS NULL THEN x.intake_week END,
  coalesce(x.closed_at, o.answered_at) DESC, o.id`;

export interface OfferFilter {
  readonly state?: OfferState;
  readonly phase?: OfferPhase;
  readonly limit: number;
  readonly offset: number;
}

/** Offers of the acting organisation, of either side, and how many there are in all. */
export async function offersOf(
  tx: EntityManager,
  { state, phase, limit, offset }: OfferFilter,
  today: string,
): Promise<{ items: OfferDto[]; total: number }> {
  const where = `WHERE ${MINE} AND ($1::text IS NULL OR o.state = $1) AND ($2::text IS NULL OR ${PHASE} = $2)`;
  const filter = [state ?? null, phase ?? null];
  const [{ total }] = await tx.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM offer o
     LEFT JOIN transfer x ON x.region_id = o.region_id AND x.offer_id = o.id ${where}`,
    filter,
  );
  const rows = await tx.query<ViewRow[]>(`${COLUMNS} ${ROWS} ${where} ${ORDER} LIMIT $3 OFFSET $4`, [
    ...filter,
    limit,
    offset,
  ]);
  return { items: rows.map((row) => shown(row, today)), total };
}

/** Null where there is none, or the acting organisation is no party. */
export async function offerOf(tx: EntityManager, id: string, today: string): Promise<OfferDto | null> {
  const [row] = await tx.query<ViewRow[]>(`${COLUMNS} ${ROWS} WHERE ${MINE} AND o.id = $1`, [id]);
  return row === undefined ? null : shown(row, today);
}

function shown(row: ViewRow, today: string): OfferDto {
  const { diagnosis, settings, age, language, severity } = disclose(row.need);
  const { id, proposalId, state, version, side, reference, answerBy, reason, transfer, facts } = row;
  const week = row.chosenWeek ?? row.week;
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
    options: row.options.map((option) => ({
      week: option,
      intakeOn: mondayOf(option),
      weeksSooner: weeksSoonerIn(option, row),
    })),
    chosenWeek: row.chosenWeek,
    form: {
      place: facts.place,
      online: facts.online,
      group: facts.group,
      language: facts.language,
      travelMinutes: facts.travelMinutes,
      treatmentWeeks: facts.treatmentWeeks,
    },
    offeredBy: side === 'sending' ? row.offeredBy : null,
    offeredAt: row.offeredAt.toISOString(),
    answerBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reason,
    reasonNl: row.reasonNl,
    reasonEn: row.reasonEn,
    transfer,
    intakeHeldAt: row.intakeHeldAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    returnReason: row.returnReason,
    handOver: row.steps.map((step) => stepOf(step, row)),
    next: nextStepOf(
      {
        state,
        answerBy,
        transfer,
        week,
        treatmentWeeks: facts.treatmentWeeks,
        done: row.steps.map(({ step }) => step),
      },
      today,
    ),
    allowed: allowedTo(row, week, today),
  };
}

/** The date of the letter stays where the file is; what the other side needs to know is whether it holds. */
function stepOf({ step, side, by, at, letterOn }: StepRow, row: ViewRow): HandOverStepDto {
  return {
    step,
    side,
    by,
    at: new Date(at).toISOString(),
    letterOn: row.side === 'sending' ? letterOn : null,
    letterValidity:
      letterOn === null || row.registeredOn === null ? null : letterValidity(letterOn, row.registeredOn),
  };
}

/** Asks the same rules that will judge the click, so that a button never promises what the service refuses. */
function allowedTo(row: ViewRow, week: string, today: string): OfferAllowedDto {
  const { state, side, transfer, steps } = row;
  const at = { transfer, side, done: steps.map(({ step }) => step) };
  const ours = (step: HandOverStep): boolean => steps.some((one) => one.step === step && one.side === side);
  return {
    answer: state === 'offered' && side === 'sending' && row.answerBy >= today,
    steps: HAND_OVER_STEPS.filter((step) => mayDo(step, at).ok),
    takeBack: HAND_OVER_STEPS.filter((step) => mayTakeBack(step, at).ok && ours(step)),
    holdIntake: side === 'receiving' && transfer === 'planned' && mondayOf(week) <= today,
    start: side === 'receiving' && transfer === 'intake-held',
    returnReasons: RETURN_REASONS.map(({ code }) => code).filter(
      (reason) => mayReturn(reason, transfer, week, today).ok,
    ),
  };
}
