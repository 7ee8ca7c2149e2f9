import { type CaseReasonCode } from '../../kernel/index.js';
import { type CaseTablePolicy } from '../../policy/index.js';

/** What is known of an entry that waits, is on no agenda and in no proposal. */
export interface CandidateFacts {
  /** Refused proposals since its last case was closed. */
  readonly refusals: number;
  /** Why the last completed run found nothing for it, code list unmatchedReasons; null = it did, or has not looked. */
  readonly unmatched: string | null;
  /** Legal title; null = not known. */
  readonly title: string | null;
  /** Whole weeks since registration. */
  readonly waitedWeeks: number;
  /** Whole weeks since its last case was closed; null = there was none. */
  readonly sinceCaseWeeks: number | null;
}

/**
 * Why an entry comes to the table by itself, or null where it does not yet. What a clinician said no to comes first:
 * it is a fact about this client, where a long wait may be about the region. Who would be helped nowhere sooner than on
 * an agreed date waits in the right place: a table could only confirm it. An estimate keeps nobody off the table. Nor is a
 * table, which meets every fortnight, for who is in danger now: that is on the list of the client's own organisation, with
 * whom to call.
 * @param normWeeks the total norm of its title, in weeks; null = there is none
 * @example candidateReason({ refusals: 2, unmatched: null, waitedWeeks: 5, sinceCaseWeeks: null }, 14, DEFAULT_CASE_TABLE) === 'refused'
 */
export function candidateReason(
  facts: CandidateFacts,
  normWeeks: number | null,
  policy: CaseTablePolicy,
): Extract<CaseReasonCode, 'refused' | 'long-unmatched'> | null {
  // Who wants to stay is asked nothing until they say otherwise.
  if (facts.unmatched === 'client-stays') return null;
  if (facts.sinceCaseWeeks !== null && facts.sinceCaseWeeks < policy.restWeeks) return null;
  if (facts.unmatched === 'danger-now') return null;
  if (facts.refusals >= policy.refusals) return 'refused';
  const stuck = facts.unmatched !== null && facts.unmatched !== 'not-sooner';
  return stuck && facts.waitedWeeks >= longWait(normWeeks, policy) ? 'long-unmatched' : null;
}

/** Weeks waited from which an entry without a proposal is discussed. @param normWeeks as of `candidateReason` */
export const longWait = (
  normWeeks: number | null,
  policy: Pick<CaseTablePolicy, 'weeksBeyondNorm' | 'weeksWithoutNorm'>,
): number => (normWeeks === null ? policy.weeksWithoutNorm : normWeeks + policy.weeksBeyondNorm);
