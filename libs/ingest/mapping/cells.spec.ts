import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { isCoarse } from '../record/ages.js';
import { OLDEST_AGE } from '../record/limits.js';
import { ageOn, bandIn, bandOf } from './age-band.js';
import { contactsIn, dayOf, minutesIn, orderSaid, postcodeIn, weekOf, weeksIn } from './cells.js';

describe('a day', () => {
  it.each([
    ['2026-03-02', null, '2026-03-02'],
    ['2-3-2026', null, '2026-03-02'],
    ['2.3.2026', null, '2026-03-02'],
    ['46083', null, '2026-03-02'],
    ['2/3/2026', null, null],
    ['2/3/2026', 'day-month', '2026-03-02'],
    ['2/3/2026', 'month-day', '2026-02-03'],
    ['25/3/2026', null, '2026-03-25'],
    ['3/25/2026', null, '2026-03-25'],
    ['3/3/2026', null, '2026-03-03'],
    ['31-2-2026', null, null],
    ['maart', null, null],
  ] as const)('%j in the order %s is %s', (text, order, day) => expect(dayOf(text, order)).toBe(day));

  it('of two readings is asked about, unless others of the file say which', () => {
    expect(orderSaid(['2/3/2026'])).toEqual({ asked: true, said: null });
    expect(orderSaid(['2/3/2026', '25/3/2026'])).toEqual({ asked: true, said: 'day-month' });
    expect(orderSaid(['25/3/2026', '3/25/2026', '1/2/2026'])).toEqual({ asked: true, said: null });
    expect(orderSaid(['2-3-2026', '3/3/2026'])).toEqual({ asked: false, said: null });
  });
});

it.each([
  ['2026-W49', '2026-W49'],
  ['week 49 2026', '2026-W49'],
  ['wk 49 (2026)', '2026-W49'],
  ['202649', '2026-W49'],
  ['49-2026', '2026-W49'],
  ['30-11-2026', '2026-W49'],
  ['week 49', null],
  ['2026-W60', null],
])('the week %j is %s', (text, week) => expect(weekOf(text, null)).toBe(week));

it.each([
  ['12', 12],
  ['12 wkn', 12],
  ['12 weken', 12],
  ['12.0', 12],
  ['3 mnd', null],
  ['2,5 weken', null],
])('%j is %s weeks', (text, weeks) => expect(weeksIn(text)).toBe(weeks));

it.each([
  ['45', 45],
  ['45 min', 45],
  ['1 uur', 60],
  ['1,5 uur', 90],
  ['ver', null],
])('%j is %s minutes', (text, minutes) => expect(minutesIn(text)).toBe(minutes));

it('keeps the four digits of a postcode and none of its letters', () => {
  expect(postcodeIn('9712 AB')).toBe('9712');
  expect(postcodeIn('9712ab')).toBe('9712');
  expect(postcodeIn('0712')).toBeNull();
});

it('pads an AGB code of a provider', () =>
  expect(contactsIn('6290001 2024-05 | 06290002: 3-2025')).toEqual([
    { provider: '06290001', lastMonth: '2024-05' },
    { provider: '06290002', lastMonth: '2025-03' },
  ]));

it.each([
  ['18-22', [18, 22]],
  ['18 t/m 22', [18, 22]],
  ['18 tot 23', [18, 22]],
  ['18 tot en met 22 jaar', [18, 22]],
  ['65+', [65, OLDEST_AGE]],
  ['volwassen', null],
])('the band %j is %j', (text, band) => expect(bandIn(text)).toEqual(band));

describe('the band of an age', () => {
  it('begins and ends at the borders of the region', () => {
    expect(bandOf(23, DEFAULT_POLICY.ages)).toEqual([23, 27]);
    expect(bandOf(17, DEFAULT_POLICY.ages)[1]).toBe(17);
    expect(bandOf(18, DEFAULT_POLICY.ages)[0]).toBe(18);
  });

  it('holds the age and is as coarse as the region wants, whatever that is', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: OLDEST_AGE }),
        fc.integer({ min: 2, max: 20 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
        (age, bandYears, borders) => {
          const band = bandOf(age, { bandYears, borders });
          expect(band[0] <= age && age <= band[1]).toBe(true);
          expect(band[0] >= 0 && band[1] <= OLDEST_AGE).toBe(true);
          expect(isCoarse(band, { bandYears, borders })).toBe(true);
        },
      ),
    ));
});

it('counts whole years', () => {
  expect(ageOn('2000-03-01', '2026-02-28')).toBe(25);
  expect(ageOn('2000-03-01', '2026-03-01')).toBe(26);
});
