import { daysBetween, ok, refuse, type Result, type Side } from '../../kernel/index.js';
import { type OfferProblem } from '../problems.js';
import { isUnderWay, type TransferState } from '../transfer/transfer-states.js';

/** What is seen to before the intake, in the order in which it is seen to. */
export const HAND_OVER_STEPS = Object.freeze(['consent', 'referral-letter', 'warm-hand-over'] as const);
export type HandOverStep = (typeof HAND_OVER_STEPS)[number];

/** Who can know it: the file and the letter are with the organisation where the client waits; a talk has two ends. */
export const STEP_SIDES: Readonly<Record<HandOverStep, readonly Side[]>> = Object.freeze({
  consent: ['sending'],
  'referral-letter': ['sending'],
  'warm-hand-over': ['sending', 'receiving'],
});

export interface HandOver {
  readonly transfer: TransferState | null;
  readonly side: Side | null;
  /** Steps that are done and have not been taken back. */
  readonly done: readonly HandOverStep[];
}

/**
 * Whether a step may be recorded. The steps are checks and not a gate: an intake that has been is a fact, whatever
 * was forgotten before it. One order is law: nobody speaks about a client before the client allows it.
 */
export function mayDo(step: HandOverStep, { transfer, side, done }: HandOver): Result<null, OfferProblem> {
  const allowed = mayTouch(step, transfer, side);
  if (!allowed.ok) return allowed;
  if (done.includes(step)) return refuse('step-done-already');
  if (step === 'warm-hand-over' && !done.includes('consent')) return refuse('consent-first');
  return ok(null);
}

/** Whether a step may be taken back: a slip, or a client who no longer consents. */
export function mayTakeBack(
  step: HandOverStep,
  { transfer, side, done }: HandOver,
): Result<null, OfferProblem> {
  const allowed = mayTouch(step, transfer, side);
  if (!allowed.ok) return allowed;
  return done.includes(step) ? ok(null) : refuse('step-not-done');
}

function mayTouch(
  step: HandOverStep,
  transfer: TransferState | null,
  side: Side | null,
): Result<null, OfferProblem> {
  if (!isUnderWay(transfer)) return refuse('not-under-way');
  return STEP_SIDES[step].some((one) => one === side) ? ok(null) : refuse('not-your-step');
}

/** A referral letter lasts this many days to the registration. Source: Treeknormen and referral rules GGZ (domain: 275 days). */
export const LETTER_DAYS = 275;

export type LetterValidity = 'valid' | 'lapsed';

/**
 * Whether the letter was still valid when the client registered; what counts is that day, for the registration date
 * stays through a transfer. A check and no block: between GGZ providers no new letter is needed.
 * @example letterValidity('2026-01-01', '2026-10-03') === 'valid' // 275 days
 */
export const letterValidity = (letterOn: string, registeredOn: string): LetterValidity =>
  daysBetween(letterOn, registeredOn) <= LETTER_DAYS ? 'valid' : 'lapsed';

/** Beyond this a date is a slip of the keyboard. */
const OLDEST_LETTER_DAYS = 3653;

/** A letter cannot be of tomorrow. @param today `YYYY-MM-DD` */
export const isLetterDate = (letterOn: string, registeredOn: string, today: string): boolean =>
  letterOn <= today && daysBetween(letterOn, registeredOn) <= OLDEST_LETTER_DAYS;
