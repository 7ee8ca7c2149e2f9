import { type EntityManager } from 'typeorm';
import {
  type ConsentGiver,
  type HandOverStep,
  type OfferFacts,
  type OfferState,
} from '../../../libs/offer/index.js';
import { type Side } from '../../../libs/review/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { DeclineReasonWords } from '../../policy/index.js';
import { CurrentEntryView, ProviderName } from '../../registry/index.js';
import { RecordedStep } from '../hand-over/hand-over-step.entity.js';
import { Transfer } from '../transfer/transfer.entity.js';
import { Offer } from './offer.entity.js';
import { f, facts, factsJoins, j, t } from './offer-facts.store.js';
import { optionWeeks } from './offer.store.js';
import { type OfferPhase } from './offer-requests.dto.js';

const o = table(Offer, 'o');
const p = table(ProposalFacts, 'p');
const x = table(Transfer, 'x');
const s = table(RecordedStep, 's');
const r = table(DeclineReasonWords, 'r');
const e = table(CurrentEntryView, 'e');
const q = table(ProposalFacts, 'q');
const n = table(ProviderName, 'n');

/** A step as it stands in the JSON of an offer. */
export interface StepRow {
  readonly step: HandOverStep;
  readonly side: Side;
  readonly by: string;
  readonly at: string;
  readonly letterOn: string | null;
  readonly consentOf: ConsentGiver | null;
}

const OF_OFFER = [
  'id',
  'proposalId',
  'state',
  'version',
  'week',
  'chosenWeek',
  'offeredAt',
  'answerBy',
  'answeredAt',
  'reason',
] as const;
const OF_TRANSFER = ['intakeHeldAt', 'closedAt', 'returnReason', 'registeredOn'] as const;

/** Null where the offer led to no transfer. */
type OrNull<Row> = { readonly [K in keyof Row]: Row[K] | null };

/** An offer with all that its page says, as the acting organisation may see it. */
export type OfferViewRow = Readonly<RowOf<Offer, (typeof OF_OFFER)[number]>> &
  RowOf<ProposalFacts, 'need' | 'gain'> &
  OrNull<RowOf<Transfer, (typeof OF_TRANSFER)[number]>> & {
    readonly side: Side;
    /** Row-level security shows the entry, and with it the reference, to the sending side only. */
    readonly reference: string | null;
    readonly options: readonly string[];
    readonly facts: OfferFacts;
    readonly offeredBy: string | null;
    readonly answeredBy: string | null;
    /** What the reason said in the policy that the answer cites. */
    readonly reasonNl: string | null;
    readonly reasonEn: string | null;
    readonly transfer: Transfer['state'] | null;
    readonly steps: readonly StepRow[];
    readonly fromId: string;
    readonly fromName: string;
    readonly toId: string;
    readonly toName: string;
    readonly programmeId: string;
    readonly programmeName: string;
  };

const side = (provider: string): string =>
  `CASE WHEN ${provider} = ${o.fromProvider} THEN 'sending' ELSE 'receiving' END`;

const COLUMNS = `
  SELECT ${columnsOf(o, ...OF_OFFER)}, ${side('acting_organisation()')} AS side, ${columnsOf(e, 'reference')},
    ${columnsOf(p, 'need', 'gain')}, ${o.offeredByName} AS "offeredBy", ${o.answeredByName} AS "answeredBy", ${r.nl} AS "reasonNl", ${r.en} AS "reasonEn",
    ${x.state} AS transfer, ${columnsOf(x, ...OF_TRANSFER)},
    ${f.id} AS "fromId", ${f.name} AS "fromName", ${t.id} AS "toId", ${t.name} AS "toName", ${j.id} AS "programmeId", ${j.name} AS "programmeName",
    coalesce(${o.facts}, ${facts(p)}) AS facts, ${optionWeeks(o)},
    coalesce((SELECT json_agg(json_build_object('step', ${s.step}, 'side', ${side(s.providerId)}, 'by', coalesce(${s.doneByName}, ${s.doneBy}),
        'at', ${s.doneAt}, 'letterOn', ${s.letterOn}, 'consentOf', ${s.consentOf}) ORDER BY ${s.doneAt})
      FROM ${s} WHERE ${s.regionId} = ${o.regionId} AND ${s.offerId} = ${o.id} AND ${s.takenBackAt} IS NULL), '[]') AS steps`;

const TRANSFERS = `LEFT JOIN ${x} ON ${x.regionId} = ${o.regionId} AND ${x.offerId} = ${o.id}`;
const ROWS = `
  FROM ${o}
  JOIN ${p} ON ${p.regionId} = ${o.regionId} AND ${p.id} = ${o.proposalId} ${factsJoins(p)}
  ${TRANSFERS}
  LEFT JOIN ${r} ON ${r.regionId} = ${o.regionId} AND ${r.policyVersion} = ${o.policyVersion} AND ${r.code} = ${o.reason}
  LEFT JOIN ${e} ON ${e.regionId} = ${o.regionId} AND ${e.id} = ${o.entryId} AND ${e.provider} = acting_organisation()`;

/** Where an offer is: with the client, under way to the intake and treatment, or over. */
const PHASE = `CASE WHEN ${o.state} = 'offered' THEN 'with-client' WHEN ${x.state} IN ('planned', 'intake-held') THEN 'under-way' ELSE 'closed' END`;

const OWN = `${o.regionId} = acting_region() AND (${o.fromProvider} = acting_organisation() OR ${o.toProvider} = acting_organisation())`;

/** What is due soonest first: the answer, then the intake; what is over newest first. */
const ORDER = `ORDER BY ${o.state} <> 'offered', ${x.state} IS NULL, ${x.closedAt} IS NOT NULL,
  CASE WHEN ${o.state} = 'offered' THEN ${o.answerBy} END, CASE WHEN ${x.closedAt} IS NULL THEN ${x.intakeWeek} END,
  coalesce(${x.closedAt}, ${o.answeredAt}) DESC, ${o.id}`;

export interface OfferFilter {
  readonly state?: OfferState;
  readonly phase?: OfferPhase;
  readonly limit: number;
  readonly offset: number;
}

/** Offers of the acting organisation, of either side, and how many there are in all. */
export async function viewOffers(
  tx: EntityManager,
  { state, phase, limit, offset }: OfferFilter,
): Promise<{ rows: OfferViewRow[]; total: number }> {
  const where = `WHERE ${OWN} AND ($1::text IS NULL OR ${o.state} = $1) AND ($2::text IS NULL OR ${PHASE} = $2)`;
  const filter = [state ?? null, phase ?? null];
  const [{ total }] = await tx.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM ${o} ${TRANSFERS} ${where}`,
    filter,
  );
  const rows = await tx.query<OfferViewRow[]>(`${COLUMNS} ${ROWS} ${where} ${ORDER} LIMIT $3 OFFSET $4`, [
    ...filter,
    limit,
    offset,
  ]);
  return { rows, total };
}

/** An offer that is not over, as far as what is next follows from it. */
export type OfferNowRow = Readonly<RowOf<Offer, 'state' | 'answerBy' | 'week'>> & {
  readonly side: Side;
  readonly transfer: Transfer['state'] | null;
  readonly done: readonly HandOverStep[];
};

/** Those of the acting organisation that are with a client or under way. Nothing of any client is in it. */
export const offersNow = (tx: EntityManager): Promise<OfferNowRow[]> =>
  tx.query<OfferNowRow[]>(
    `SELECT ${columnsOf(o, 'state', 'answerBy')}, coalesce(${o.chosenWeek}, ${o.week}) AS week, ${side('acting_organisation()')} AS side, ${x.state} AS transfer,
       ARRAY(SELECT ${s.step} FROM ${s} WHERE ${s.regionId} = ${o.regionId} AND ${s.offerId} = ${o.id} AND ${s.takenBackAt} IS NULL) AS done
     FROM ${o} ${TRANSFERS} WHERE ${OWN} AND (${PHASE}) <> 'closed'`,
  );

/** Null where there is none, or the acting organisation is no party. */
export async function viewOffer(tx: EntityManager, id: string): Promise<OfferViewRow | null> {
  const [row] = await tx.query<OfferViewRow[]>(`${COLUMNS} ${ROWS} WHERE ${OWN} AND ${o.id} = $1`, [id]);
  return row ?? null;
}

/** What the letter of an offer says; the reference and the letter are the sending organisation's own. */
export type LetterRow = RowOf<Offer, 'offeredAt' | 'answerBy'> &
  RowOf<ProposalFacts, 'week' | 'gain'> &
  RowOf<ProposalFacts, 'entryId' | 'need'> &
  Pick<OfferViewRow, 'reference' | 'facts' | 'options' | 'fromId'> & {
    /** Names of organisations that had a proposal for this client before the offer. */
    readonly others: readonly string[];
  };

/** Null where there is none, or the acting organisation is no party. */
export async function viewLetter(tx: EntityManager, id: string): Promise<LetterRow | null> {
  const [row] = await tx.query<LetterRow[]>(
    `SELECT ${columnsOf(e, 'reference')}, coalesce(${o.facts}, ${facts(p)}) AS facts, ${columnsOf(p, 'week', 'gain', 'entryId', 'need')},
       ${columnsOf(o, 'offeredAt', 'answerBy')}, ${optionWeeks(o)}, ${f.id} AS "fromId",
       coalesce((SELECT json_agg(DISTINCT ${n.name} ORDER BY ${n.name}) FROM ${q} JOIN ${n} ON ${n.regionId} = ${q.regionId} AND ${n.id} = ${q.toProvider}
         WHERE ${q.regionId} = ${o.regionId} AND ${q.entryId} = ${o.entryId} AND ${q.toProvider} <> ${o.toProvider}
           AND ${q.createdAt} <= ${o.offeredAt}), '[]') AS others
     ${ROWS} WHERE ${OWN} AND ${o.id} = $1`,
    [id],
  );
  return row ?? null;
}
