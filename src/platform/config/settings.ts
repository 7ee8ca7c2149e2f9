import { join, resolve } from 'node:path';

/** Everything that can be set from outside, read once and frozen. The README lists each with its meaning. */
export interface Settings {
  readonly production: boolean;
  /** Demo region and personas: only where nothing real is configured. */
  readonly demo: boolean;
  /** Where the embedded database and generated secrets live. */
  readonly home: string;
  readonly root: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly region: { readonly id: string; readonly name: string };
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string };
  readonly database:
    | { readonly kind: 'embedded'; readonly port: number }
    | { readonly kind: 'external'; readonly url: string; readonly ownerUrl: string | null };
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    /** Claims (names, or paths such as `realm_access.roles`) that hold the roles, the organisation and the profession. */
    readonly claims: {
      readonly role: string;
      readonly organisation: string;
      readonly profession: string;
      /** Per claim: values of the issuer → values of Doorstroom; what is not listed stands for itself. */
      readonly values: Readonly<
        Record<'role' | 'organisation' | 'profession', Readonly<Record<string, string>>>
      >;
    };
  } | null;
  /** Base64url keys of 32 bytes: the first encrypts, all are accepted. Empty = generated into `home`. */
  readonly sessionKeys: readonly string[];
  /** How long a session lives at most, and without anything being done in it. */
  readonly session: { readonly hours: number; readonly idleMinutes: number };
  /** File that gets a line for each day of the audit trail, best on storage that only grows; null = none. */
  readonly auditAnchorFile: string | null;
  /** Requests a minute that one account may send; strangers behind one address five times that. */
  readonly requestsPerMinute: number;
  /** JSON Web Key Set (private) that signs access tokens. Null = generated into `home`. */
  readonly tokenKeys: string | null;
  /** Jobs run inside the HTTP process, or in a worker of their own (`node dist/src/worker.js`). */
  readonly jobs: 'inline' | 'separate';
  /** When the nightly matching run starts, as cron in Europe/Amsterdam. */
  readonly nightlyRun: string;
  /** Where mail goes out, and in whose name. Null = no mail is sent, and the pages say so. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** When the daily summary goes out, as cron in Europe/Amsterdam. */
  readonly mailDigest: string;
  /** Whether webhooks may go to http and to addresses inside the own network: for trying out, never in production. */
  readonly webhooksPrivate: boolean;
  /** Megabytes that the thread of a matching run may take; a region that needs more fails with a clear reason. */
  readonly solverMemoryMB: number;
}

export const SETTINGS = Symbol('SETTINGS');

/** A setting that cannot be used stops the boot with sentences that say what to set. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function reader(env: Environment) {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  return {
    problems,
    text,
    integer(name: string, fallback: number, from: number, to: number): number {
      const value = text(name);
      if (value === null) return fallback;
      const number = Number(value);
      if (Number.isInteger(number) && number >= from && number <= to) return number;
      problems.push(`${name} must be a whole number from ${from} to ${to}, for example ${name}=${fallback}.`);
      return fallback;
    },
    oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
      const value = text(name);
      if (value === null) return fallback;
      const choice = choices.find((one) => one === value);
      if (choice !== undefined) return choice;
      problems.push(`${name} must be one of ${choices.join(', ')}.`);
      return fallback;
    },
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
      problems.push(`${name} must be an address that starts with ${protocols.join(' or ')}//.`);
      return null;
    },
  };
}

type Reader = ReturnType<typeof reader>;

/** `OIDC_CLAIM_VALUES={"role":{"behandelaar":"clinician"},"profession":{"gz":"gz-psycholoog"}}` */
function readClaimValues(read: Reader): NonNullable<Settings['oidc']>['claims']['values'] {
  const none = { role: {}, organisation: {}, profession: {} };
  const text = read.text('OIDC_CLAIM_VALUES');
  if (text === null) return none;
  try {
    const given = JSON.parse(text) as Record<string, Record<string, unknown>>;
    const isMapping = Object.entries(given).every(
      ([claim, values]) =>
        Object.hasOwn(none, claim) && Object.values(values).every((value) => typeof value === 'string'),
    );
    if (isMapping) return { ...none, ...(given as Partial<typeof none>) };
  } catch {
    // the sentence below says what is wanted
  }
  read.problems.push(
    'OIDC_CLAIM_VALUES must be a JSON object such as {"role":{"behandelaar":"clinician"},"profession":{}}; claims are role, organisation and profession.',
  );
  return none;
}

function readOidc(read: Reader): Settings['oidc'] {
  const issuer = read.url('OIDC_ISSUER', ['https:', 'http:']);
  if (issuer === null) return null;
  const clientId = read.text('OIDC_CLIENT_ID');
  if (clientId === null)
    read.problems.push('OIDC_ISSUER is set, so OIDC_CLIENT_ID must name this service at that issuer.');
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: read.text('OIDC_CLIENT_SECRET'),
    claims: {
      role: read.text('OIDC_ROLE_CLAIM') ?? 'role',
      organisation: read.text('OIDC_ORGANISATION_CLAIM') ?? 'organisation',
      profession: read.text('OIDC_PROFESSION_CLAIM') ?? 'profession',
      values: readClaimValues(read),
    },
  };
}

const CRON_PART = String.raw`(?:\*|\d{1,2}(?:-\d{1,2})?)(?:/\d{1,2})?`;
const CRON = new RegExp(`^(?:${CRON_PART}(?:,${CRON_PART})*(?: |$)){5}$`);
/** Largest value of minute, hour, day, month and day of the week. */
const CRON_MOST = [59, 23, 31, 12, 7];

function readCron(read: Reader, name: string, fallback: string): string {
  const cron = (read.text(name) ?? fallback).replace(/\s+/g, ' ');
  const inRange = (field: string, i: number): boolean =>
    (field.match(/\d+/g) ?? []).every((number) => Number(number) <= (CRON_MOST[i] ?? 0));
  if (!CRON.test(cron) || !cron.split(' ').every(inRange))
    read.problems.push(
      `${name} must be minute, hour, day, month and day of the week as cron writes them, for example ${name}="${fallback}".`,
    );
  return cron;
}

function readMail(read: Reader): Settings['mail'] {
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  if (url === null) return null;
  if (from === null || !/^[^\s@<>]+@[^\s@<>]+$/.test(from.replace(/^[^<>\r\n]*<([^<>]*)>$/, '$1')))
    read.problems.push(
      'SMTP_URL is set, so MAIL_FROM must be the address mail comes from, for example MAIL_FROM="Doorstroom <doorstroom@example.nl>".',
    );
  return { url, from: from ?? '' };
}

function readSessionKeys(read: Reader): string[] {
  const keys = (read.text('SESSION_KEYS') ?? '').split(',').filter((key) => key !== '');
  if (keys.some((key) => Buffer.from(key, 'base64url').length !== 32))
    read.problems.push(
      'SESSION_KEYS must hold keys of 32 bytes in base64url, separated by commas (openssl rand 32 | basenc --base64url).',
    );
  return keys;
}

/** What a production environment may not go without: no default secret, no demo, no role that row-level security does not bind. */
function refuseUnsafeProduction(settings: Settings, read: Reader): void {
  if (settings.database.kind === 'embedded')
    read.problems.push('Production needs DATABASE_URL: the application role of a PostgreSQL of your own.');
  else if (settings.database.ownerUrl === null)
    read.problems.push(
      'Production needs DATABASE_OWNER_URL: the role that migrates, different from the one in DATABASE_URL, so that row-level security binds.',
    );
  if (settings.oidc === null)
    read.problems.push(
      'Production needs OIDC_ISSUER and OIDC_CLIENT_ID: the demo personas are not for real data.',
    );
  else if (!settings.oidc.issuer.startsWith('https:'))
    read.problems.push('Production needs an OIDC_ISSUER that starts with https://.');
  if (settings.sessionKeys.length === 0)
    read.problems.push(
      'Production needs SESSION_KEYS: 32 random bytes in base64url; several, separated by commas, to rotate.',
    );
  if (settings.tokenKeys === null)
    read.problems.push(
      'Production needs TOKEN_KEYS: the private JSON Web Key Set that signs access tokens (doorstroom keys new prints one).',
    );
  if (read.text('PUBLIC_URL') === null)
    read.problems.push(
      'Production needs PUBLIC_URL: the https address under which people reach the service.',
    );
  else if (!settings.http.publicUrl.startsWith('https:'))
    read.problems.push('Production needs a PUBLIC_URL that starts with https://.');
  if (settings.webhooksPrivate)
    read.problems.push(
      'WEBHOOKS_PRIVATE=allow is refused in production: webhooks would reach your own network.',
    );
  if (read.text('DEMO') === 'true') read.problems.push('DEMO=true is refused in production.');
}

/** @throws SettingsError naming every setting that is missing or wrong, in one go. */
export function readSettings(env: Environment, root: string): Settings {
  const read = reader(env);
  const production = env['NODE_ENV'] === 'production';
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
  if (production) refuseUnsafeProduction(settings, read);
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return Object.freeze(settings);
}

/** Where the embedded server keeps its files. */
export const embeddedFolder = (settings: Settings): string => join(settings.home, 'pg');
