import { type Bilingual } from './bilingual.js';

/** The status of RFC 9110 that a problem is answered with. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503;

/**
 * Every expected "no" of one stage: its stable code and its status. The sentences, one per code and language, stand in
 * libs/words under `words`; libs names codes and data only.
 *
 * @example
 * export const REVIEW_PROBLEMS = {
 *   words: 'review.problems',
 *   status: { 'not-qualified': 403, 'reason-needed': 400 },
 *   field: { 'reason-needed': 'reason' },
 * } as const satisfies ProblemCatalogue<CodesOf<'review.problems'>>;
 */
export interface ProblemCatalogue<C extends string = string> {
  readonly words: string;
  readonly status: Readonly<Record<C, ProblemStatus>>;
  /** The field of the body that a problem is about, so that a form can show it there. */
  readonly field?: Readonly<Partial<Record<C, string>>>;
}

/** What a sentence names: a code, a number, a date, or the label of a code in both languages. */
export type ProblemParam = string | number | Bilingual | readonly ProblemParam[];

/** One field that could not be taken. Never holds what stood in it. */
export interface FieldProblem {
  /** 1-based row of a batch; absent where the whole body is meant. */
  readonly row?: number;
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, ProblemParam>>;
}

/** A refusal's problem with the data its sentence names (RFC 9457); the problem that is solved is of libs/matching. A bare code says the same where there are none. */
export interface ProblemDetail<C extends string = string> {
  readonly code: C;
  readonly params?: Readonly<Record<string, ProblemParam>>;
  /** The fields at fault, where it is about fields. */
  readonly errors?: readonly FieldProblem[];
  /** Further members of the problem document, for a client to act on. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
