import { canonicalJson } from './index.js';

describe('canonicalJson', () => {
  it('writes sorted keys and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[2,1,{"c":"x","d":null}]}',
    );
  });
});
