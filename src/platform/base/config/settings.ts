import { join } from 'node:path';

/** Everything that can be set from outside, read once and frozen. docs/operate.md lists each with its meaning. */
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
    | {
        readonly kind: 'external';
        readonly url: string;
        readonly ownerUrl: string | null;
        /** PostgreSQL itself, where `url` leads to a pooler that shares connections; null = `url` does. */
        readonly directUrl: string | null;
        /** A replica to read figures from; null = there is none. */
        readonly replicaUrl: string | null;
      };
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    /** Strengths of signing in (`acr`) that count, one of which the issuer has to confirm; empty = whatever it asks of people. */
    readonly strengths: readonly string[];
    /** Claims (names, or paths such as `realm_access.roles`) that hold the roles, the organisation, the profession and the mail address. */
    readonly claims: {
      readonly role: string;
      readonly organisation: string;
      readonly profession: string;
      readonly mail: string;
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
  /** Folder with further languages of the letter to the client; null = Dutch and English alone. */
  readonly letterLanguages: string | null;
  /** Requests a minute that one account may send; strangers behind one address five times that. */
  readonly requestsPerMinute: number;
  /** JSON Web Key Set (private) that signs access tokens. Null = generated into `home`. */
  readonly tokenKeys: string | null;
  /** Jobs run inside the HTTP process, or in a worker of their own (`node dist/src/worker.js`). */
  readonly jobs: 'inline' | 'separate';
  /** When the nightly matching run starts, as cron in Europe/Amsterdam. */
  readonly nightlyRun: string;
  /** Hours after its time in which a nightly run that was missed is made up for; 0 = never. */
  readonly nightlyRunLateHours: number;
  /** Where mail goes out, and in whose name. Null = no mail is sent, and the pages say so. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** When the daily summary goes out, as cron in Europe/Amsterdam. */
  readonly mailDigest: string;
  /** Whether webhooks may go to http and to addresses inside the own network: for trying out, never in production. */
  readonly webhooksPrivate: boolean;
  /** Where this process says how it stands, for whoever watches (Prometheus). Null = nowhere. */
  readonly metrics: {
    readonly host: string;
    readonly port: number;
    /** What who asks has to know; null = whoever reaches this machine's own address may. */
    readonly token: string | null;
  } | null;
  /** Where this process sends its traces (OTLP over HTTP), what it says along, and what share of them. Null = nowhere. */
  readonly tracing: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly share: number;
  } | null;
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

/** Where the embedded server keeps its files. */
export const embeddedFolder = (settings: Settings): string => join(settings.home, 'pg');
