import { type EntityManager } from 'typeorm';
import { type CeilingUse, type TakenDecision, type Verdict } from '../../../libs/review/index.js';
import { POLICY_ASKED, policyAnswered, policyToCite, type PolicyVersion } from '../../policy/index.js';
import { approvedTowardsAnswered, approvedTowardsAsked, type ProposalRow } from '../../matching/index.js';
import {
  type Actor,
  askedInEngineRole,
  inEngineRole,
  preparedInTurn,
} from '../../platform/base/database/index.js';
import {
  ceilingAnswered,
  ceilingAsked,
  registryAsked,
  type RegistryNow,
  type RegistryQuestion,
} from '../../registry/index.js';
import { type PausedRow, PENDING_ON } from '../pending/pending-decision.store.js';
import { stillPending } from '../pending/still-pending.js';
import { type DecisionRow, DECISIONS } from './decision.store.js';

/** What a decision is judged by. */
export interface DecisionBasis {
  readonly taken: readonly TakenDecision[];
  readonly policy: PolicyVersion;
  /**
   * For an approval: client and slot as they are now; neither changes before this transaction is over.
   * @throws where nothing is known of the client any more, whose proposals are then over
   */
  readonly registry: () => RegistryNow;
  /** For an approval: of the client's insurer at the receiving organisation. Nobody else is approved meanwhile where it is the second. */
  readonly ceiling: () => CeilingUse;
}

const NOTHING_ASKED: RegistryQuestion = {
  calls: [],
  read: () => {
    throw new Error('Only an approval looks at the registry');
  },
};

/**
 * In one journey, once the proposal is locked. Every approval locks in this order: proposal, entry, slot, ceiling.
 * @param own the recorded decision that is taken now
 * @throws where the stored policy cannot be used
 */
export async function decisionBasis(
  tx: EntityManager,
  actor: Actor,
  { id, entryId, toProvider, toProgramme, week, state }: ProposalRow,
  verdict: Verdict,
  today: string,
  own: string | null,
): Promise<DecisionBasis> {
  const slot = { programme: toProgramme, week };
  const { calls, read } = verdict === 'approve' ? registryAsked(entryId, slot, today) : NOTHING_ASKED;
  const ceiling =
    verdict === 'approve'
      ? [
          ceilingAsked(entryId, toProvider, state !== 'proposed'),
          // After the lock, so that whoever had it before is counted.
          approvedTowardsAsked(entryId, toProvider),
        ]
      : [];
  const [decisions, pending, , policy, ...answers] = await preparedInTurn(tx, [
    [DECISIONS, [id]],
    [PENDING_ON, [id]],
    ...askedInEngineRole(actor, [POLICY_ASKED, ...calls, ...ceiling]),
  ]);
  return {
    taken: [...(decisions as DecisionRow[]), ...stillPending(pending as PausedRow[], own)],
    policy: policyAnswered(policy),
    registry: () => read(answers),
    ceiling: () => ({
      max: ceilingAnswered(answers[calls.length]!),
      approved: approvedTowardsAnswered(answers[calls.length + 1]!),
    }),
  };
}

/** The version that a rejection is to cite: a region that follows the defaults gets them as its first. */
export const citedPolicy = async (
  tx: EntityManager,
  actor: Actor,
  { version }: PolicyVersion,
): Promise<number> =>
  version > 0 ? version : (await inEngineRole(tx, actor, () => policyToCite(tx))).version;
