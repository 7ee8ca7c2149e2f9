import { travel } from './travel.js';

describe('travel', () => {
  it('holds up to the maximum, without one, and online', () => {
    expect(travel.holds({ area: 'A', maxTravel: 45 }, { online: false }, 45)).toBe(true);
    expect(travel.holds({ area: 'A', maxTravel: null }, { online: false }, 300)).toBe(true);
    expect(travel.holds({ area: 'A', maxTravel: 0 }, { online: true }, null)).toBe(true);
  });

  it('is broken beyond the maximum and where there is no way', () => {
    expect(travel.holds({ area: 'A', maxTravel: 45 }, { online: false }, 46)).toBe(false);
    expect(travel.holds({ area: 'A', maxTravel: null }, { online: false }, null)).toBe(false);
  });
});
