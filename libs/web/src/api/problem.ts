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
  ) {
    super(messages?.en ?? code);
    this.name = 'ApiProblem';
  }
}

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
