import fc from 'fast-check';
import { addWeeks, mondayOf } from '../../kernel/index.js';
import {
  type Approved,
  chosenOption,
  furtherWeeks,
  optionsOf,
  type WeekSupply,
  weeksSoonerIn,
} from './options.js';

const NORM = { intake: 4, treatment: 10, total: 14 };
/** Nine weeks sooner: 20 + 6 weeks here, 14 + 3 there. */
const APPROVED: Approved = {
  week: '2026-W49',
  hadIntake: false,
  gain: {
    norm: NORM,
    now: { intakeWeeks: 20, treatmentWeeks: 6, totalWeeks: 26, beyondNorm: 28 },
    present: { source: 'agreed', interval: null, treatmentKnown: true },
    proposed: { intakeWeeks: 14, treatmentWeeks: 3, totalWeeks: 17, beyondNorm: 13 },
    weeksSooner: 9,
    breachAvoided: 15,
    travelMinutes: 25,
  },
};
const OPEN = { group: false, intakeStop: false };
const week = (n: number): string => addWeeks(APPROVED.week, n);
const place = (n: number, change: Partial<WeekSupply> = {}): WeekSupply => ({
  week: week(n),
  offered: 2,
  taken: 1,
  promised: 0,
  ...change,
});
const TODAY = '2026-11-10';
const ANSWER = { answerDays: 7, leadTimes: { sending: 2, receiving: 2, answer: 3, preparation: 2 } };
const of = (supply: WeekSupply[], programme = OPEN, approved = APPROVED, today = TODAY) =>
  furtherWeeks(approved, programme, supply, today, { minGainWeeks: 1, ...ANSWER }).map(
    ({ lastAnswerOn: _, ...one }) => one,
  );

describe('the weeks that may stand beside the approved one', () => {
  it('are other weeks of the programme with a place that nobody has been promised', () => {
    expect(of([place(2), place(-1), place(0), place(1, { taken: 2 }), place(3, { promised: 1 })])).toEqual([
      { week: week(-1), weeksSooner: 10 },
      { week: week(2), weeksSooner: 7 },
    ]);
  });

  it('are still sooner than where the client waits, and not further beyond the norm', () => {
    expect(furtherWeeks(APPROVED, OPEN, [place(6), place(7)], TODAY, { minGainWeeks: 3, ...ANSWER })).toEqual(
      [{ week: week(6), weeksSooner: 3, lastAnswerOn: '2027-01-06' }],
    );
    // Eight weeks later is a week sooner in all, and 29 weeks beyond the norm instead of 28.
    expect(of([place(7), place(8)])).toEqual([{ week: week(7), weeksSooner: 2 }]);
    // A short wait for the intake here and a long one for treatment: later there is sooner in all, but beyond the norm for the intake.
    const gain = {
      ...APPROVED.gain,
      now: { intakeWeeks: 3, treatmentWeeks: 14, totalWeeks: 17, beyondNorm: 7 },
      proposed: { intakeWeeks: 4, treatmentWeeks: 1, totalWeeks: 5, beyondNorm: 0 },
      weeksSooner: 12,
    };
    expect(of([place(7), place(8)], OPEN, { ...APPROVED, gain })).toEqual([
      { week: week(7), weeksSooner: 5 },
    ]);
  });

  it('leave the client as much time to answer as the approved week does, and begin after today', () => {
    const supply = [-3, -2, -1, 1].map((n) => place(n));
    const from = (today: string) => of(supply, OPEN, APPROVED, today).map((one) => one.week);
    expect(mondayOf(week(-1))).toBe('2026-11-23');
    // Seven days from Wednesday 11 are Wednesday 18, the last day to answer for week 48; a day later that is too soon.
    expect(from('2026-11-11')).toEqual([week(-1), week(1)]);
    expect(from('2026-11-12')).toEqual([week(1)]);
    // Where the approved week has no time left, another may still have, but none that has begun.
    expect(from('2026-11-28')).toEqual([week(1)]);
    expect(of([place(-1), place(1)], OPEN, { ...APPROVED, week: week(-1) }, '2026-12-07')).toEqual([]);
  });

  it('are none of a group, which starts when a run has filled it, nor under an intake stop', () => {
    expect(of([place(1)], { group: true, intakeStop: false })).toEqual([]);
    expect(of([place(1)], { group: false, intakeStop: true })).toEqual([]);
  });

  it('count from the same clock: a week later is a week less sooner', () => {
    expect(weeksSoonerIn(week(1), APPROVED)).toBe(8);
    expect(weeksSoonerIn(APPROVED.week, APPROVED)).toBe(9);
  });
});

describe('the options of an offer', () => {
  const possible = [1, 2, 3].map((n) => ({ week: week(n), weeksSooner: 9 - n }));
  const from = (...asked: string[]) => optionsOf(APPROVED.week, asked, possible);

  it('are the approved week and at most two that may stand beside it, in order of date', () => {
    expect(from()).toEqual({ ok: true, value: [week(0)] });
    expect(from(week(3), week(1))).toEqual({ ok: true, value: [week(0), week(1), week(3)] });
  });

  it('are refused where there are too many, one twice, or one that cannot be had', () => {
    expect(from(week(1), week(2), week(3))).toMatchObject({ error: 'too-many-options' });
    expect(from(week(1), week(1))).toMatchObject({ error: 'too-many-options' });
    expect(from(week(0))).toMatchObject({ error: 'option-gone' });
    expect(from(week(4))).toMatchObject({ error: 'option-gone' });
  });

  it('never hold anything but dated weeks that were possible, whatever is asked', () => {
    const asked = fc.array(fc.integer({ min: -3, max: 6 }).map(week), { maxLength: 5 });
    fc.assert(
      fc.property(asked, (weeks) => {
        const options = optionsOf(APPROVED.week, weeks, possible);
        if (!options.ok) return;
        expect(options.value).toContain(APPROVED.week);
        expect(options.value.length).toBeLessThanOrEqual(3);
        expect(new Set(options.value).size).toBe(options.value.length);
        expect(options.value).toEqual(options.value.toSorted());
      }),
    );
  });

  it('are chosen from: the only one without naming it, of several one of them', () => {
    expect(chosenOption([week(0)], null)).toEqual({ ok: true, value: week(0) });
    expect(chosenOption([week(0), week(1)], null)).toMatchObject({ error: 'option-needed' });
    expect(chosenOption([week(0), week(1)], week(1))).toEqual({ ok: true, value: week(1) });
    expect(chosenOption([week(0), week(1)], week(2))).toMatchObject({ error: 'option-unknown' });
  });
});
