import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';
import type { Receipt } from './types.js';

export type FilePreview = Schemas['FilePreviewDto'];
export type FilePlan = Schemas['FilePlanDto'];
export type FileColumn = Schemas['FileColumnDto'];
export type FileValue = Schemas['FileValueDto'];
export type FileConstant = Schemas['FileConstantDto'];
export type FileOutcome = Schemas['FileOutcomeDto'];
export type RefusedLine = Schemas['RefusedLineDto'];
export type FileLine = Schemas['LineDto'];
export type NamedCode = Schemas['NamedCodeDto'];
export type FileSheet = Schemas['FileSheetDto'];

export interface Correction {
  readonly row: number;
  readonly place: number;
  readonly text: string;
}
export interface ValueAnswer {
  readonly target: string;
  readonly text: string;
  /** '' = as if it said nothing, null = rows with it are not delivered. */
  readonly to: string | null;
}

/** How a file is to be taken, as its sender has answered. */
export interface FileOptions {
  readonly mode: 'snapshot' | 'delta';
  readonly sheet: number | null;
  readonly columns: readonly (string | null)[];
  readonly constants: Readonly<Record<string, string>>;
  readonly values: readonly ValueAnswer[];
  readonly order: 'day-month' | 'month-day' | null;
  readonly corrections: readonly Correction[];
}

/** A file has no name on its way: names hold names. */
function formOf(file: Blob, options: FileOptions): FormData {
  const form = new FormData();
  form.append('options', JSON.stringify(options));
  form.append('file', file, 'file');
  return form;
}
const body = (file: Blob, options: FileOptions) => ({
  body: { file: '', options: '' },
  bodySerializer: () => formOf(file, options),
});

export const previewFile = (file: Blob, options: FileOptions, signal: AbortSignal): Promise<FilePreview> =>
  dataOf(api.POST('/api/v1/waiting-list/file/preview', { ...body(file, options), signal }));

export const sendFile = (
  file: Blob,
  options: FileOptions,
  key: string,
  confirmRemoved: number | null,
): Promise<Receipt> =>
  outcomeOf(
    api.POST('/api/v1/waiting-list/file', {
      ...body(file, options),
      params: {
        header: { 'Idempotency-Key': key },
        query: confirmRemoved === null ? {} : { confirmRemoved },
      },
    }),
  );

export const refusedRows = (file: Blob, options: FileOptions): Promise<Blob> =>
  dataOf(
    api.POST('/api/v1/waiting-list/file/refused', { ...body(file, options), parseAs: 'blob' }) as Promise<{
      data?: Blob;
      error?: unknown;
      response: Response;
    }>,
  );

export const templateAddress = (as: 'xlsx' | 'csv' | 'csv-codes', language: string): string =>
  `/api/v1/waiting-list/file/template?as=${as}&lang=${language}`;
