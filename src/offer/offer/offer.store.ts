import { type EntityManager } from 'typeorm';
import { nextState } from '../../../libs/kernel/index.js';
import { OFFER, type OfferEvent } from '../../../libs/offer/index.js';
import { type Actor, columnsOf, type RowOf, type Table, table } from '../../platform/base/database/index.js';
import { lockProposal } from '../../matching/index.js';
import { type FollowUpOwner } from '../../registry/index.js';
import { Offer, OfferOption } from './offer.entity.js';

const o = table(Offer, 'o');
const x = table(OfferOption, 'x');

/** The weeks of an offer in order of date, as a column `options`. */
export const optionWeeks = (of: Table<Offer>): string =>
  `ARRAY(SELECT ${x.week} FROM ${x} WHERE ${x.regionId} = ${of.regionId} AND ${x.offerId} = ${of.id} ORDER BY ${x.week}) AS options`;

const DECIDED_BY = [
  'regionId',
  'id',
  'proposalId',
  'entryId',
  'fromProvider',
  'toProvider',
  'toProgramme',
  'week',
  'state',
  'version',
  'answerBy',
  'offeredBy',
  'offeredByName',
] as const;

/** What decides over an offer. */
export type OfferRow = Readonly<RowOf<Offer, (typeof DECIDED_BY)[number]>> & {
  /** Its weeks, in order of date. */
  readonly options: readonly string[];
};

/**
 * The offer, locked; its proposal first, as everywhere, so that two transactions never wait for each other crosswise.
 * Null where the actor may not see it.
 */
export async function lockOffer(tx: EntityManager, actor: Actor, id: string): Promise<OfferRow | null> {
  const known = await tx.findOne(Offer, {
    select: { proposalId: true },
    where: { regionId: actor.region, id },
  });
  if (known === null) return null;
  await lockProposal(tx, known.proposalId);
  const [row] = await tx.query<OfferRow[]>(
    `SELECT ${columnsOf(o, ...DECIDED_BY)}, ${optionWeeks(o)} FROM ${o}
     WHERE ${o.regionId} = acting_region() AND ${o.id} = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row;
}

/** The named person to whom an offer comes back. */
export const ownerOf = ({
  offeredBy,
  offeredByName,
}: Pick<Offer, 'offeredBy' | 'offeredByName'>): FollowUpOwner => ({
  user: offeredBy,
  name: offeredByName,
});

/** Whether a proposal has been offered before, whatever became of it. */
export const wasOffered = (tx: EntityManager, actor: Actor, proposalId: string): Promise<boolean> =>
  tx.existsBy(Offer, { regionId: actor.region, proposalId });

/** Whether the client of a proposal has an offer and has not answered. */
export const hasOpenOffer = (tx: EntityManager, proposalId: string): Promise<boolean> =>
  tx
    .query<[{ open: boolean }]>(
      `SELECT EXISTS (SELECT FROM ${o} WHERE ${o.regionId} = acting_region() AND ${o.proposalId} = $1 AND ${o.state} = 'offered') AS open`,
      [proposalId],
    )
    .then(([{ open }]) => open);

/** What an offer is made of; who makes it is the actor. */
export type NewOffer = Pick<
  Offer,
  'proposalId' | 'entryId' | 'fromProvider' | 'toProvider' | 'toProgramme' | 'week' | 'answerBy' | 'facts'
>;

/** Makes the offer with its approved week, which a trigger keeps as the first option, and the further ones. */
export async function insertOffer(
  tx: EntityManager,
  actor: Actor,
  offer: NewOffer,
  further: readonly string[],
): Promise<string> {
  const made = tx.create(Offer, {
    ...offer,
    regionId: actor.region,
    offeredBy: actor.user,
    offeredByName: actor.displayName,
  });
  await tx.insert(Offer, made);
  const options = further.map((week) => ({
    regionId: actor.region,
    offerId: made.id,
    proposalId: offer.proposalId,
    week,
  }));
  if (options.length > 0) await tx.insert(OfferOption, options);
  return made.id;
}

/** Who recorded it; with an acceptance the week, with a "no" its reason and the policy version that lists it. */
export type AnswerDetails = Pick<Offer, 'chosenWeek' | 'reason' | 'policyVersion' | 'answeredByName'>;

/**
 * Answers an offer. The UPDATE repeats id, state and version, so that it does nothing where somebody was first; with
 * the lock held nobody can have been, and finding it so is a bug.
 * @throws where the offer knows no such step, or is not what it was
 */
export async function moveOffer(
  tx: EntityManager,
  { regionId, id, state, version }: OfferRow,
  event: OfferEvent,
  details: AnswerDetails,
): Promise<void> {
  const to = nextState(OFFER, state, event);
  if (to === null) throw new Error(`An offer that is ${state} knows no ${event}`);
  const { affected } = await tx.update(
    Offer,
    { regionId, id, state, version },
    {
      ...details,
      state: to,
      version: version + 1,
      answeredAt: () => 'clock_timestamp()',
      answeredBy: () => 'acting_user()',
    },
  );
  if (affected !== 1) throw new Error('The offer changed under its lock');
}

/** Offers that nobody answered by their last day. */
export async function overdueOffers(tx: EntityManager, today: string): Promise<string[]> {
  const rows = await tx.query<Pick<Offer, 'id'>[]>(
    `SELECT ${columnsOf(o, 'id')} FROM ${o}
     WHERE ${o.regionId} = acting_region() AND ${o.state} = 'offered' AND ${o.answerBy} < $1::date ORDER BY ${o.id}`,
    [today],
  );
  return rows.map(({ id }) => id);
}

/** The offers that some of these causes are, for follow-ups that an offer caused. */
export async function offersAmong(
  tx: EntityManager,
  causes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<Pick<Offer, 'id'>[]>(
    `SELECT ${columnsOf(o, 'id')} FROM ${o} WHERE ${o.regionId} = acting_region() AND ${o.id} = ANY ($1)`,
    [causes],
  );
  return new Set(rows.map(({ id }) => id));
}
