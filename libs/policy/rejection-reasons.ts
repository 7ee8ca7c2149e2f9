import {
  type Effect,
  EFFECTS,
  ok,
  REFUSAL_REASONS,
  type RefusalReasonCode,
  refuse,
  type Result,
  type Side,
  SIDES,
} from '../kernel/index.js';
import { type PolicyReason, type ReasonList, readReasons } from './reasons.js';

/** Why a clinician rejects a proposal. In the document under `refusalReasons`, as it has always been stored. */
export interface RejectionReason extends PolicyReason {
  /** Which of the two organisations may give it. */
  readonly sides: readonly Side[];
}

const BUILT_IN: Readonly<Record<RefusalReasonCode, Effect>> = {
  'clinically-unsuitable': 'bar-programme',
  'exclusion-criterion': 'bar-programme',
  'programme-full-in-fact': 'this-week',
  'client-already-helped': 'withdraw',
  'continuity-of-care': 'bar-provider',
  'client-prefers-to-stay': 'stay',
  'insufficient-information': 'none',
};

/** Who may give a reason, where it is not for both: what a client wants is known where they wait. */
const ONE_SIDE: Readonly<Partial<Record<RefusalReasonCode, readonly Side[]>>> = {
  'client-prefers-to-stay': ['sending'],
};

/** Where a region starts until it sets its own. */
export const DEFAULT_REJECTION_REASONS: readonly RejectionReason[] = Object.freeze(
  REFUSAL_REASONS.map((reason) =>
    Object.freeze({
      ...reason,
      effect: BUILT_IN[reason.code],
      sides: ONE_SIDE[reason.code] ?? SIDES,
      withdrawn: false,
    }),
  ),
);

const LIST: ReasonList = {
  part: 'refusalReasons',
  builtIn: REFUSAL_REASONS.map(({ code }) => code),
  effects: EFFECTS,
  more: ['sides'],
};

/**
 * Reads the part `refusalReasons` of a document; one without it gets the product's own. Refuses with the path of the
 * first thing that is wrong. Each side keeps a reason to give: who cannot reject does not review.
 * @example readRejectionReasons({ refusalReasons: 'none' }) // { ok: false, error: 'refusalReasons' }
 */
export function readRejectionReasons(document: unknown): Result<readonly RejectionReason[], string> {
  const read = readReasons(document, LIST, (reason, { sides = SIDES }) => {
    const given = Array.isArray(sides) ? (sides as unknown[]) : [];
    const known = SIDES.filter((side) => given.includes(side));
    return known.length > 0 && known.length === given.length
      ? ok({ ...reason, sides: known })
      : refuse('.sides');
  });
  if (!read.ok) return read;
  if (read.value === null) return ok(DEFAULT_REJECTION_REASONS);
  const reasons = read.value;
  const mute = SIDES.find((side) => !reasons.some((one) => !one.withdrawn && one.sides.includes(side)));
  return mute === undefined ? ok(reasons) : refuse(`refusalReasons (none left for ${mute})`);
}
