import { NotFoundException } from '@nestjs/common';
import {
  type FieldProblem,
  type ProblemDetail,
  type ProblemCatalogue,
  type Result,
} from '../../../../libs/kernel/index.js';
import { type Bilingual, fieldSentence, isKey, messageInBoth } from '../../../../libs/words/index.js';

/** One field of one row that could not be taken, in both languages. Never holds the value itself. */
export interface FieldError extends Bilingual {
  /** 1-based row of a batch; absent where the whole body is meant. */
  readonly row?: number;
  readonly field: string;
  readonly code: string;
}

/** An expected "no" as it goes out: a stable code, the HTTP status it maps to, and what to do about it in Dutch and English. */
export interface Refusal extends Bilingual {
  readonly code: string;
  readonly status: number;
  readonly errors?: readonly FieldError[];
  /** Further members of the problem document, for a client to act on. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Carries a refusal out of a controller; the filter writes it as application/problem+json (RFC 9457). */
export class ProblemException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'ProblemException';
  }
}

const fieldError = ({ row, field, code, params }: FieldProblem): FieldError => ({
  ...(row === undefined ? {} : { row }),
  field,
  code,
  ...fieldSentence({ row, field, code, params }),
});

/** What a problem of a catalogue says outside: its status, and its sentence in both languages. */
export function refusalOfProblem<C extends string>(
  catalogue: ProblemCatalogue<C>,
  problem: NoInfer<C> | ProblemDetail<NoInfer<C>>,
): Refusal {
  const { code, params, errors, extra }: ProblemDetail<C> =
    typeof problem === 'string' ? { code: problem } : problem;
  const key = `${catalogue.words}.${code}`;
  if (!isKey(key)) throw new RangeError(`There are no words for ${key}`);
  const said = messageInBoth(params === undefined ? { key } : { key, params });
  const field = catalogue.field?.[code];
  const about = field === undefined ? [] : [{ field, code, ...said }];
  const faults = [...about, ...(errors ?? []).map(fieldError)];
  return {
    code,
    status: catalogue.status[code],
    ...said,
    ...(faults.length === 0 ? {} : { errors: faults }),
    ...(extra === undefined ? {} : { extra }),
  };
}

/** To throw where a request ends. @example throw problem(IDENTITY_PROBLEMS, 'not-signed-in') */
export const problem = <C extends string>(
  catalogue: ProblemCatalogue<C>,
  what: NoInfer<C> | ProblemDetail<NoInfer<C>>,
): ProblemException => new ProblemException(refusalOfProblem(catalogue, what));

/**
 * The value of a result, or its error as the end of the request: a code of the catalogue, with parameters where its
 * sentence names any. 'not-found' also stands for what the actor may not see, so that nobody learns which it is.
 */
export function unwrap<T, C extends string>(
  result: Result<T, C | ProblemDetail<C> | 'not-found'>,
  catalogue: ProblemCatalogue<Exclude<C, 'not-found'>>,
): T {
  if (result.ok) return result.value;
  const { error } = result;
  if (error === 'not-found') throw new NotFoundException();
  throw problem(catalogue, error as Exclude<C, 'not-found'> | ProblemDetail<Exclude<C, 'not-found'>>);
}
