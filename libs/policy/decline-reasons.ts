import {
  DECLINE_REASONS,
  type DeclineReasonCode,
  type Effect,
  EFFECTS,
  ok,
  refuse,
  type Result,
} from '../kernel/index.js';
import { type PolicyReason, type ReasonList, readReasons } from './reasons.js';

/**
 * What a client's decline bars: always at least this programme for that week, so that the same is not offered again
 * tomorrow. Nothing of it touches the client's entry, registration date or norm clock.
 */
export type DeclineEffect = Exclude<Effect, 'none'>;

/** Why a client declines an offer. In the document under `declineReasons`. */
export interface DeclineReason extends PolicyReason {
  readonly effect: DeclineEffect;
}

const BUILT_IN: Readonly<Record<DeclineReasonCode, DeclineEffect>> = {
  'too-far': 'bar-programme',
  'prefers-current-provider': 'stay',
  'week-unsuitable': 'this-week',
  'wants-other-form': 'bar-programme',
  'no-longer-needed': 'withdraw',
  'no-reason-given': 'bar-programme',
};

/** Where a region starts until it sets its own. */
export const DEFAULT_DECLINE_REASONS: readonly DeclineReason[] = Object.freeze(
  DECLINE_REASONS.map((reason) =>
    Object.freeze({ ...reason, effect: BUILT_IN[reason.code], withdrawn: false }),
  ),
);

/** A client may always decline without saying why. */
const ALWAYS: DeclineReasonCode = 'no-reason-given';

const LIST: ReasonList = {
  part: 'declineReasons',
  builtIn: DECLINE_REASONS.map(({ code }) => code),
  effects: EFFECTS.filter((effect) => effect !== 'none'),
  more: [],
};

/**
 * Reads the part `declineReasons` of a document; one without it gets the product's own. Refuses with the path of the
 * first thing that is wrong.
 * @example readDeclineReasons({ declineReasons: 'none' }) // { ok: false, error: 'declineReasons' }
 */
export function readDeclineReasons(document: unknown): Result<readonly DeclineReason[], string> {
  const read = readReasons(document, LIST, ({ effect, ...reason }) =>
    effect === 'none' ? refuse('.effect') : ok({ ...reason, effect }),
  );
  if (!read.ok) return read;
  if (read.value === null) return ok(DEFAULT_DECLINE_REASONS);
  const reasons = read.value;
  return reasons.some(({ code, withdrawn }) => code === ALWAYS && !withdrawn)
    ? ok(reasons)
    : refuse(`declineReasons (${ALWAYS} stays in use)`);
}
