/** One field of one row that could not be taken, in both languages. Never holds the value itself. */
export interface FieldError {
  /** 1-based row of a batch; absent where the whole body is meant. */
  readonly row?: number;
  readonly field: string;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

/** An expected "no": a stable code, the HTTP status it maps to, and what to do about it in Dutch and English. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly nl: string;
  readonly en: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the problem document, for a client to act on. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The part of a refusal that says which field of the body it is about, for a form to show it there. */
export const aboutField = (
  field: string,
  code: string,
  { nl, en }: { readonly nl: string; readonly en: string },
): Pick<Refusal, 'errors'> => ({ errors: [{ field, code, nl, en }] });

/** Carries a refusal out of a controller; the filter writes it as application/problem+json (RFC 9457). */
export class ProblemException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'ProblemException';
  }
}
