import { CODE_LISTS, severityFits } from './index.js';

describe('zorgvraagtypen', () => {
  it('are twenty, from 1 to 21 without 9, each marked as not checked and with a severity', () => {
    const { careTypes } = CODE_LISTS;
    const numbers = Array.from({ length: 21 }, (_, i) => String(i + 1)).filter((code) => code !== '9');
    expect(careTypes.map(({ code }) => code)).toEqual(numbers);
    for (const { unverified, severities } of careTypes) {
      expect(unverified).toBe(true);
      expect(severities.length).toBeGreaterThan(0);
    }
  });
});

describe('severityFits', () => {
  it.each([
    ['1', 1, true],
    ['1', 3, false],
    ['3', 2, true],
    ['4', 1, false],
    ['14', 3, true],
    [null, 1, null],
    ['9', 1, null],
  ] as const)('says of type %s and severity %d: %s', (careType, severity, fits) => {
    expect(severityFits(careType, severity)).toBe(fits);
  });
});
