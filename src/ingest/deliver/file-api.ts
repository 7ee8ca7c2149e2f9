import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Language } from '../../../libs/words/index.js';
import { type FilePreviewDto } from '../list-file/list-file.dto.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { type SentOptions } from './answers.js';
import { issuerAt, send, type SystemAccess, tokenAt } from './service.js';

/** What the API says no with. */
interface Refusal {
  readonly code?: string;
  readonly messages?: Readonly<Record<Language, string>>;
  readonly errors?: readonly Readonly<Record<Language, string>>[];
}

async function sentenceOf(response: Response, language: Language): Promise<string> {
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const reasons = (refusal.errors ?? []).slice(0, 3).map((one) => one[language]);
  return [
    `${refusal.messages?.[language] ?? refusal.code ?? 'No reason was given.'} (HTTP ${response.status})`,
  ]
    .concat(reasons)
    .join(' ');
}

export interface Target {
  /** Where the service answers, such as https://doorstroom.example. */
  readonly baseUrl: string;
  readonly access: SystemAccess;
  /** In which its sentences are wanted. */
  readonly language: Language;
}

/** The routes for files, as a provider's own system uses them: the file goes with each question and is kept by none. */
export class FileApi {
  private constructor(
    private readonly target: Target,
    private readonly token: string,
    private readonly file: Blob,
  ) {}

  static async signIn(target: Target, bytes: Buffer): Promise<Result<FileApi, string>> {
    const { baseUrl, access } = target;
    const issuer = await issuerAt(baseUrl);
    if (!issuer.ok) return issuer;
    const token = await tokenAt(baseUrl, issuer.value, access);
    if (token.ok) return ok(new FileApi(target, token.value, new Blob([new Uint8Array(bytes)])));
    if ('sentence' in token.error) return refuse(token.error.sentence);
    return refuse(
      token.error.code === 'invalid_client'
        ? `The service at ${baseUrl} does not know this system, or its secret or key is another one.`
        : `The service at ${baseUrl} gives no token: ${token.error.code}.`,
    );
  }

  preview(options: SentOptions): Promise<Result<FilePreviewDto, string>> {
    return this.json<FilePreviewDto>('/preview', options);
  }

  /** @param confirmed how many leave the list, where that has to be confirmed */
  deliver(options: SentOptions, key: string, confirmed: number | null): Promise<Result<ReceiptDto, string>> {
    const query = confirmed === null ? '' : `?confirmRemoved=${confirmed}`;
    return this.json<ReceiptDto>(query, options, { 'Idempotency-Key': key });
  }

  async refused(options: SentOptions): Promise<Result<Uint8Array, string>> {
    const answer = await this.post(`/refused?lang=${this.target.language}`, options);
    return answer.ok ? ok(new Uint8Array(await answer.value.arrayBuffer())) : answer;
  }

  private async json<T>(
    path: string,
    options: SentOptions,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Result<T, string>> {
    const answer = await this.post(path, options, headers);
    return answer.ok ? ok((await answer.value.json()) as T) : answer;
  }

  private async post(
    path: string,
    options: SentOptions,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Result<Response, string>> {
    const { baseUrl, language } = this.target;
    const form = new FormData();
    form.append('options', JSON.stringify(options));
    // Without its name: names hold names.
    form.append('file', this.file, 'file');
    const answer = await send(`${baseUrl}/api/v1/waiting-list/file${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': language, ...headers },
      body: form,
    });
    if (!answer.ok || answer.value.ok) return answer;
    return refuse(await sentenceOf(answer.value, language));
  }
}
