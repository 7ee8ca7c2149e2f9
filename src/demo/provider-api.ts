import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { send, tokenAt } from '../ingest/index.js';
import { type DemoClient } from './client-access.js';

/** What the API says no with; see src/platform/base/http. */
interface Problem {
  readonly code?: string;
  /** How many rows a list would take away, where that has to be confirmed. */
  readonly removed?: number;
  readonly messages?: { readonly en?: string };
  readonly errors?: readonly { readonly row?: number; readonly en: string }[];
}

const problemOf = async (response: Response): Promise<Problem> =>
  (await response.json().catch(() => ({}))) as Problem;

function inWords(problem: Problem, { status }: Response): string {
  const reasons = (problem.errors ?? []).slice(0, 3).map(({ en }) => en);
  const sentence = problem.messages?.en ?? problem.code ?? 'no reason given';
  return [`${sentence} (HTTP ${status})`, ...reasons].join(' ');
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
    const token = await tokenAt(baseUrl, issuer, client);
    if (token.ok) return ok(new ProviderApi(baseUrl, token.value));
    if ('sentence' in token.error) return refuse(token.error.sentence);
    const { code } = token.error;
    return refuse(
      code === 'invalid_client'
        ? `The service at ${baseUrl} does not know the provider system that was just registered: it serves another region (REGION) or works on another database (DATABASE_URL, DOORSTROOM_HOME) than this command.`
        : `The service at ${baseUrl} gives no token: ${code}.`,
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
