import fc from 'fast-check';
import { addWeeks, isIsoWeek, isoWeekOf, mondayOf, weeksBetween, weeksInYear } from './iso-week.js';

describe('ISO weeks', () => {
  it('knows the Monday of a week and the week of a date', () => {
    expect(mondayOf('2026-W49')).toBe('2026-11-30');
    expect(mondayOf('2020-W01')).toBe('2019-12-30');
    expect(isoWeekOf('2026-11-30')).toBe('2026-W49');
    expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
    expect(isoWeekOf('2027-01-04')).toBe('2027-W01');
    expect(isoWeekOf('2024-02-29')).toBe('2024-W09');
  });

  it('knows the years with a week 53', () => {
    expect([2015, 2020, 2026, 2032].map(weeksInYear)).toEqual([53, 53, 53, 53]);
    expect([2021, 2025, 2027].map(weeksInYear)).toEqual([52, 52, 52]);
  });

  it('refuses what is no week', () => {
    for (const text of ['2025-W53', '2026-W54', '2026-W00', '2026W49', '2026-W9', 'x2026-W49', '']) {
      expect(isIsoWeek(text)).toBe(false);
    }
    expect(() => mondayOf('2025-W53')).toThrow(RangeError);
    expect(() => isoWeekOf('2025-02-29')).toThrow(RangeError);
  });

  it('adds and subtracts across a year with week 53', () => {
    expect(addWeeks('2026-W49', 4)).toBe('2026-W53');
    expect(addWeeks('2026-W49', 5)).toBe('2027-W01');
    expect(addWeeks('2027-W01', -1)).toBe('2026-W53');
    expect(weeksBetween('2026-W49', '2027-W01')).toBe(5);
  });

  it('goes there and back again, and agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: -500, max: 500 }),
        (day, n) => {
          const date = new Date(day * 86_400_000);
          const week = isoWeekOf(date.toISOString().slice(0, 10));
          const monday = new Date(`${mondayOf(week)}T00:00:00Z`);
          expect(monday.getUTCDay()).toBe(1);
          expect(Math.floor((date.getTime() - monday.getTime()) / 86_400_000 / 7)).toBe(0);
          expect(weeksBetween(week, addWeeks(week, n))).toBe(n);
        },
      ),
    );
  });
});
