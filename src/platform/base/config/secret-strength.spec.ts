import { createHash, randomBytes } from 'node:crypto';
import { isPlaceholder, isTypedText, looksRandom } from './secret-strength.js';

const bytes = (make: (i: number) => number, length = 32): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => make(i) & 255));

describe('random bytes', () => {
  it('are taken, 20,000 keys in a row', () => {
    for (let i = 0; i < 20_000; i++) {
      const key = createHash('sha256').update(`key ${i}`).digest();
      expect([i, looksRandom(key)]).toEqual([i, true]);
    }
  });

  it.each([
    ['zeros', bytes(() => 0)],
    ['ones', bytes(() => 255)],
    ['one letter', Buffer.from('a'.repeat(32))],
    ['counted upwards', bytes((i) => i + 17)],
    ['counted downwards', bytes((i) => 200 - i)],
    ['counted by sevens', bytes((i) => 7 * i)],
    ['two values in turn', bytes((i) => (i % 2 === 0 ? 3 : 250))],
    ['sixteen random bytes, twice', Buffer.concat(Array(2).fill(randomBytes(16)) as Buffer[])],
    ['eight random bytes, four times', Buffer.concat(Array(4).fill(randomBytes(8)) as Buffer[])],
    ['random bytes, filled up with zeros', Buffer.concat([randomBytes(18), Buffer.alloc(14)])],
    ['random bytes behind zeros', Buffer.concat([Buffer.alloc(14), randomBytes(18)])],
    ['a sentence', Buffer.from('correct horse battery staple 123')],
    ['hexadecimal text', Buffer.from(randomBytes(16).toString('hex'))],
    ['a word, again and again', Buffer.from('changeme'.repeat(4))],
  ])('are not %s', (_what, key) => {
    expect(key).toHaveLength(32);
    expect(looksRandom(key)).toBe(false);
  });
});

describe('a key as it is written', () => {
  it.each([
    'this-is-my-secret-session-key-of-GRONINGEN1',
    'SomethingThatIsAPassWord-ForAllOurSessions1',
    'abcdefghijklmnopqrstuvwxyz0123456789abcdefg',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFG',
    'Change-Me-Please-7Qm2Zr9xKp4Lw8Tn3Vb6Yc1Df5',
  ])('was typed: %s', (key) => {
    expect(isTypedText(key)).toBe(true);
  });

  it('was not typed when it comes from a generator', () => {
    const keys = Array.from({ length: 500 }, (_, i) => createHash('sha256').update(`k${i}`).digest());
    expect(keys.filter((key) => isTypedText(key.toString('base64url')))).toEqual([]);
  });
});

describe('a password', () => {
  it.each([
    ...['changeme', 'ChangeMe123!', 'change-me-now-1', 'secret', 'password', 'Wachtwoord2026!', 'example'],
    ...['doorstroom_app', 'doorstroom-owner', 'postgres', 'test-application', 'x', 'aaaaaaaaaaaaaaaa'],
    ...[
      'abcdefghijklmn',
      '123456789012',
      '987654321098',
      'your-secret-here',
      'geheimgeheimgeheim',
      'abababababab',
    ],
  ])('that anybody tries: %s', (password) => {
    expect(isPlaceholder(password)).toBe(true);
  });

  it.each([
    'tr0ub4dor&3-kLm',
    '8362519472641837',
    'zXk4-secret-Qv9pLmTr',
    '5f1d0c7a9be24386d07c1e5b3a9f8d2467',
  ])('that nobody tries: %s', (password) => {
    expect(isPlaceholder(password)).toBe(false);
  });

  it('is taken when it is random', () => {
    const made = Array.from({ length: 500 }, (_, i) => createHash('sha256').update(`p${i}`).digest());
    for (const one of made)
      for (const text of [one.toString('hex').slice(0, 48), one.toString('base64url').slice(0, 24)])
        expect([text, isPlaceholder(text)]).toEqual([text, false]);
  });
});
