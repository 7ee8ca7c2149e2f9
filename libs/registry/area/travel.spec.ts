import fc from 'fast-check';
import { greatCircleKm } from '../../kernel/index.js';
import { estimatedTravel, estimateMinutes } from './travel.js';

const GRONINGEN = { latitude: 53.2194, longitude: 6.5665 };
const AMSTERDAM = { latitude: 52.3676, longitude: 4.9041 };
const VEENDAM = { latitude: 53.1054, longitude: 6.8782 };
const place = fc.record({
  latitude: fc.double({ min: 50.7, max: 53.7, noNaN: true }),
  longitude: fc.double({ min: 3.2, max: 7.3, noNaN: true }),
});

describe('travel', () => {
  it('measures known distances', () => {
    expect(greatCircleKm(GRONINGEN, AMSTERDAM)).toBeCloseTo(146.5, 0);
    // One degree along a meridian is the radius × π ÷ 180.
    expect(greatCircleKm({ latitude: 0, longitude: 5 }, { latitude: 1, longitude: 5 })).toBeCloseTo(
      111.195,
      3,
    );
    expect(greatCircleKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(
      20015.1,
      0,
    );
  });

  it('estimates by the documented formula', () => {
    const km = greatCircleKm(GRONINGEN, VEENDAM);
    expect(km).toBeCloseTo(24.3, 1);
    expect(estimateMinutes(GRONINGEN, VEENDAM)).toBe(Math.round((km * 1.3 * 60) / 50 + 10));
    expect(estimateMinutes(GRONINGEN, VEENDAM)).toBe(48);
    expect(estimateMinutes(GRONINGEN, GRONINGEN)).toBe(10);
  });

  it('takes as long there as back, at least ten minutes, and no shortcut beats the straight way by more than rounding', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(estimateMinutes(a, b)).toBe(estimateMinutes(b, a));
        expect(estimateMinutes(a, b)).toBeGreaterThanOrEqual(10);
        expect(estimateMinutes(a, b)).toBeLessThanOrEqual(estimateMinutes(a, c) + estimateMinutes(c, b));
      }),
    );
  });

  it('gives every ordered pair, and no way where coordinates are unknown', () => {
    const ways = estimatedTravel(
      [
        { code: '0014', coordinates: GRONINGEN },
        { code: '0047', coordinates: VEENDAM },
        { code: '9999', coordinates: null },
      ],
      '2026-11-30',
    );
    expect(ways).toHaveLength(9);
    expect(ways[0]).toEqual({ from: '0014', to: '0014', minutes: 10 });
    expect(ways[1]).toEqual({ from: '0014', to: '0047', minutes: 48 });
    expect(ways.filter(({ minutes }) => minutes === null)).toHaveLength(4);
    expect(ways.at(-1)).toEqual({ from: '9999', to: '9999', minutes: 10 });
  });

  it('takes two codes of one municipality for one area', () => {
    const delfzijl = { code: '0010', coordinates: { latitude: 53.3306, longitude: 6.9211 } };
    const appingedam = { code: '0003', coordinates: { latitude: 53.3219, longitude: 6.8583 } };
    const between = (day: string) =>
      estimatedTravel([delfzijl, appingedam], day).find(({ from, to }) => from !== to)?.minutes;
    expect(between('2020-12-31')).toBeGreaterThan(10);
    expect(between('2021-01-01')).toBe(10);
  });
});
