import { byCodeUnit } from './compare.js';

/**
 * JSON with the keys of every object in code-unit order and no white space, so that equal values are equal bytes
 * and have one SHA-256. Arrays keep their order: whoever builds them decides it.
 * @example canonicalJson({ b: 1, a: [2] }) === '{"a":[2],"b":1}'
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byCodeUnit(a, b))),
  );
