import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto';
import { type JWK } from 'jose';
import { readSettings } from './read-settings.js';
import { SettingsError } from './settings.js';
import { readTokenKeys } from './token-key-set.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env, '/srv/doorstroom');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};
const fresh = (): string => randomBytes(32).toString('base64url');
const tokenKey = (more: Partial<JWK> = {}): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid: randomBytes(6).toString('hex'), ...more };
};
const tokenKeys = (...keys: unknown[]): string => JSON.stringify({ keys });
/** A key whose parts belong together, of a private part of choice. */
function keyOf(d: Buffer): JWK {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) => one.toString('base64url'));
  return { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d.toString('base64url'), kid: 'k' };
}

describe('session keys', () => {
  it('are taken in base64url or base64, padded or not, several of them', () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    expect(
      problemsOf({ SESSION_KEYS: `${one.toString('base64url')}=, ${other.toString('base64')}` }),
    ).toEqual([]);
  });

  it.each([
    ['too short', Buffer.alloc(31, 200).toString('base64url'), /32 random bytes/],
    ['too long', randomBytes(33).toString('base64url'), /32 random bytes/],
    ['with signs that are skipped in reading', `${fresh()}!!!`, /32 random bytes/],
    ['32 times a', Buffer.from('a'.repeat(32)).toString('base64url'), /can be guessed/],
    ['the letter a, 43 times', 'a'.repeat(43), /can be guessed/],
    ['changeme', 'changeme'.repeat(6).slice(0, 43), /can be guessed/],
    ['zeros', Buffer.alloc(32).toString('base64url'), /can be guessed/],
    ['one good and one bad', `${fresh()},${Buffer.alloc(32, 9).toString('base64url')}`, /can be guessed/],
  ])('are refused in production and elsewhere: %s', (_what, keys, sentence) => {
    for (const NODE_ENV of ['production', 'development', 'test', '']) {
      const about = problemsOf({ NODE_ENV, SESSION_KEYS: keys }).filter((one) =>
        one.includes('SESSION_KEYS'),
      );
      expect(about).toEqual([expect.stringMatching(sentence)]);
      for (const key of keys.split(',')) expect(about.join()).not.toContain(key.replace('!!!', ''));
    }
  });

  it('are refused where one of them is there twice', () => {
    const key = fresh();
    expect(problemsOf({ SESSION_KEYS: `${key},${fresh()},${key}=` })).toEqual([
      expect.stringMatching(/the same key twice/),
    ]);
  });
});

describe('token keys', () => {
  it('are taken as they are made, and several of them', () => {
    const two = tokenKeys(tokenKey({ alg: 'ES256', use: 'sig' }), tokenKey({ key_ops: ['sign'] }));
    expect(problemsOf({ TOKEN_KEYS: two })).toEqual([]);
    const read = readTokenKeys(two);
    expect('fault' in read ? read.fault : read.public.map((key) => 'd' in key)).toEqual([false, false]);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ format: 'jwk' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  const one = tokenKey();
  it.each([
    ['no JSON', '{"keys": "s3cr3t-thing', 'tokenKeysForm'],
    ['null', 'null', 'tokenKeysForm'],
    ['no key', tokenKeys(), 'tokenKeysForm'],
    ['no set', JSON.stringify(tokenKey()), 'tokenKeysForm'],
    ['a key that is null', tokenKeys(null), 'tokenKeysForm'],
    ['a small RSA key', tokenKeys({ ...rsa, kid: 'k' }), 'tokenKeysForm'],
    ['another curve', tokenKeys({ ...p384, kid: 'k' }), 'tokenKeysForm'],
    ['another algorithm', tokenKeys(tokenKey({ alg: 'RS256' })), 'tokenKeysForm'],
    ['another use', tokenKeys(tokenKey({ use: 'enc' })), 'tokenKeysForm'],
    ['a key for something else', tokenKeys(tokenKey({ key_ops: ['deriveBits'] })), 'tokenKeysForm'],
    ['a key without a kid', tokenKeys({ ...tokenKey(), kid: undefined }), 'tokenKeysForm'],
    ['an empty kid', tokenKeys(tokenKey({ kid: '' })), 'tokenKeysForm'],
    ['only the public part', tokenKeys({ ...tokenKey(), d: undefined }), 'tokenKeysForm'],
    ['good and bad', tokenKeys(tokenKey(), { ...rsa, kid: 'k' }), 'tokenKeysForm'],
    ['the public part of another', tokenKeys({ ...one, d: tokenKey().d }), 'tokenKeyMismatch'],
    ['one coordinate of another', tokenKeys({ ...one, y: tokenKey().y }), 'tokenKeyMismatch'],
    ['a private part of nothing', tokenKeys({ ...one, d: 'A'.repeat(43) }), 'tokenKeyMismatch'],
    [
      'the private part one',
      tokenKeys(keyOf(Buffer.from(`${'00'.repeat(31)}01`, 'hex'))),
      'tokenKeyGuessable',
    ],
    ['32 times a', tokenKeys(keyOf(Buffer.from('a'.repeat(32)))), 'tokenKeyGuessable'],
    ['a kid twice', tokenKeys(tokenKey({ kid: 'k' }), tokenKey({ kid: 'k' })), 'tokenKeyTwice'],
    ['a key twice', tokenKeys(one, { ...one, kid: 'other' }), 'tokenKeyTwice'],
  ])('are refused at the start: %s', (_what, text, fault) => {
    expect(readTokenKeys(text)).toEqual({ fault });
    for (const NODE_ENV of ['production', 'development']) {
      const about = problemsOf({ NODE_ENV, TOKEN_KEYS: text }).filter((one) => one.includes('TOKEN_KEYS'));
      expect(about).toHaveLength(1);
      expect(about[0]).not.toContain('s3cr3t');
      expect(about[0]).not.toContain(one.d);
    }
  });
});

describe('secrets that others hand out', () => {
  const strong = (): string => randomBytes(18).toString('base64url');
  const as = (role: string, password: string): string => `postgres://${role}:${password}@db/doorstroom`;
  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    NODE_ENV: 'production',
    DATABASE_TLS: 'off',
    DATABASE_URL: as('doorstroom_app', strong()),
    DATABASE_OWNER_URL: as('doorstroom_owner', strong()),
    PUBLIC_URL: 'https://doorstroom.example',
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_CLIENT_ID: 'doorstroom',
    OIDC_CLIENT_SECRET: strong(),
    SMTP_URL: `smtps://mail:${strong()}@mail.example`,
    MAIL_FROM: 'doorstroom@example.nl',
    SESSION_KEYS: fresh(),
    TOKEN_KEYS: tokenKeys(tokenKey()),
    ...more,
  });

  it('are taken where they are random, and where there is none', () => {
    expect(problemsOf(env())).toEqual([]);
    expect(
      problemsOf(env({ DATABASE_URL: 'postgres://doorstroom_app@db/doorstroom', SMTP_URL: 'smtp://mail' })),
    ).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', as('doorstroom_app', 'doorstroom_app'), 'doorstroom_app:'],
    ['DATABASE_URL', as('doorstroom_app', 'ch%61ngeme-please'), 'ngeme'],
    ['DATABASE_URL', 'postgres://doorstroom_app@db/doorstroom?password=ChangeMe1234', 'ChangeMe'],
    ['DATABASE_URL', as('doorstroom_app', 'k3%mN'), 'k3%mN'],
    ['DATABASE_OWNER_URL', as('doorstroom_owner', 'x'), ':x@'],
    ['DATABASE_DIRECT_URL', as('doorstroom_app', 'changeme'), 'changeme'],
    ['SMTP_URL', 'smtps://mail:password1@mail.example', 'password1'],
    ['OIDC_CLIENT_SECRET', 'change-this-secret', 'change-this'],
  ])('are refused in production as %s=%s, without being repeated', (setting, value, secret) => {
    const problems = problemsOf(env({ [setting]: value }));
    expect(problems).toEqual([expect.stringMatching(`The secret in ${setting} is an example`)]);
    expect(problems.join()).not.toContain(secret);
  });

  it('may be the same by the pooler and past it, which is one role, and no other', () => {
    const secret = strong();
    const pooled = {
      DATABASE_URL: as('doorstroom_app', secret),
      DATABASE_DIRECT_URL: as('doorstroom_app', secret),
    };
    expect(problemsOf(env(pooled))).toEqual([]);
    expect(problemsOf(env({ ...pooled, DATABASE_OWNER_URL: as('doorstroom_owner', secret) }))).toEqual([
      expect.stringMatching(/DATABASE_OWNER_URL and DATABASE_\w+ hold the same secret/),
    ]);
  });

  it('are refused where one serves two purposes', () => {
    const secret = strong();
    const key = fresh();
    expect(
      problemsOf(
        env({
          DATABASE_URL: as('doorstroom_app', secret),
          DATABASE_OWNER_URL: as('doorstroom_owner', secret),
          OIDC_CLIENT_SECRET: key,
          SESSION_KEYS: key,
        }),
      ),
    ).toEqual([
      expect.stringMatching(/DATABASE_OWNER_URL and DATABASE_URL hold the same secret/),
      expect.stringMatching(/OIDC_CLIENT_SECRET and SESSION_KEYS hold the same secret/),
    ]);
    const signing = tokenKey();
    expect(problemsOf(env({ TOKEN_KEYS: tokenKeys(signing), SESSION_KEYS: signing.d! }))).toEqual([
      expect.stringMatching(/TOKEN_KEYS and SESSION_KEYS hold the same secret/),
    ]);
  });
});

describe('addresses that are shown', () => {
  it.each(['PUBLIC_URL', 'OIDC_ISSUER'])('hold no password, in production or elsewhere: %s', (setting) => {
    for (const NODE_ENV of ['production', 'development'])
      for (const who of ['anna:s3cr3t@', ':s3cr3t@', 's3cr3t@']) {
        const env = { NODE_ENV, OIDC_CLIENT_ID: 'x', [setting]: `https://${who}doorstroom.example` };
        const about = problemsOf(env).filter((one) => one.includes('before the @'));
        expect(about).toHaveLength(1);
        expect(problemsOf(env).join()).not.toContain('s3cr3t');
      }
  });

  it.each(['https://d.example/?a=1', 'https://d.example/#x', 'https://d.example/?', 'https://d.ex\nample/'])(
    'hold nothing that does not belong there: %j',
    (value) => {
      expect(problemsOf({ PUBLIC_URL: value })).toEqual([expect.stringContaining('PUBLIC_URL')]);
      expect(problemsOf({ OIDC_ISSUER: value, OIDC_CLIENT_ID: 'x' })).toEqual([
        expect.stringContaining('OIDC_ISSUER'),
      ]);
    },
  );
});
