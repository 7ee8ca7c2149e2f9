import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type FilePreviewDto } from '../list-file/list-file.dto.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { type SentOptions } from './answers.js';
import { SignedIn, type Target } from './signed-in.js';

/** The routes for files, as a provider's own system uses them: the file goes with each question and is kept by none. */
export class FileApi {
  private constructor(
    private readonly api: SignedIn,
    private readonly language: Target['language'],
    private readonly file: Blob,
  ) {}

  static async signIn(target: Target, bytes: Buffer): Promise<Result<FileApi, string>> {
    const api = await SignedIn.at(target);
    return api.ok ? ok(new FileApi(api.value, target.language, new Blob([new Uint8Array(bytes)]))) : api;
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
    const answer = await this.post(`/refused?lang=${this.language}`, options);
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
    const form = new FormData();
    form.append('options', JSON.stringify(options));
    // Without its name: names hold names.
    form.append('file', this.file, 'file');
    const answer = await this.api.ask(`/waiting-list/file${path}`, { method: 'POST', headers, body: form });
    return answer.ok ? answer : refuse(answer.error.sentence);
  }
}
