import {
  type Effect,
  EFFECTS,
  ok,
  refuse,
  REFUSAL_REASONS,
  type RefusalReasonCode,
  type Result,
} from '../../kernel/index.js';
import { type PolicyReason, type ReasonList, readReasons } from './policy-reasons.js';
import { type ReviewProblem } from '../problems.js';
import { type Side, SIDES } from '../proposal/index.js';

/** Why a clinician refuses a proposal. Policy data of the region, under `refusalReasons`. */
export interface RefusalReason extends PolicyReason {
  /** Which of the two organisations may give it. */
  readonly sides: readonly Side[];
}

const BUILT_IN: Readonly<Record<RefusalReasonCode, Effect>> = {
  'clinically-unsuitable': 'bar-programme',
  'exclusion-criterion': 'bar-programme',
  'programme-full-in-fact': 'this-week',
  'client-already-helped': 'withdraw',
  'continuity-of-care': 'bar-provider',
  'client-prefers-to-stay': 'bar-provider',
  'insufficient-information': 'none',
};

/** Where a region starts until it sets its own. */
export const DEFAULT_REFUSAL_REASONS: readonly RefusalReason[] = Object.freeze(
  REFUSAL_REASONS.map((reason) =>
    Object.freeze({ ...reason, effect: BUILT_IN[reason.code], sides: SIDES, withdrawn: false }),
  ),
);

const LIST: ReasonList = {
  part: 'refusalReasons',
  builtIn: REFUSAL_REASONS.map(({ code }) => code),
  effects: EFFECTS,
  more: ['sides'],
};

/**
 * Reads the part `refusalReasons` of a stored policy; a document without it gets the product's own. Refuses with the
 * path of the first thing that is wrong. Each side keeps a reason to give: who cannot refuse does not review.
 * @example readRefusalReasons({ refusalReasons: 'none' }) // { ok: false, error: 'refusalReasons' }
 */
export function readRefusalReasons(document: unknown): Result<readonly RefusalReason[], string> {
  const read = readReasons(document, LIST, (reason, { sides = SIDES }) => {
    const given = Array.isArray(sides) ? (sides as unknown[]) : [];
    const known = SIDES.filter((side) => given.includes(side));
    return known.length > 0 && known.length === given.length
      ? ok({ ...reason, sides: known })
      : refuse('.sides');
  });
  if (!read.ok) return read;
  if (read.value === null) return ok(DEFAULT_REFUSAL_REASONS);
  const reasons = read.value;
  const mute = SIDES.find((side) => !reasons.some((one) => !one.withdrawn && one.sides.includes(side)));
  return mute === undefined ? ok(reasons) : refuse(`refusalReasons (none left for ${mute})`);
}

/** Whether a side may give a reason now: the reason with its effect, or why not. */
export function refusalReason(
  reasons: readonly RefusalReason[],
  code: string | null,
  side: Side,
): Result<RefusalReason, ReviewProblem> {
  if (code === null) return refuse('reason-needed');
  const reason = reasons.find((one) => one.code === code);
  if (reason === undefined) return refuse('reason-unknown');
  if (reason.withdrawn) return refuse('reason-withdrawn');
  return reason.sides.includes(side) ? ok(reason) : refuse('reason-of-other-side');
}
