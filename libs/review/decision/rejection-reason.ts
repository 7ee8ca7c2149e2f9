import { ok, refuse, type Result, type Side } from '../../kernel/index.js';
import { type RejectionReason } from '../../policy/index.js';
import { type ReviewProblem } from '../problems.js';

/** Whether a side may give a reason now: the reason with its effect, or why not. */
export function rejectionReason(
  reasons: readonly RejectionReason[],
  code: string | null,
  side: Side,
): Result<RejectionReason, ReviewProblem> {
  if (code === null) return refuse('reason-needed');
  const reason = reasons.find((one) => one.code === code);
  if (reason === undefined) return refuse('reason-unknown');
  if (reason.withdrawn) return refuse('reason-withdrawn');
  return reason.sides.includes(side) ? ok(reason) : refuse('reason-of-other-side');
}
