import { type EntityManager } from 'typeorm';
import { type OfferState } from '../../../libs/offer/index.js';
import { lockProposal } from '../../matching/index.js';
import { type Owner } from '../../registry/index.js';

/** What decides over an offer. */
export interface OfferRow {
  readonly id: string;
  readonly proposalId: string;
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  /** The week that both clinicians approved. */
  readonly week: string;
  /** Its weeks, in order of date. */
  readonly options: readonly string[];
  readonly state: OfferState;
  readonly version: number;
  readonly answerBy: string;
  /** Who made it: what comes back of it is theirs. */
  readonly offeredBy: string;
  readonly offeredByName: string | null;
}

/**
 * The offer, locked; its proposal first, as everywhere, so that two transactions never wait for each other crosswise.
 * Null where the actor may not see it.
 */
export async function lockOffer(tx: EntityManager, id: string): Promise<OfferRow | null> {
  const [known] = await tx.query<{ proposalId: string }[]>(
    `SELECT proposal_id AS "proposalId" FROM offer WHERE region_id = acting_region() AND id = $1`,
    [id],
  );
  if (known === undefined) return null;
  await lockProposal(tx, known.proposalId);
  const [row] = await tx.query<OfferRow[]>(
    `SELECT id, proposal_id AS "proposalId", entry_id AS "entryId", from_provider AS "fromProvider", to_provider AS "toProvider",
       to_programme AS "toProgramme", week, state, version, answer_by::text AS "answerBy",
       offered_by AS "offeredBy", offered_by_name AS "offeredByName",
       ARRAY(SELECT x.week FROM offer_option x WHERE x.region_id = offer.region_id AND x.offer_id = offer.id ORDER BY x.week) AS options
     FROM offer WHERE region_id = acting_region() AND id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row;
}

/** The named person to whom an offer comes back. */
export const ownerOf = ({ offeredBy, offeredByName }: OfferRow): Owner => ({
  user: offeredBy,
  name: offeredByName,
});
