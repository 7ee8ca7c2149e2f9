import { type Side } from '../../kernel/index.js';
import {
  HAND_OVER_STEPS,
  type HandOverStep,
  isLetterDate,
  letterValidity,
  mayDo,
  mayTakeBack,
} from './hand-over.js';
import { nextStepOf, type OfferNow } from '../next-step.js';
import { type TransferState } from '../transfer/transfer-states.js';

const at = (side: Side | null, done: HandOverStep[] = [], transfer: TransferState | null = 'planned') => ({
  side,
  done,
  transfer,
});

describe('the hand-over', () => {
  it('has each step done once, by who can know it', () => {
    expect(mayDo('consent', at('sending'))).toMatchObject({ ok: true });
    expect(mayDo('consent', at('receiving'))).toMatchObject({ error: 'not-your-step' });
    expect(mayDo('referral-letter', at('receiving'))).toMatchObject({ error: 'not-your-step' });
    expect(mayDo('warm-hand-over', at('receiving', ['consent']))).toMatchObject({ ok: true });
    expect(mayDo('consent', at('sending', ['consent']))).toMatchObject({ error: 'step-done-already' });
    expect(mayDo('consent', at(null))).toMatchObject({ error: 'not-your-step' });
  });

  it('speaks about nobody without consent', () => {
    expect(mayDo('warm-hand-over', at('sending'))).toMatchObject({ error: 'consent-first' });
    expect(mayDo('warm-hand-over', at('sending', ['consent']))).toMatchObject({ ok: true });
  });

  it('lets a step be taken back while the client is under way, for consent can be withdrawn', () => {
    expect(mayTakeBack('consent', at('sending', ['consent', 'warm-hand-over']))).toMatchObject({ ok: true });
    expect(mayTakeBack('consent', at('sending'))).toMatchObject({ error: 'step-not-done' });
    expect(mayTakeBack('consent', at('receiving', ['consent']))).toMatchObject({ error: 'not-your-step' });
  });

  it.each([null, 'started', 'returned'] as const)(
    'is over, or has not begun, for a transfer that is %s',
    (state) => {
      for (const step of HAND_OVER_STEPS) {
        expect(mayDo(step, at('sending', [], state))).toMatchObject({ error: 'not-under-way' });
        expect(mayTakeBack(step, at('sending', [step], state))).toMatchObject({ error: 'not-under-way' });
      }
    },
  );
});

describe('a referral letter', () => {
  it('lasts 275 days to the registration, that day included', () => {
    expect(letterValidity('2026-01-01', '2026-10-03')).toBe('valid');
    expect(letterValidity('2026-01-01', '2026-10-04')).toBe('lapsed');
    expect(letterValidity('2026-11-01', '2026-10-04')).toBe('valid');
  });

  it('is not of tomorrow, nor of another decade', () => {
    expect(isLetterDate('2026-10-05', '2026-10-04', '2026-10-05')).toBe(true);
    expect(isLetterDate('2026-10-06', '2026-10-04', '2026-10-05')).toBe(false);
    expect(isLetterDate('2006-10-04', '2026-10-04', '2026-10-05')).toBe(false);
  });
});

describe('what is next', () => {
  const now: OfferNow = {
    state: 'accepted',
    answerBy: '2026-11-16',
    transfer: 'planned',
    week: '2026-W49',
    treatmentWeeks: 3,
    done: [],
  };
  const next = (change: Partial<OfferNow>, today = '2026-11-20') => nextStepOf({ ...now, ...change }, today);

  it('is the answer, then the hand-over step by step, then the intake, then treatment', () => {
    expect(next({ state: 'offered', transfer: null })).toEqual({
      code: 'ask-the-client',
      side: 'sending',
      dueOn: '2026-11-16',
    });
    expect(next({})).toEqual({ code: 'record-consent', side: 'sending', dueOn: '2026-11-27' });
    expect(next({ done: ['consent'] })).toMatchObject({ code: 'check-letter' });
    expect(next({ done: ['consent', 'referral-letter'] })).toMatchObject({ code: 'hand-over' });
    expect(next({ done: [...HAND_OVER_STEPS] })).toEqual({
      code: 'hold-intake',
      side: 'receiving',
      dueOn: '2026-12-06',
    });
    expect(next({ transfer: 'intake-held' })).toEqual({
      code: 'start-treatment',
      side: 'receiving',
      dueOn: '2026-12-27',
    });
  });

  it('is the intake once its week has begun, whatever was forgotten', () => {
    expect(next({}, '2026-11-29')).toMatchObject({ code: 'record-consent' });
    expect(next({}, '2026-11-30')).toMatchObject({ code: 'hold-intake' });
  });

  it('is nothing where it is over', () => {
    for (const transfer of ['started', 'returned'] as const) expect(next({ transfer })).toBeNull();
    expect(next({ state: 'declined', transfer: null })).toBeNull();
    expect(next({ state: 'expired', transfer: null })).toBeNull();
  });
});
