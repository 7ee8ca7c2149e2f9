import { resolve } from 'node:path';
import { readCron } from './cron-setting.js';
import { readProduction, refuseOpenHost } from './environment.js';
import { readMail } from './mail-settings.js';
import { readOidc } from './oidc-settings.js';
import { refuseUnsafeProduction } from './production.js';
import { type Environment, type SettingReader, settingReader } from './setting-reader.js';
import { type Settings, SettingsError } from './settings.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function readSessionKeys(read: SettingReader): string[] {
  const keys = (read.text('SESSION_KEYS') ?? '').split(',').filter((key) => key !== '');
  if (keys.some((key) => Buffer.from(key, 'base64url').length !== 32))
    read.problems.push(
      'SESSION_KEYS must hold keys of 32 bytes in base64url, separated by commas (openssl rand 32 | basenc --base64url).',
    );
  return keys;
}

/** @throws SettingsError naming every setting that is missing or wrong, in one go. */
export function readSettings(env: Environment, root: string): Settings {
  const read = settingReader(env);
  const production = readProduction(env, read);
  const port = read.integer('PORT', 3000, 0, 65535);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const ownerUrl = read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  const oidc = readOidc(read);
  const region = read.text('REGION') ?? 'GRONINGEN';
  if (!/^[A-Z0-9-]{2,40}$/.test(region))
    read.problems.push('REGION must be 2 to 40 capitals, digits or dashes, for example REGION=GRONINGEN.');
  const settings: Settings = {
    production,
    demo: !production && oidc === null && read.oneOf('DEMO', ['true', 'false'], 'true') === 'true',
    home: resolve(root, read.text('DOORSTROOM_HOME') ?? '.doorstroom'),
    root,
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, production ? 'info' : 'warn'),
    region: {
      id: region,
      name: read.text('REGION_NAME') ?? region.charAt(0) + region.slice(1).toLowerCase(),
    },
    http: {
      host: read.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
      port,
      publicUrl: (read.url('PUBLIC_URL', ['https:', 'http:']) ?? `http://127.0.0.1:${port}`).replace(
        /\/$/,
        '',
      ),
    },
    database:
      databaseUrl === null
        ? { kind: 'embedded', port: read.integer('DOORSTROOM_PG_PORT', 54329, 1024, 65535) }
        : { kind: 'external', url: databaseUrl, ownerUrl },
    oidc,
    sessionKeys: readSessionKeys(read),
    session: {
      hours: read.integer('SESSION_HOURS', 8, 1, 12),
      idleMinutes: read.integer('SESSION_IDLE_MINUTES', 45, 5, 240),
    },
    auditAnchorFile: read.text('AUDIT_ANCHOR_FILE'),
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', 3000, 60, 10_000_000),
    tokenKeys: read.text('TOKEN_KEYS'),
    jobs: read.oneOf('JOBS', ['inline', 'separate'], 'inline'),
    nightlyRun: readCron(read, 'NIGHTLY_RUN', '0 3 * * *'),
    mail: readMail(read),
    mailDigest: readCron(read, 'MAIL_DIGEST', '30 7 * * 1-5'),
    webhooksPrivate: read.oneOf('WEBHOOKS_PRIVATE', ['refuse', 'allow'], 'refuse') === 'allow',
    solverMemoryMB: read.integer('SOLVER_MEMORY_MB', 2048, 64, 262_144),
  };
  refuseOpenHost(settings.http.host, oidc, read);
  if (production) refuseUnsafeProduction(settings, read);
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return Object.freeze(settings);
}
