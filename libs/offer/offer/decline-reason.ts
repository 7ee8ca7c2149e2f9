import { ok, refuse, type Result } from '../../kernel/index.js';
import { type DeclineReason } from '../../policy/index.js';
import { type OfferProblem } from '../problems.js';

/** Whether a client's "no" can be recorded for a reason: the reason with its effect, or why not. */
export function declineReason(
  reasons: readonly DeclineReason[],
  code: string | null,
): Result<DeclineReason, OfferProblem> {
  if (code === null) return refuse('reason-needed');
  const reason = reasons.find((one) => one.code === code);
  if (reason === undefined) return refuse('reason-unknown');
  return reason.withdrawn ? refuse('reason-withdrawn') : ok(reason);
}
