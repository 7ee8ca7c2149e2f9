import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { type CaseProblem, type Place } from '../../../../libs/review/index.js';
import { insertProposalByHand } from '../../../matching/index.js';
import { draftByHand } from '../../by-hand/draft-by-hand.js';
import { type CaseRow } from '../case/case.store.js';

/**
 * Makes a proposal by hand for the client of a case; call as the engine, with the case locked and on an agenda. What may
 * be proposed `draftByHand` says. Returns the id of the proposal.
 */
export async function proposeByHand(
  tx: EntityManager,
  given: Pick<CaseRow, 'id' | 'entryId'>,
  choice: Place,
  today: string,
): Promise<Result<string, CaseProblem>> {
  const made = await draftByHand(tx, given, choice, today);
  if (!made.ok) return made;
  const origin = { caseId: given.id, replaces: null, fromProgramme: made.value.fromProgramme };
  const id = await insertProposalByHand(tx, origin, made.value.draft);
  return id === null ? refuse('has-live-proposal') : ok(id);
}
