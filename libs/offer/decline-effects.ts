import { type DeclineReasonCode } from '../kernel/index.js';
import { type Effect } from '../review/index.js';

/**
 * What a client's "no" bars: always at least this programme for that week, so that the same is not offered again
 * tomorrow. Nothing of it touches the client's place, date or norm clock.
 */
export const DECLINE_EFFECTS: Readonly<Record<DeclineReasonCode, Exclude<Effect, 'none'>>> = Object.freeze({
  'too-far': 'bar-programme',
  'prefers-current-provider': 'bar-provider',
  'week-unsuitable': 'this-week',
  'wants-other-form': 'bar-programme',
  'no-longer-needed': 'withdraw',
  'no-reason-given': 'bar-programme',
});

export const isDeclineReason = (code: string): code is DeclineReasonCode =>
  Object.hasOwn(DECLINE_EFFECTS, code);
