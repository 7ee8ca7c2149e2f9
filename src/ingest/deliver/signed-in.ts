import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Language } from '../../../libs/words/index.js';
import { issuerAt, send, type SystemAccess, tokenAt } from './service.js';

/** What the API says no with. */
interface Refusal {
  readonly code?: string;
  readonly messages?: Readonly<Record<Language, string>>;
  readonly errors?: readonly Readonly<Record<Language, string>>[];
}

/** Why something was not done. */
export interface Refused {
  /** Stable; null where nobody answered. */
  readonly code: string | null;
  readonly sentence: string;
}

async function refusedBy(response: Response, language: Language): Promise<Refused> {
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const reasons = (refusal.errors ?? []).slice(0, 3).map((one) => one[language]);
  const first = refusal.messages?.[language] ?? refusal.code ?? 'No reason was given.';
  return {
    code: refusal.code ?? null,
    sentence: [`${first} (HTTP ${response.status})`, ...reasons].join(' '),
  };
}

export interface Target {
  /** Where the service answers, such as https://doorstroom.example. */
  readonly baseUrl: string;
  readonly access: SystemAccess;
  /** In which its sentences are wanted. */
  readonly language: Language;
}

/** The API as the system of one provider uses it: what it says no with comes as a sentence. */
export class SignedIn {
  private constructor(
    private readonly target: Target,
    private readonly token: string,
  ) {}

  static async at(target: Target): Promise<Result<SignedIn, string>> {
    const { baseUrl, access } = target;
    const issuer = await issuerAt(baseUrl);
    if (!issuer.ok) return issuer;
    const token = await tokenAt(baseUrl, issuer.value, access);
    if (token.ok) return ok(new SignedIn(target, token.value));
    if ('sentence' in token.error) return refuse(token.error.sentence);
    return refuse(
      token.error.code === 'invalid_client'
        ? `The service at ${baseUrl} does not know this system, or its secret or key is another one.`
        : `The service at ${baseUrl} gives no token: ${token.error.code}.`,
    );
  }

  /** @param path behind /api/v1 */
  async ask(path: string, { headers, ...init }: RequestInit = {}): Promise<Result<Response, Refused>> {
    const { baseUrl, language } = this.target;
    const answer = await send(`${baseUrl}/api/v1${path}`, {
      ...init,
      headers: {
        ...(headers as Readonly<Record<string, string>> | undefined),
        Authorization: `Bearer ${this.token}`,
        'Accept-Language': language,
      },
    });
    if (!answer.ok) return refuse({ code: null, sentence: answer.error });
    return answer.value.ok ? ok(answer.value) : refuse(await refusedBy(answer.value, language));
  }
}
