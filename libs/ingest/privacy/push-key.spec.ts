import fc from 'fast-check';
import { isPushKey } from './push-key.js';

describe('the key of a push', () => {
  it('is a uuid or 128 bits and more in hexadecimal, by chance', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), fc.stringMatching(/^[0-9a-f]{32}$/), (uuid, hex) => {
        // fast-check likes numbers with many zeros, which chance does not.
        fc.pre(
          new Set(uuid).size > 9 && new Set(hex).size > 8 && !/(.)\1{5}/.test(uuid.replaceAll('-', '') + hex),
        );
        expect([uuid, uuid.toUpperCase(), hex, hex + hex].map(isPushKey)).toEqual([true, true, true, true]);
      }),
    );
  });

  it.each([
    'week-49',
    'client-Jansen',
    'Jan-Jansen-19850314',
    '111222333',
    'MTExMjIyMzMz',
    'amFuLWphbnNlbi1ncm9uaW5nZW4',
    '2026-11-30',
    'a b',
    '',
    '0'.repeat(32),
    '00000000-0000-4000-8000-000111222333',
    '00000000000000000000000111222333',
    '123456782'.padEnd(32, 'f'),
    'f'.repeat(65),
  ])('is not %j', (text) => expect(isPushKey(text)).toBe(false));
});
