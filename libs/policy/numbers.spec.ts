import { DEFAULT_POLICY, POLICY_NUMBERS } from './index.js';
import { CASE_TABLE_NUMBERS, firstUnusable, valueAt } from './numbers.js';

describe('the numbers of a policy', () => {
  it.each([...POLICY_NUMBERS, ...CASE_TABLE_NUMBERS])(
    '$path is at most $most and at least $least, in the default too',
    ({ path, least, most }) => {
      const value = valueAt(DEFAULT_POLICY, path) as number;
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    },
  );

  it('are all of the numbers that there are', () => {
    const paths = (value: unknown, path: string): string[] =>
      typeof value === 'number'
        ? [path]
        : value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.entries(value).flatMap(([key, inner]) =>
              paths(inner, path === '' ? key : `${path}.${key}`),
            )
          : [];
    const known = [...POLICY_NUMBERS, ...CASE_TABLE_NUMBERS].map(({ path }) => path);
    expect(paths(DEFAULT_POLICY, '').sort()).toEqual(known.sort());
  });

  it('that cannot be used are named by their path', () => {
    expect(firstUnusable({ ...DEFAULT_POLICY, horizonWeeks: 0 }, POLICY_NUMBERS)).toBe('horizonWeeks');
    const text = { ...DEFAULT_POLICY, matching: { norm: { intake: '4' } } };
    expect(firstUnusable(text, POLICY_NUMBERS)).toBe('matching.norm.intake');
    expect(firstUnusable(null, POLICY_NUMBERS)).toBe('matching.norm.intake');
    expect(firstUnusable(DEFAULT_POLICY, POLICY_NUMBERS)).toBeNull();
  });
});
