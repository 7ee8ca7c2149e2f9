import { canonicalJson, DEFAULT_POLICY, policySha256, readRegionPolicy } from './index.js';

describe('region policy', () => {
  it('reads the default back as it is', () => {
    const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_POLICY));
    expect(readRegionPolicy(stored)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  it('names the number that cannot be used', () => {
    expect(readRegionPolicy({ ...DEFAULT_POLICY, horizonWeeks: 0 })).toEqual({
      ok: false,
      error: 'horizonWeeks',
    });
    expect(readRegionPolicy({ ...DEFAULT_POLICY, matching: { norm: { intake: '4' } } })).toEqual({
      ok: false,
      error: 'matching.norm.intake',
    });
    expect(readRegionPolicy(null)).toEqual({ ok: false, error: 'matching.norm.intake' });
  });

  it('has one hash, whatever the order of the keys', () => {
    const { matching, ...rest } = DEFAULT_POLICY;
    expect(policySha256({ ...rest, matching })).toBe(policySha256(DEFAULT_POLICY));
    expect(policySha256({ ...DEFAULT_POLICY, proposalDays: 15 })).not.toBe(policySha256(DEFAULT_POLICY));
  });

  it('writes sorted keys and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[2,1,{"c":"x","d":null}]}',
    );
  });
});
