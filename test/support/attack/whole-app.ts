import { type OperationOutcome } from 'fhir/r4.js';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { type INestApplication } from '@nestjs/common';
import { type Actor, PERSON_ROLES, ROLES_OF_A_PROVIDER } from '../../../src/platform/base/database/actor.js';
import { createSystemClient } from '../../../src/platform/identity/systems/system-clients.js';
import { type Settings } from '../../../src/platform/base/config/settings.js';
import { createApp } from '../../../src/server.js';
import { testSettings } from '../app.js';
import { type TestDatabase, testDatabase } from '../postgres.js';
import { RECEIVER, REGION, SENDER, TestRegion, THIRD } from '../review/region.js';
import { signedInAs } from '../sign-in.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The code of a problem document; null where the answer is none. */
  readonly code: string | null;
}

export interface Call {
  readonly body?: unknown;
  /** Sent as it stands, instead of `body`. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PROVIDERS = [SENDER, RECEIVER, THIRD] as const;

/** Everybody there can be: each role, at each organisation it means something at, and a clinician who may not decide. */
export const everybody: readonly Actor[] = [
  ...PERSON_ROLES.flatMap((role) => {
    const organisations = ROLES_OF_A_PROVIDER.has(role)
      ? [...PROVIDERS]
      : [role === 'insurer' ? '3311' : null];
    return organisations.map((organisation): Actor => ({
      region: REGION,
      user: `${role}-${organisation}`,
      displayName: 'Somebody',
      role,
      organisation,
      profession: role === 'clinician' ? 'gz-psycholoog' : null,
    }));
  }),
  ...PROVIDERS.map((organisation): Actor => ({
    region: REGION,
    user: `system-${organisation}`,
    displayName: 'A system',
    role: 'provider-system',
    organisation,
    profession: null,
  })),
];

/** The application as it is started, every module of it, over a database of its own and listening: what an attacker finds. */
export class WholeApp {
  private readonly known = new Map<string, Promise<Record<string, string>>>();

  private constructor(
    readonly app: INestApplication,
    readonly settings: Settings,
    readonly postgres: TestDatabase,
    readonly region: TestRegion,
    readonly address: string,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<WholeApp> {
    const postgres = await testDatabase();
    const settings = testSettings({ REGION, ...env });
    const { app, address } = await listening(settings, postgres);
    const region = await TestRegion.in(postgres);
    return new WholeApp(app, settings, postgres, region, address);
  }

  /** The service of another region on the same database; to be stopped before this one is closed. */
  async beside(region: string): Promise<WholeApp> {
    const settings = testSettings({ REGION: region });
    const { app, address } = await listening(settings, this.postgres);
    return new WholeApp(app, settings, this.postgres, this.region, address);
  }

  async stop(): Promise<void> {
    (this.app.getHttpServer() as Server).closeAllConnections();
    await this.app.close();
  }

  async close(): Promise<void> {
    await this.region.close();
    await this.stop();
    await this.postgres.drop();
  }

  /** What somebody shows at the door; null = a stranger, who shows nothing. */
  credentials(actor: Actor | null): Promise<Record<string, string>> {
    if (actor === null) return Promise.resolve({});
    const key = `${actor.user} ${actor.organisation} ${actor.role}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = actor.role === 'provider-system' ? this.token(actor) : signedInAs(this.app, actor);
    this.known.set(key, made);
    return made;
  }

  /** Everybody comes to the door anew: a token is good for minutes, and some tests take longer. */
  forgetCredentials(): void {
    this.known.clear();
  }

  async call(actor: Actor | null, method: string, path: string, call: Call = {}): Promise<Answer> {
    const body = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const response = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(await this.credentials(actor)),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(body === undefined ? {} : { body }),
      // How long an answer may take is for a spec to say: two hundred at once wait for each other on a busy machine.
      signal: AbortSignal.timeout(45_000),
    });
    const text = await textOf(response);
    const code = codeOf(response.headers.get('content-type') ?? '', text);
    return { status: response.status, headers: response.headers, text, code };
  }

  /** From the token endpoint, as the system of a provider gets it. */
  private async token({ organisation }: Actor): Promise<Record<string, string>> {
    const owner = {
      query: (sql: string, parameters: unknown[]): Promise<unknown> => this.region.query(sql, parameters),
    };
    const client = await createSystemClient(owner, {
      region: this.settings.region.id,
      provider: organisation ?? '',
    });
    const response = await fetch(`${this.address}/oidc/token`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Authorization: `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}`,
      },
      body: 'grant_type=client_credentials',
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`No token: ${response.status}`);
    return { Authorization: `Bearer ${token}` };
  }
}

async function listening(
  settings: Settings,
  postgres: TestDatabase,
): Promise<{ readonly app: INestApplication; readonly address: string }> {
  const app = await createApp(settings, postgres.applicationUrl, false);
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  return { app, address: `http://127.0.0.1:${port}` };
}

/** Of a stream only what is said at once: it would go on for minutes. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  const reader = response.body!.getReader();
  const over = setTimeout(() => void reader.cancel(), 150);
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value);
  clearTimeout(over);
  return text;
}

/** The code of a refusal, as the API says it or as FHIR does; null for what is none. */
function codeOf(type: string, text: string): string | null {
  if (type.startsWith('application/problem+json')) return (JSON.parse(text) as { code: string }).code;
  if (!type.startsWith('application/fhir+json')) return null;
  const { resourceType, issue } = JSON.parse(text) as Partial<OperationOutcome>;
  return resourceType === 'OperationOutcome' ? (issue?.[0]?.details?.coding?.[0]?.code ?? null) : null;
}
