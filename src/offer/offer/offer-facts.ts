import { type EntityManager } from 'typeorm';
import { type OfferFacts } from '../../../libs/offer/index.js';

/**
 * What the client is told of the place, as JSON over rows f (sending provider), t (receiving provider), j (programme),
 * a (its area) and p (proposal). Frozen in the offer, so that the letter of an offer stays the letter, whatever is
 * pushed later; the need and the travel were frozen when the run proposed.
 */
export const FACTS = `jsonb_build_object('from', f.name, 'to', t.name, 'programme', j.name, 'place', a.name, 'online', j.online,
  'group', j.min_start IS NOT NULL, 'language', p.need ->> 'language', 'travelMinutes', p.gain -> 'travelMinutes',
  'treatmentWeeks', j.treatment_wait)`;
export const FACTS_JOINS = `
  JOIN provider f ON f.region_id = p.region_id AND f.id = p.from_provider
  JOIN provider t ON t.region_id = p.region_id AND t.id = p.to_provider
  JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme
  JOIN area a ON a.region_id = j.region_id AND a.code = j.area`;

/** The facts of a proposal as the registry has them now. */
export async function factsOf(tx: EntityManager, proposalId: string): Promise<OfferFacts> {
  const [{ facts }] = await tx.query<[{ facts: OfferFacts }]>(
    `SELECT ${FACTS} AS facts FROM proposal p ${FACTS_JOINS} WHERE p.region_id = acting_region() AND p.id = $1`,
    [proposalId],
  );
  return facts;
}
