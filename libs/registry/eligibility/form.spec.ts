import { form } from './form.js';

const holds = (asked: string[] | null | undefined, given: string[] | null | undefined) =>
  form.holds({ forms: asked }, { forms: given }, 0);

describe('form', () => {
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
