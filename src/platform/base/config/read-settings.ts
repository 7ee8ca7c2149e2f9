import { isAbsolute, resolve } from 'node:path';
import { readCron } from './cron-setting.js';
import { readProduction, refuseOpenHost } from './environment.js';
import { readMail } from './mail-settings.js';
import { readMetrics } from './metrics-settings.js';
import { readOidc } from './oidc-settings.js';
import { refuseUnsafeProduction } from './production.js';
import { readPublicAddress } from './public-address.js';
import { readSessionKeys } from './session-keys-setting.js';
import { type Environment, type SettingReader, settingReader } from './setting-reader.js';
import { type Settings, SettingsError } from './settings.js';
import { readTokenKeys } from './token-key-set.js';
import { readTracing } from './tracing-settings.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Kept as text: only what signs and checks tokens reads it again. */
function checkedTokenKeys(read: SettingReader): string | null {
  const text = read.text('TOKEN_KEYS');
  const keys = text === null ? null : readTokenKeys(text);
  if (keys !== null && 'fault' in keys) read.problem(`platform.settings.${keys.fault}`);
  return text;
}

/** One place, whatever folder a process was started in. */
function readAnchorFile(read: SettingReader): string | null {
  const file = read.text('AUDIT_ANCHOR_FILE');
  if (file !== null && !isAbsolute(file)) read.problem('platform.settings.anchorPath');
  return file;
}

function readLetterLanguages(read: SettingReader): string | null {
  const folder = read.text('LETTER_LANGUAGES');
  if (folder !== null && !isAbsolute(folder)) read.problem('platform.settings.letterLanguagesPath');
  return folder;
}

/** @throws SettingsError naming every setting that is missing or wrong, in one go. */
export function readSettings(env: Environment, root: string): Settings {
  const read = settingReader(env);
  const production = readProduction(env, read);
  const port = read.integer('PORT', 3000, 0, 65535);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const ownerUrl = read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  const directUrl = read.url('DATABASE_DIRECT_URL', ['postgres:', 'postgresql:']);
  if (directUrl !== null && (databaseUrl === null || ownerUrl === null))
    read.problem('platform.settings.directAlone');
  const replicaUrl = read.url('DATABASE_REPLICA_URL', ['postgres:', 'postgresql:']);
  if (replicaUrl !== null && (databaseUrl === null || ownerUrl === null))
    read.problem('platform.settings.replicaAlone');
  const oidc = readOidc(read);
  const region = read.text('REGION') ?? 'GRONINGEN';
  if (!/^[A-Z0-9-]{2,40}$/.test(region)) read.problem('platform.settings.regionCode');
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
      publicUrl: (readPublicAddress(read, 'PUBLIC_URL') ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    },
    database:
      databaseUrl === null
        ? { kind: 'embedded', port: read.integer('DOORSTROOM_PG_PORT', 54329, 1024, 65535) }
        : { kind: 'external', url: databaseUrl, ownerUrl, directUrl, replicaUrl },
    oidc,
    sessionKeys: readSessionKeys(read),
    session: {
      hours: read.integer('SESSION_HOURS', 8, 1, 12),
      idleMinutes: read.integer('SESSION_IDLE_MINUTES', 45, 5, 240),
    },
    auditAnchorFile: readAnchorFile(read),
    letterLanguages: readLetterLanguages(read),
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', 3000, 60, 10_000_000),
    tokenKeys: checkedTokenKeys(read),
    jobs: read.oneOf('JOBS', ['inline', 'separate'], 'inline'),
    nightlyRun: readCron(read, 'NIGHTLY_RUN', '0 3 * * *'),
    nightlyRunLateHours: read.integer('NIGHTLY_RUN_LATE_HOURS', 12, 0, 23),
    mail: readMail(read),
    mailDigest: readCron(read, 'MAIL_DIGEST', '30 7 * * 1-5'),
    webhooksPrivate: read.oneOf('WEBHOOKS_PRIVATE', ['refuse', 'allow'], 'refuse') === 'allow',
    metrics: readMetrics(read),
    tracing: readTracing(read),
    solverMemoryMB: read.integer('SOLVER_MEMORY_MB', 2048, 64, 262_144),
  };
  refuseOpenHost(settings.http.host, oidc, read);
  if (production) refuseUnsafeProduction(settings, read);
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return Object.freeze(settings);
}
