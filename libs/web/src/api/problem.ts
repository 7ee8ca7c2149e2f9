/** An RFC 9457 answer, or what the network made of it. Pages show it; they never throw it further. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly messages: { nl: string; en: string } | null,
    /** What the user can quote to support. */
    readonly reference: string | null,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(messages?.en ?? code);
    this.name = 'ApiProblem';
  }
}

export const offlineProblem = (): ApiProblem => new ApiProblem(0, 'offline', null, null);

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(0, 'unexpected', null, null);

interface ProblemBody extends Record<string, unknown> {
  code?: string;
  instance?: string;
  messages?: { nl: string; en: string };
}

/** Reads an unsuccessful response; a proxy's HTML page becomes a problem too. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: ProblemBody = await response.json().then(
    (json: ProblemBody) => json ?? {},
    () => ({}),
  );
  const reference = response.headers.get('x-request-id') ?? body.instance ?? null;
  return new ApiProblem(
    response.status,
    body.code ?? `http-${response.status}`,
    body.messages ?? null,
    reference,
    body,
  );
}
