import { level } from './level.js';

const holds = (asked: string[] | null | undefined, given: string[] | null | undefined) =>
  level.holds({ levels: asked }, { levels: given }, 0);

describe('level', () => {
  it('holds with one in common', () => {
    expect(holds(['x', 'y'], ['y', 'z'])).toBe(true);
  });

  it('is broken without one', () => {
    expect(holds(['x'], ['y'])).toBe(false);
  });

  it('stands in nobody’s way where either side says nothing', () => {
    for (const nothing of [null, undefined]) {
      expect(holds(nothing, ['y'])).toBe(true);
      expect(holds(['x'], nothing)).toBe(true);
    }
  });
});
