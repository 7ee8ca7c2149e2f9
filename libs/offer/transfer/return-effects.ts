import { type Effect, mondayOf, ok, refuse, type Result, type ReturnReasonCode } from '../../kernel/index.js';
import { type OfferProblem } from '../problems.js';
import { isUnderWay, type TransferState } from './transfer-states.js';

/**
 * What a way back bars: the same is not proposed again tomorrow. Who missed an intake, or whose place fell away, has
 * said nothing against the programme, so only that week is out.
 */
export const RETURN_EFFECTS: Readonly<Record<ReturnReasonCode, Exclude<Effect, 'none'>>> = Object.freeze({
  'unsuitable-at-intake': 'bar-programme',
  'exclusion-at-intake': 'bar-programme',
  'client-withdrew': 'bar-programme',
  'did-not-attend': 'this-week',
  'place-fell-away': 'this-week',
});

export const isReturnReason = (code: string): code is ReturnReasonCode => Object.hasOwn(RETURN_EFFECTS, code);

/**
 * Whether a client who is this far can come back for this reason: what proved at the intake takes an intake, and who
 * did not attend one had none, in a week that has begun.
 * @param week of the intake
 * @param today `YYYY-MM-DD`
 */
export function mayReturn(
  reason: ReturnReasonCode,
  transfer: TransferState | null,
  week: string,
  today: string,
): Result<null, OfferProblem> {
  if (!isUnderWay(transfer)) return refuse('not-under-way');
  const held = transfer === 'intake-held';
  const fits = {
    'unsuitable-at-intake': held,
    'exclusion-at-intake': held,
    'client-withdrew': true,
    'did-not-attend': !held && mondayOf(week) <= today,
    'place-fell-away': !held,
  }[reason];
  return fits ? ok(null) : refuse('reason-does-not-fit');
}
