import { type EntityManager } from 'typeorm';
import { type Ending, type OpenCase } from '../../../../libs/review/index.js';
import { type CaseRow, dropActions, insertCase, moveCase } from '../case/case.store.js';

const OPEN_CASES = `
  SELECT c.id, c.state, e.state AS "entryState", d.decision, d.review_on::text AS "reviewOn", p.state AS proposal,
  EXISTS (SELECT FROM proposal o WHERE o.region_id = c.region_id AND o.entry_id = c.entry_id AND o.id IS DISTINCT FROM d.proposal_id
    AND o.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved')) AS "otherProposal",
       (SELECT count(*)::integer FROM case_action a WHERE a.region_id = c.region_id AND a.case_id = c.id AND a.state = 'open') AS "openActions"
     FROM table_case c
     JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
     LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
     LEFT JOIN proposal p ON p.region_id = c.region_id AND p.id = d.proposal_id
     WHERE c.region_id = acting_region() AND c.state <> 'closed'`;

/** What a case that is not closed looks like today; null where it is closed. Reads as the engine. */
export async function openCase(tx: EntityManager, id: string): Promise<OpenCase | null> {
  const [row] = await tx.query<OpenCase[]>(`${OPEN_CASES} AND c.id = $1`, [id]);
  return row ?? null;
}

/** As `openCase`, all of the region. */
export const openCases = (tx: EntityManager): Promise<(OpenCase & { readonly id: string })[]> =>
  tx.query<(OpenCase & { readonly id: string })[]>(`${OPEN_CASES} ORDER BY c.id`);

/** Closes a case, as the engine and under its lock; where the entry comes back it is on the list again at once. */
export async function endCase(tx: EntityManager, given: CaseRow, ending: Ending): Promise<void> {
  await moveCase(tx, given, 'close', { outcome: ending.outcome });
  await dropActions(tx, given.id);
  if (ending.again !== null)
    await insertCase(tx, { entryId: given.entryId, providerId: given.providerId, reason: ending.again });
}
