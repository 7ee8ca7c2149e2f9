import { type CodesOf, type Message, type Param } from '../../../../libs/words/index.js';

/** Why a file can't be read as a table; its sentence stands under `platform.files`. Never holds what stands in the file. */
export type FileProblemCode = CodesOf<'platform.files'>;

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly params?: Readonly<Record<string, Param>>;
}

/** Thrown while a file is taken apart, and caught where its reading began: what is wrong may be found deep inside. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly params: Readonly<Record<string, Param>> = {},
  ) {
    super(code);
  }
}

/** @param file how the file is called in the sentence */
export const fileProblemMessage = ({ code, params }: FileProblem, file: Param): Message => ({
  key: `platform.files.${code}`,
  params: { file, ...params },
});
