import { setting } from './setting.js';

describe('setting', () => {
  it('holds with one setting in common', () => {
    expect(setting.holds({ settings: ['3', '4'] }, { settings: ['2', '3'] }, 0)).toBe(true);
  });

  it('does not ask for one where both sides say what care they mean in terms of need', () => {
    const asks = { settings: ['1'], intensities: ['outpatient'] };
    const gives = { settings: ['3'], intensities: null };
    expect(setting.holds(asks, gives, 0)).toBe(true);
    expect(setting.holds({ settings: ['1'] }, gives, 0)).toBe(false);
    expect(setting.holds(asks, { settings: ['3'] }, 0)).toBe(false);
  });

  it('is broken without one', () => {
    expect(setting.holds({ settings: ['4'] }, { settings: ['2', '3'] }, 0)).toBe(false);
    expect(setting.holds({ settings: [] }, { settings: ['2'] }, 0)).toBe(false);
  });
});
