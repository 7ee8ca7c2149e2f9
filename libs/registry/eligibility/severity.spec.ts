import { severity } from './severity.js';

describe('severity', () => {
  it('holds for a severity that is taken', () => {
    expect(severity.holds({ severity: 3 }, { severities: [2, 3] }, 0)).toBe(true);
  });

  it('is broken by one that is not', () => {
    expect(severity.holds({ severity: 3 }, { severities: [1, 2] }, 0)).toBe(false);
  });
});
