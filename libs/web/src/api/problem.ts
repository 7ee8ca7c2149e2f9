export interface FieldProblem {
  /** A JSON pointer, or the name of a field. */
  readonly field: string;
  readonly nl: string;
  readonly en: string;
}

/** An RFC 9457 answer, or what the network made of it. Pages show it; they never throw it further. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly messages: { nl: string; en: string } | null,
    /** What the user can quote to support. */
    readonly reference: string | null,
    /** What is wrong with which field of what was sent. */
    readonly errors: readonly FieldProblem[] = [],
    /** Nobody knows whether what was asked has been done. */
    readonly isUnsure = false,
  ) {
    super(messages?.en ?? code);
    this.name = 'ApiProblem';
  }

  /** The same, of something that was to change. */
  ofChange(): ApiProblem {
    const { status, code, messages, reference, errors } = this;
    return isAnswered(this) ? this : new ApiProblem(status, code, messages, reference, errors, true);
  }
}

/**
 * Whether the service itself says that it did not do it: by a refusal, or because it was too busy or too full to begin.
 * A connection that was lost, a proxy that waited no longer and an accident on the way say nothing of the sort.
 */
const isAnswered = ({ status, messages }: Pick<ApiProblem, 'status' | 'messages'>): boolean =>
  (status >= 400 && status < 500) || (status === BUSY && messages !== null);
const BUSY = 503;

const CONFLICT = 409;
const MISSING = 404;
/** Whether what is shown may be old: somebody was first, it is gone, or nobody knows what was done. */
export const mayHaveChanged = ({ status, isUnsure }: Pick<ApiProblem, 'status' | 'isUnsure'>): boolean =>
  isUnsure || status === CONFLICT || status === MISSING;

export const offlineProblem = (): ApiProblem => new ApiProblem(0, 'offline', null, null);

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(0, 'unexpected', null, null);

interface ProblemBody {
  code?: string;
  instance?: string;
  messages?: { nl: string; en: string };
  errors?: readonly FieldProblem[];
}
const isBody = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null;

/** Reads an unsuccessful answer; a proxy's HTML page becomes a problem too. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const problem = isBody(body) ? body : {};
  return new ApiProblem(
    response.status,
    problem.code ?? `http-${response.status}`,
    problem.messages ?? null,
    response.headers.get('x-request-id') ?? problem.instance ?? null,
    Array.isArray(problem.errors) ? problem.errors : [],
  );
}
