import { addWeeks, mondayOf, plusDays, type Side, workingDayUpTo } from '../kernel/index.js';
import { type HandOverStep } from './hand-over/hand-over.js';
import { type OfferState } from './offer/offer-states.js';
import { isUnderWay, type TransferState } from './transfer/transfer-states.js';

/** What somebody has to do next. */
export const NEXT_STEPS = Object.freeze([
  'ask-the-client',
  'record-consent',
  'check-letter',
  'hand-over',
  'hold-intake',
  'start-treatment',
] as const);
export type NextStepCode = (typeof NEXT_STEPS)[number];

export interface NextStep {
  readonly code: NextStepCode;
  /** Whose turn it is. */
  readonly side: Side;
  /** The last day for it, `YYYY-MM-DD`; past where it is late; null = not known. */
  readonly dueOn: string | null;
}

export interface OfferNow {
  readonly state: OfferState;
  readonly answerBy: string;
  readonly transfer: TransferState | null;
  /** Week of the intake; the chosen one after acceptance. */
  readonly week: string;
  /** Weeks from the intake to treatment that the programme announces; null = not known. */
  readonly treatmentWeeks: number | null;
  readonly done: readonly HandOverStep[];
}

const HAND_OVER: Readonly<Record<HandOverStep, NextStepCode>> = {
  consent: 'record-consent',
  'referral-letter': 'check-letter',
  'warm-hand-over': 'hand-over',
};

/**
 * The one thing that is next, or null when nothing is. Before the intake the open steps of the hand-over, due before
 * its week; once that week has begun the intake itself goes first, for it will not wait.
 * @param today `YYYY-MM-DD`
 */
export function nextStepOf(offer: OfferNow, today: string): NextStep | null {
  const { state, answerBy, transfer, week, treatmentWeeks, done } = offer;
  if (state === 'offered') return { code: 'ask-the-client', side: 'sending', dueOn: answerBy };
  if (transfer === null || !isUnderWay(transfer)) return null;
  const monday = mondayOf(week);
  if (transfer === 'intake-held')
    return {
      code: 'start-treatment',
      side: 'receiving',
      dueOn: treatmentWeeks === null ? null : plusDays(mondayOf(addWeeks(week, treatmentWeeks)), 6),
    };
  const open = (['consent', 'referral-letter', 'warm-hand-over'] as const).find(
    (step) => !done.includes(step),
  );
  if (open !== undefined && today < monday)
    return { code: HAND_OVER[open], side: 'sending', dueOn: workingDayUpTo(plusDays(monday, -1)) };
  return { code: 'hold-intake', side: 'receiving', dueOn: plusDays(monday, 6) };
}
