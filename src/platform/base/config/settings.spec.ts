import { randomBytes } from 'node:crypto';
import { newTokenKeys } from '../../identity/systems/token-keys.js';
import { readSettings } from './read-settings.js';
import { SettingsError } from './settings.js';

const password = (): string => randomBytes(18).toString('base64url');
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: `postgres://doorstroom_app:${password()}@db/doorstroom?sslmode=verify-full`,
  DATABASE_OWNER_URL: `postgres://doorstroom_owner:${password()}@db/doorstroom?sslmode=verify-full`,
  PUBLIC_URL: 'https://doorstroom.example',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_CLIENT_ID: 'doorstroom',
  SESSION_KEYS: randomBytes(32).toString('base64url'),
  TOKEN_KEYS: newTokenKeys(),
};

const problemsOf = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    readSettings(env, '/srv/doorstroom');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

describe('settings', () => {
  it('need nothing for the embedded demo', () => {
    const settings = readSettings({}, '/srv/doorstroom');
    expect(settings).toMatchObject({
      demo: true,
      production: false,
      home: '/srv/doorstroom/.doorstroom',
      database: { kind: 'embedded' },
      http: { host: '127.0.0.1' },
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('accept a complete production environment and switch the demo off in it', () => {
    expect(problemsOf(production)).toEqual([]);
    expect(readSettings(production, '/srv/doorstroom').demo).toBe(false);
  });

  it.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'PUBLIC_URL', 'OIDC_ISSUER', 'SESSION_KEYS', 'TOKEN_KEYS'])(
    'stop a production boot without %s and name it',
    (name) => {
      expect(problemsOf({ ...production, [name]: undefined }).join(' ')).toContain(name);
    },
  );

  it.each(['prod', 'Production', 'PRODUCTION', ' production', 'production ', 'live', 'staging', ' '])(
    'refuse %j as NODE_ENV, which would count as no production',
    (name) => {
      expect(problemsOf({ ...production, NODE_ENV: name })).toContainEqual(
        expect.stringMatching(/NODE_ENV must be[^]*NODE_ENV moet/),
      );
    },
  );
  it.each(['', 'development', 'test'])('take %j as NODE_ENV', (name) => {
    expect(problemsOf({ NODE_ENV: name })).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'doorstroom.example', '127.0.0.1.example'])(
    'refuse to be reached at %s where anybody could sign in as anybody',
    (host) => {
      expect(problemsOf({ HOST: host })).toEqual([expect.stringContaining('HOST=127.0.0.1')]);
      expect(problemsOf({ HOST: host, DEMO: 'false' })).toHaveLength(1);
      expect(problemsOf({ HOST: host, OIDC_ISSUER: 'https://issuer.example', OIDC_CLIENT_ID: 'x' })).toEqual(
        [],
      );
    },
  );
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('let %s be reached without an issuer', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([]);
  });

  it.each([
    ['db', '', false],
    ['db', '?sslmode=disable', false],
    ['db', '?sslmode=prefer', false],
    ['db', '?sslmode=require', false],
    ['10.0.0.7:6432', '?ssl=true', false],
    ['db', '?sslmode=verify-full&sslrootcert=/etc/ca.pem', true],
    ['localhost', '', true],
    ['127.0.0.1:5432', '', true],
    ['[::1]', '', true],
    ['localhost', '?host=/run/postgresql', true],
    ['localhost', '?host=db', false],
  ])('take a database at %j%s in production: %j', (host, query, taken) => {
    const env = {
      ...production,
      DATABASE_URL: `postgres://doorstroom_app:${password()}@${host}/doorstroom${query}`,
    };
    const wrong = [expect.stringMatching(/DATABASE_URL leads to another machine[^]*DATABASE_URL leidt/)];
    expect(problemsOf(env)).toEqual(taken ? [] : wrong);
    expect(problemsOf({ ...env, DATABASE_TLS: 'off' })).toEqual([]);
  });

  it('take a way past a pooler together with both roles, and over no network in the clear', () => {
    const direct = `postgres://doorstroom_app:${password()}@127.0.0.1/doorstroom`;
    const { DATABASE_OWNER_URL: _, ...oneRole } = production;
    expect(readSettings({ ...production, DATABASE_DIRECT_URL: direct }, '/srv/doorstroom').database).toEqual({
      kind: 'external',
      url: production.DATABASE_URL,
      ownerUrl: production.DATABASE_OWNER_URL,
      directUrl: direct,
      replicaUrl: null,
    });
    expect(readSettings(production, '/srv/doorstroom').database).toMatchObject({ directUrl: null });
    for (const env of [{}, { ...oneRole, NODE_ENV: undefined }])
      expect(problemsOf({ ...env, DATABASE_DIRECT_URL: direct })).toEqual([
        expect.stringMatching(/DATABASE_DIRECT_URL goes with[^]*DATABASE_DIRECT_URL hoort bij/),
      ]);
    expect(problemsOf({ ...production, DATABASE_DIRECT_URL: direct.replace('127.0.0.1', 'db') })).toEqual([
      expect.stringMatching(/DATABASE_DIRECT_URL leads to another machine/),
    ]);
  });

  it('take a replica as the same role, together with both roles, and over no network in the clear', () => {
    const replica = production.DATABASE_URL.replace('@db/', '@second/');
    const told = readSettings({ ...production, DATABASE_REPLICA_URL: replica }, '/srv/doorstroom').database;
    expect(told).toMatchObject({ kind: 'external', replicaUrl: replica });
    expect(problemsOf({ DATABASE_REPLICA_URL: replica })).toEqual([
      expect.stringMatching(/DATABASE_REPLICA_URL goes with[^]*DATABASE_REPLICA_URL hoort bij/),
    ]);
    expect(
      problemsOf({ ...production, DATABASE_REPLICA_URL: replica.replace('?sslmode=verify-full', '') }),
    ).toEqual([expect.stringMatching(/DATABASE_REPLICA_URL leads to another machine/)]);
  });

  const TOKEN = randomBytes(32).toString('hex');
  it.each([
    ['nothing', {}, null],
    ['a host alone', { METRICS_HOST: '0.0.0.0' }, null],
    ['a port', { METRICS_PORT: '9464' }, { host: '127.0.0.1', port: 9464, token: null }],
    [
      'a port, a host and a token',
      { METRICS_PORT: '9500', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: TOKEN },
      { host: '0.0.0.0', port: 9500, token: TOKEN },
    ],
  ])('offer metrics as %s says', (_what, env, metrics) => {
    expect(readSettings({ ...production, ...env }, '/srv/doorstroom').metrics).toEqual(metrics);
  });
  it.each([
    ['to others without a token', { METRICS_HOST: '10.0.0.4' }, 'METRICS_TOKEN is missing'],
    ['for a short token', { METRICS_TOKEN: 'h4Tz8qWm2Lx9Vb6' }, '32 signs or more'],
    ['for a token in two words', { METRICS_TOKEN: `${TOKEN} ${TOKEN}` }, 'without spaces'],
    [
      'for a token that anybody tries',
      { METRICS_TOKEN: 'metrics-token-secret-password-12' },
      'easily guessed',
    ],
    [
      'for a token that is a password as well',
      { METRICS_TOKEN: TOKEN, OIDC_CLIENT_SECRET: TOKEN },
      'same secret',
    ],
    ['at a port that is none', { METRICS_PORT: 'yes' }, 'METRICS_PORT must be a whole number'],
  ])('offer no metrics %s', (_what, env, said) => {
    const found = problemsOf({ ...production, METRICS_PORT: '9464', ...env });
    expect(found).toEqual([expect.stringContaining(said)]);
  });

  it('say where traces go and with which headers, and nothing where there is no address', () => {
    const endpoint = 'http://collector:4318/';
    const tracingOf = (env: Readonly<Record<string, string>>) =>
      readSettings({ ...production, ...env }, '/srv/doorstroom').tracing;
    expect(tracingOf({ OTEL_EXPORTER_OTLP_HEADERS: 'x-key=abc' })).toBeNull();
    expect(tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })).toEqual({
      url: 'http://collector:4318/v1/traces',
      headers: {},
      share: 1,
    });
    expect(
      tracingOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%2Cb, x-two=c',
      }),
    ).toMatchObject({ headers: { 'x-key': 'a,b', 'x-two': 'c' } });
    for (const [headers, said] of [
      ['x-key', 'must be pairs'],
      ['x-key=%E0%A4', 'must be pairs'],
    ])
      expect(
        problemsOf({
          ...production,
          OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
          OTEL_EXPORTER_OTLP_HEADERS: headers,
        }),
      ).toEqual([expect.stringContaining(said!)]);
    expect(problemsOf({ ...production, OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).toHaveLength(1);
  });

  it.each([
    [{}, 1],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 0.25],
    [{ OTEL_TRACES_SAMPLER: 'traceidratio' }, 1],
    [{ OTEL_TRACES_SAMPLER: 'always_off', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 0],
    [{ OTEL_TRACES_SAMPLER: 'always_on', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 1],
  ])('keep of traces the share that OpenTelemetry’s names ask for: %j', (env, share) => {
    const { tracing } = readSettings(
      { ...production, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', ...env },
      '/srv/doorstroom',
    );
    expect(tracing?.share).toBe(share);
  });

  it.each([
    [{ OTEL_TRACES_SAMPLER: 'jaeger_remote' }, 'must be one of these'],
    [{ OTEL_TRACES_SAMPLER_ARG: '1.5' }, 'from 0 to 1'],
    [{ OTEL_TRACES_SAMPLER_ARG: 'tenth' }, 'from 0 to 1'],
  ])('refuse a share of traces that is none: %j', (env, said) => {
    expect(problemsOf({ ...production, ...env })).toEqual([expect.stringContaining(said)]);
  });

  it('refuse the demo in production', () => {
    expect(problemsOf({ ...production, DEMO: 'true' })).toEqual([expect.stringContaining('DEMO')]);
  });

  it('refuse an issuer and an address that are not https in production', () => {
    expect(
      problemsOf({
        ...production,
        OIDC_ISSUER: 'http://issuer.example',
        PUBLIC_URL: 'http://doorstroom.example',
      }),
    ).toHaveLength(2);
  });

  it('leave the demo out as soon as a real issuer is configured', () => {
    expect(
      readSettings({ OIDC_ISSUER: 'https://issuer.example', OIDC_CLIENT_ID: 'x' }, '/srv/doorstroom').demo,
    ).toBe(false);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'loud'],
    ['JOBS', 'sometimes'],
    ['REGION', 'groningen stad'],
    ['SESSION_KEYS', 'short'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_DIGEST', 'every morning'],
    ['WEBHOOKS_PRIVATE', 'yes'],
  ])('say what is wrong with %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it('take a mail server together with a sender, or not at all', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://127.0.0.1:25' })).toEqual([expect.stringContaining('MAIL_FROM')]);
    expect(problemsOf({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'nobody' })).toEqual([
      expect.stringContaining('MAIL_FROM'),
    ]);
    expect(
      problemsOf({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'Doorstroom <doorstroom@example.nl>' }),
    ).toEqual([]);
  });

  it('report all problems at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  it.each(['0 3 * * *', '*/15 0-6,22 1 * 1-5', ' 30  2 * * 0 '])(
    'take %j as the time of the nightly run',
    (cron) => {
      expect(problemsOf({ NIGHTLY_RUN: cron })).toEqual([]);
    },
  );
  it.each(['not a cron', '3:00', '0 3 * *', '60 3 * * *', '0 24 * * *', '0 3 * * * *'])(
    'refuse %j as the time of the nightly run',
    (cron) => {
      expect(problemsOf({ NIGHTLY_RUN: cron })).toEqual([expect.stringContaining('NIGHTLY_RUN')]);
    },
  );

  it('say what is wrong in both languages', () => {
    const wrong = {
      NODE_ENV: 'production',
      PORT: 'x',
      LOG_LEVEL: 'y',
      SMTP_URL: 'z',
      NIGHTLY_RUN: '?',
      REGION: '!',
    };
    const problems = problemsOf({ ...wrong, OIDC_CLAIM_VALUES: '?', OIDC_ISSUER: 'http://issuer.example' });
    expect(problems.length).toBeGreaterThan(10);
    for (const problem of problems) expect(problem).toMatch(/^.+\n {2}.+$/);
    expect(problems).toContain(
      'PORT must be a whole number from 0 to 65535, for example PORT=3000.\n' +
        '  PORT moet een geheel getal van 0 tot en met 65535 zijn, bijvoorbeeld PORT=3000.',
    );
  });
});
