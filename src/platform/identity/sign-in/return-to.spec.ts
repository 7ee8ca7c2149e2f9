import fc from 'fast-check';
import { safeReturnTo } from './return-to.js';

const HERE = 'https://doorstroom.example';

describe('the way back after signing in', () => {
  it.each(['/', '/beoordelen', '/beoordelen?side=sending&sort=urgency#top', '/a//b', '/auth'])(
    'goes to %s',
    (wish) => {
      expect(safeReturnTo(wish, HERE)).toBe(wish);
    },
  );

  it.each([
    'https://evil.example',
    'HTTPS:evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    ' /evil',
    'evil',
    '',
    '@evil.example',
    '/é',
    'javascript:alert(1)',
    'data:text/html,x',
    '/auth/sign-in',
    '/auth/callback?code=x',
    '/oidc/auth',
    `/${'a'.repeat(3000)}`,
    undefined,
    ['/a', '/b'],
    { toString: () => '/a' },
  ])('does not go to %j', (wish) => {
    expect(safeReturnTo(wish, HERE)).toBe('/');
  });

  it('stays on our own host, whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      'evil.example',
      'https',
      '\t',
      '%2f',
      '%5c',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const back = safeReturnTo(pieces.join(''), HERE);
        // As a browser reads a Location header.
        expect(new URL(back, HERE).origin).toBe(HERE);
        expect(back.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\')).toBe(true);
      }),
    );
  });
});
