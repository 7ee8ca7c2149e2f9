import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type JWK } from 'jose';
import { readClientKeys } from './client-keys.js';

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
const jwk = ({ publicKey }: Pair, more: object = {}): JWK => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK),
  ...more,
});
const ec = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });
const rsa = (modulusLength: number, publicExponent = 65_537): Pair =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent });
const [p256, p384, ed25519, rsa2048] = [
  ec('P-256'),
  ec('P-384'),
  generateKeyPairSync('ed25519'),
  rsa(2048),
] as const;

describe('the keys of a system', () => {
  it.each([
    ['P-256', p256, 'ES256'],
    ['P-384', p384, 'ES384'],
    ['Ed25519', ed25519, 'EdDSA'],
    ['RSA', rsa2048, 'PS256'],
  ])('may be on %s, alone without a kid', (_kind, pair, alg) => {
    const key = jwk(pair, { alg, use: 'sig' });
    expect(readClientKeys([key])).toEqual([key]);
    expect(readClientKeys([jwk(pair)])).toEqual([jwk(pair)]);
  });

  it('may be several, each with a kid of its own, and lose what nobody asked for', () => {
    const keys = [jwk(p256, { kid: 'a' }), jwk(rsa2048, { kid: 'b', key_ops: ['verify'] })];
    expect(readClientKeys([{ ...keys[0], comment: 'of the laptop of Jan' }, keys[1]])).toEqual([
      keys[0],
      { ...jwk(rsa2048), kid: 'b' },
    ]);
  });

  const forged = { ...jwk(p256), y: jwk(ec('P-256')).y };
  it.each<[string, string, unknown]>([
    ['RSA of 360 bits', 'kind', { kty: 'RSA', n: `w${'Zk'.repeat(29)}b`, e: 'AQAB' }],
    ['RSA of 1024 bits', 'kind', jwk(rsa(1024))],
    ['RSA of 2047 bits', 'kind', jwk(rsa(2047))],
    ['RSA of exponent 3', 'kind', jwk(rsa(2048, 3))],
    ['RSA of exponent 1', 'kind', jwk(rsa2048, { e: 'AQ' })],
    ['RSA without end', 'kind', { kty: 'RSA', n: '_'.repeat(2732), e: 'AQAB' }],
    ['P-521', 'kind', jwk(ec('P-521'))],
    ['secp256k1', 'kind', jwk(ec('secp256k1'))],
    ['Ed448', 'kind', jwk(generateKeyPairSync('ed448'))],
    ['a key to agree on others', 'kind', jwk(generateKeyPairSync('x25519'))],
    ['a point beside the curve', 'kind', forged],
    ['Ed25519 of zeros', 'kind', { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }],
    ['no kind', 'kind', {}],
    ['null', 'form', null],
    ['text', 'form', 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'],
    ['a private EC key', 'private', p256.privateKey.export({ format: 'jwk' })],
    ['a private RSA key', 'private', rsa2048.privateKey.export({ format: 'jwk' })],
    ['a private Ed25519 key', 'private', ed25519.privateKey.export({ format: 'jwk' })],
    ['a part of a private RSA key', 'private', jwk(rsa2048, { qi: 'x' })],
    ['further primes', 'private', jwk(rsa2048, { oth: [] })],
    ['a shared secret', 'private', { kty: 'oct' }],
    ['a key to encrypt with', 'use', jwk(p256, { use: 'enc' })],
    ['another algorithm', 'use', jwk(p256, { alg: 'ES384' })],
    ['an HMAC', 'use', jwk(rsa2048, { alg: 'HS256' })],
    ['a key that signs', 'use', jwk(p256, { key_ops: ['sign'] })],
    ['an empty kid', 'kid', jwk(p256, { kid: '' })],
    ['a kid that is a number', 'kid', jwk(p256, { kid: 7 })],
    ['a kid of two words', 'kid', jwk(p256, { kid: 'my key' })],
  ])('are refused: %s', (_what, code, key) => {
    expect(readClientKeys([key])).toEqual({ fault: { code, number: 1 } });
    const good = jwk(p384, { kid: 'good' });
    expect(readClientKeys([good, key])).toEqual({ fault: { code, number: 2 } });
  });

  it('are refused where they cannot be told apart, or are too many or none', () => {
    const many = Array.from({ length: 11 }, (_, i) => jwk(ec('P-256'), { kid: `k${i}` }));
    expect(readClientKeys(many.slice(0, 10))).toHaveLength(10);
    expect(readClientKeys(many)).toMatchObject({ fault: { code: 'tooMany' } });
    expect(readClientKeys([])).toMatchObject({ fault: { code: 'form' } });
    const [a, b] = [jwk(p256, { kid: 'a' }), jwk(p384, { kid: 'a' })];
    expect(readClientKeys([a, b])).toEqual({ fault: { code: 'kid', number: 2 } });
    expect(readClientKeys([a, jwk(p384)])).toEqual({ fault: { code: 'kid', number: 2 } });
    expect(readClientKeys([a, { ...a, kid: 'b' }])).toEqual({ fault: { code: 'twice', number: 2 } });
  });

  it('are called leaked where one is private, whatever else is wrong', () => {
    const leaked = p256.privateKey.export({ format: 'jwk' });
    expect(readClientKeys([null, leaked])).toEqual({ fault: { code: 'private', number: 2 } });
  });
});
