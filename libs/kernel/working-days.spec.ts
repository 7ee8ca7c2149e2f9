import fc from 'fast-check';
import { daysBetween, plusDays } from './dates.js';
import { mondayOf, weeksInYear } from './iso-week.js';
import {
  easterOf,
  isPublicHoliday,
  isWorkingDay,
  minusWorkingDays,
  plusWorkingDays,
  workingDayFrom,
  workingDayUpTo,
} from './working-days.js';

const anyDate = fc.integer({ min: 0, max: 90 * 365 }).map((days) => plusDays('2014-01-01', days));
const few = fc.integer({ min: 0, max: 60 });

describe('Easter', () => {
  // Dates as published by the Astronomical Applications Department of the U.S. Naval Observatory; 1818 and 1943 are the
  // earliest and the latest that there can be, 1954, 1981 and 2049 exceptions of older rules.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %i is %s', (year, date) => {
    expect(easterOf(year)).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April, in every year', () => {
    for (let year = 1583; year <= 4099; year++) {
      const easter = easterOf(year);
      expect(Math.abs(daysBetween('2026-04-05', easter) % 7)).toBe(0);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('public holidays', () => {
  it('are those of the Algemene termijnenwet', () => {
    const of = (year: number): string[] =>
      Array.from({ length: 366 }, (_, n) => plusDays(`${year}-01-01`, n)).filter(
        (day) => day.startsWith(String(year)) && isPublicHoliday(day),
      );
    expect(of(2026)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25'],
      ...['2026-12-25', '2026-12-26'],
    ]);
    // 27 April is a Sunday: the day before. Liberation Day and Ascension Day may be one day, as in 2016.
    expect(of(2025)).toContain('2025-04-26');
    expect(of(2025)).not.toContain('2025-04-27');
    expect(of(2016)).toHaveLength(8);
  });

  it('are nine in a year, or fewer where two fall on one day', () => {
    for (let year = 2014; year <= 2100; year++) {
      const days = Array.from({ length: 366 }, (_, n) => plusDays(`${year}-01-01`, n)).filter(
        (day) => day.startsWith(String(year)) && isPublicHoliday(day),
      );
      expect([8, 9]).toContain(days.length);
    }
  });
});

describe('working days', () => {
  it('go over Christmas and the new year, also in a year of 53 weeks', () => {
    expect(weeksInYear(2026)).toBe(53);
    expect(mondayOf('2026-W53')).toBe('2026-12-28');
    expect(plusWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(plusWorkingDays('2026-12-30', 2)).toBe('2027-01-04');
    expect(minusWorkingDays('2027-01-04', 2)).toBe('2026-12-30');
    expect(minusWorkingDays('2026-12-28', 1)).toBe('2026-12-24');
  });

  it('go over Easter, King’s Day and Ascension Day', () => {
    expect(plusWorkingDays('2027-03-25', 1)).toBe('2027-03-30');
    expect(plusWorkingDays('2026-04-24', 1)).toBe('2026-04-28');
    expect(minusWorkingDays('2026-05-15', 1)).toBe('2026-05-13');
  });

  it('are no weekend and no holiday, and nothing is skipped between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const there = plusWorkingDays(date, n);
        expect(isWorkingDay(there)).toBe(true);
        const between = Array.from({ length: daysBetween(date, there) }, (_, i) => plusDays(date, i + 1));
        expect(between.filter(isWorkingDay)).toHaveLength(n);
      }),
    );
  });

  it('come back to where they began from a working day, and never pass it from another', () => {
    fc.assert(
      fc.property(anyDate, few, (date, n) => {
        const from = workingDayFrom(date);
        expect(minusWorkingDays(plusWorkingDays(from, n), n)).toBe(from);
        expect(plusWorkingDays(minusWorkingDays(from, n), n)).toBe(from);
      }),
    );
  });

  it('only grow with the number and with the date', () => {
    fc.assert(
      fc.property(anyDate, few, few, (date, days, more) => {
        expect(plusWorkingDays(date, days) <= plusWorkingDays(date, days + more)).toBe(true);
        expect(plusWorkingDays(date, days) <= plusWorkingDays(plusDays(date, more), days)).toBe(true);
        expect(minusWorkingDays(date, days + more) <= minusWorkingDays(date, days)).toBe(true);
      }),
    );
  });

  it('of no days are the nearest on either side', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [from, upTo] = [workingDayFrom(date), workingDayUpTo(date)];
        expect([isWorkingDay(from), isWorkingDay(upTo), upTo <= date && date <= from]).toEqual([
          true,
          true,
          true,
        ]);
        expect(from === upTo).toBe(isWorkingDay(date));
        // Four days without work are the most: Good Friday to Easter Monday, or Christmas around a weekend.
        expect(daysBetween(upTo, from)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
