import { form } from './form.js';
import { intensity } from './intensity.js';
import { level } from './level.js';

type Said = string[] | null | undefined;

describe.each([
  ['form', (asked: Said, given: Said) => form.holds({ forms: asked }, { forms: given }, 0)],
  [
    'intensity',
    (asked: Said, given: Said) => intensity.holds({ intensities: asked }, { intensities: given }, 0),
  ],
  ['level', (asked: Said, given: Said) => level.holds({ levels: asked }, { levels: given }, 0)],
])('%s', (_rule, holds) => {
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
