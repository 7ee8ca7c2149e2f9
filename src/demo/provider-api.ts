import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { tokenRequest, type DemoClient } from './client-access.js';

/** What the API says no with; see src/platform/base/http. */
interface Problem {
  readonly code?: string;
  /** How many rows a list would take away, where that has to be confirmed. */
  readonly removed?: number;
  readonly messages?: { readonly en?: string };
  readonly errors?: readonly { readonly row?: number; readonly en: string }[];
}

const ATTEMPTS = 4;
const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

const problemOf = async (response: Response): Promise<Problem> =>
  (await response.json().catch(() => ({}))) as Problem;

function inWords(problem: Problem, { status }: Response): string {
  const reasons = (problem.errors ?? []).slice(0, 3).map(({ en }) => en);
  const sentence = problem.messages?.en ?? problem.code ?? 'no reason given';
  return [`${sentence} (HTTP ${status})`, ...reasons].join(' ');
}

/** `fetch`, with "nobody there" as a value and with the patience that a busy service asks for. */
async function send(url: string, init: RequestInit): Promise<Result<Response, string>> {
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch {
      const { origin } = new URL(url);
      return refuse(
        `Nobody answers at ${origin}. Start the service (npm start), or name its address with --url.`,
      );
    }
    if ((response.status !== 429 && response.status !== 503) || attempt === ATTEMPTS) return ok(response);
    await response.body?.cancel();
    await pause(Math.min(Number(response.headers.get('retry-after')) || attempt, 10));
  }
}

/** What the service calls itself when it hands out tokens; behind a proxy that is not the address it is reached at. */
export async function issuerAt(baseUrl: string): Promise<Result<string, string>> {
  const response = await send(`${baseUrl}/oidc/.well-known/openid-configuration`, {});
  if (!response.ok) return response;
  const { issuer } = (await response.value.json().catch(() => ({}))) as { issuer?: string };
  return issuer === undefined
    ? refuse(`What answers at ${baseUrl} is not this service. Name its address with --url.`)
    : ok(issuer);
}

/** The public API as one provider's own system uses it: a token of its own, then its own pushes. */
export class ProviderApi {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  static async signIn(
    baseUrl: string,
    issuer: string,
    client: DemoClient,
  ): Promise<Result<ProviderApi, string>> {
    const response = await send(`${baseUrl}/oidc/token`, {
      method: 'POST',
      ...(await tokenRequest(issuer, client)),
    });
    if (!response.ok) return response;
    const answer = (await response.value.json().catch(() => ({}))) as {
      access_token?: string;
      error?: string;
    };
    if (response.value.ok && answer.access_token) return ok(new ProviderApi(baseUrl, answer.access_token));
    return refuse(
      answer.error === 'invalid_client'
        ? `The service at ${baseUrl} does not know the provider system that was just registered: it serves another region (REGION) or works on another database (DATABASE_URL, DOORSTROOM_HOME) than this command.`
        : `The service at ${baseUrl} gives no token: ${answer.error ?? `HTTP ${response.value.status}`}.`,
    );
  }

  get<T>(path: string): Promise<Result<T, string>> {
    return this.call<T>('GET', path);
  }

  put<T>(path: string, body: unknown): Promise<Result<T, string>> {
    return this.call<T>('PUT', path, body);
  }

  post<T>(path: string, body: unknown): Promise<Result<T, string>> {
    return this.call<T>('POST', path, body);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<Result<T, string>> {
    const response = await send(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Accept-Language': 'en',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) return response;
    if (response.value.ok) return ok((await response.value.json()) as T);
    const problem = await problemOf(response.value);
    // What another demo left is made up as well: all of it may go.
    const confirmed = `${path}?confirmRemoved=${problem.removed}`;
    if (problem.code === 'removes-many' && !path.includes('?')) return this.call<T>(method, confirmed, body);
    return refuse(`${method} ${path}: ${inWords(problem, response.value)}`);
  }
}
