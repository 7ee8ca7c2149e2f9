import { intakeStop } from './intake-stop.js';

describe('intake-stop', () => {
  it('holds while intakes go on', () => {
    expect(intakeStop.holds({}, { intakeStop: false }, 0)).toBe(true);
  });

  it('is broken by an intake stop', () => {
    expect(intakeStop.holds({}, { intakeStop: true }, 0)).toBe(false);
  });
});
