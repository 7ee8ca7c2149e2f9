import { type EntityManager } from 'typeorm';
import { type ProposalDraft } from '../../../libs/matching/index.js';
import { namesOf, table } from '../../platform/base/database/index.js';
import { Proposal } from './proposal.entity.js';
import { LIVE } from './states.js';

const bare = table(Proposal);

/** Where a proposal by hand comes from: a case or the proposal that it replaces, and the programme that the client waits for now. */
export interface HandOrigin {
  readonly caseId: string | null;
  readonly replaces: string | null;
  readonly fromProgramme: string | null;
}

/**
 * Proposes in the name of whoever acts; call as the engine, with the entry locked. Null where somebody, or a run, has
 * proposed for this entry meanwhile.
 */
export async function insertProposalByHand(
  tx: EntityManager,
  { caseId, replaces, fromProgramme }: HandOrigin,
  draft: ProposalDraft,
): Promise<string | null> {
  const columns = namesOf(
    Proposal,
    'origin',
    'caseId',
    'replaces',
    'entryId',
    'fromProvider',
    'fromProgramme',
    'toProvider',
    'toProgramme',
    'week',
    'need',
    'gain',
    'weeksSooner',
    'breachAvoided',
    'waited',
    'severity',
    'value',
    'expiresOn',
    'firstDecisionBy',
    'offerBy',
  );
  const [made] = await tx.query<{ id: string }[]>(
    `INSERT INTO ${bare} (${namesOf(Proposal, 'regionId', 'proposedBy')}, ${columns})
     VALUES (acting_region(), acting_user(), 'hand', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (${namesOf(Proposal, 'regionId', 'entryId')}) WHERE ${bare.state} IN (${LIVE}) DO NOTHING
     RETURNING ${bare.id}`,
    [
      caseId,
      replaces,
      draft.entry,
      draft.fromProvider,
      fromProgramme,
      draft.toProvider,
      draft.toProgramme,
      draft.week,
      JSON.stringify(draft.need),
      JSON.stringify(draft.gain),
      draft.gain.weeksSooner,
      draft.gain.breachAvoided,
      draft.waited,
      draft.severity,
      draft.value,
      draft.expiresOn,
      draft.firstDecisionBy,
      draft.offerBy,
    ],
  );
  return made?.id ?? null;
}
