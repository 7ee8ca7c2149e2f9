import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { type DecidedStep, type Verdict } from '../../../libs/review/index.js';
import {
  type Actor,
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { RejectionReasonWords } from '../../policy/index.js';
import { Decision } from './decision.entity.js';

const d = table(Decision, 'd');
const r = table(RejectionReasonWords, 'r');
const bare = table(Decision);

const SHOWN = [
  'proposalId',
  'side',
  'verdict',
  'decidedBy',
  'decidedByName',
  'profession',
  'decidedAt',
  'reason',
] as const;

export interface DecisionRow extends Readonly<RowOf<Decision, (typeof SHOWN)[number]>>, QueryResultRow {
  /** What it said in the policy that the rejection cites. */
  readonly reasonNl: string | null;
  readonly reasonEn: string | null;
}

/** Decisions on the proposal `$1`. */
export const DECISIONS: Statement = {
  name: 'decisions',
  text: `SELECT ${columnsOf(d, ...SHOWN)}, ${r.nl} AS "reasonNl", ${r.en} AS "reasonEn"
     FROM ${d}
     LEFT JOIN ${r} ON ${r.regionId} = ${d.regionId} AND ${r.policyVersion} = ${d.policyVersion} AND ${r.code} = ${d.reason}
     WHERE ${d.regionId} = acting_region() AND ${d.proposalId} = $1 ORDER BY ${d.side}`,
};

/** A step with the version of the policy that a rejection's reason is of; null with an approval. */
export interface TakenStep extends DecidedStep {
  readonly policyVersion: number | null;
}

const INSERT: Statement = {
  name: 'decision-insert',
  // Dated when it is taken: the transaction may have waited for its lock.
  text: `INSERT INTO ${bare} (${namesOf(
    Decision,
    'regionId',
    'proposalId',
    'side',
    'providerId',
    'decidedBy',
    'decidedByName',
    'profession',
    'verdict',
    'reason',
    'policyVersion',
    'decidedAt',
  )})
    VALUES (acting_region(), $1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())`,
};

export async function insertDecision(
  tx: EntityManager,
  { organisation, user, displayName, profession }: Actor,
  proposalId: string,
  verdict: Verdict,
  { side, reason, policyVersion }: TakenStep,
): Promise<void> {
  await prepared(tx, INSERT, [
    proposalId,
    side,
    organisation,
    user,
    displayName,
    profession,
    verdict,
    reason?.code ?? null,
    policyVersion,
  ]);
}

/** Whether somebody decided on a proposal after this transaction began, which then has waited for it. */
export async function decidedAfterStart(tx: EntityManager, proposalId: string): Promise<boolean> {
  const later = await tx.query<unknown[]>(
    `SELECT FROM ${d} WHERE ${d.regionId} = acting_region() AND ${d.proposalId} = $1 AND ${d.decidedAt} > now()`,
    [proposalId],
  );
  return later.length > 0;
}
