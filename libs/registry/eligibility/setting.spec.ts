import { setting } from './setting.js';

describe('setting', () => {
  it('holds with one setting in common', () => {
    expect(setting.holds({ settings: ['3', '4'] }, { settings: ['2', '3'] }, 0)).toBe(true);
  });

  it('is broken without one', () => {
    expect(setting.holds({ settings: ['4'] }, { settings: ['2', '3'] }, 0)).toBe(false);
    expect(setting.holds({ settings: [] }, { settings: ['2'] }, 0)).toBe(false);
  });
});
