import { HttpException } from '@nestjs/common';
import { type FieldError, ProblemException, type Refusal, refusalOfProblem } from './problem.js';
import { databaseTrouble } from '../database/index.js';
import { HTTP_PROBLEMS } from './problems.js';

type HttpProblem = keyof typeof HTTP_PROBLEMS.status;
const http = (code: HttpProblem): Refusal => refusalOfProblem(HTTP_PROBLEMS, code);

/** Of what Nest and Express throw themselves. */
const BY_STATUS: Readonly<Record<number, HttpProblem>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  503: 'not-ready',
};
const MINUTE = 60;

function ofStatus(status: number): Refusal {
  if (status === 429) return tooManyRequests(MINUTE);
  const code = BY_STATUS[status];
  if (code !== undefined) return http(code);
  return status < 500 ? { ...http('bad-request'), status } : http('unexpected');
}

/** The filter sends `retryAfter` as the Retry-After header too. */
export const tooManyRequests = (
  seconds: number,
  code: 'too-many-requests' | 'too-many-failed-attempts' = 'too-many-requests',
): Refusal => refusalOfProblem(HTTP_PROBLEMS, { code, params: { seconds }, extra: { retryAfter: seconds } });

/** Errors of the body parser: they carry a type and, for JSON, a position, but their message may quote the input. */
interface ParserError {
  readonly type?: string;
  readonly status?: number;
  readonly message: string;
}

function ofParser(error: ParserError): Refusal | null {
  switch (error.type) {
    case 'entity.parse.failed': {
      // V8 says where it stopped; the rest of its sentence would repeat what was sent.
      const position = /position (\d+)/.exec(error.message)?.[1];
      const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
      if (position === undefined) return http('malformed-json');
      return refusalOfProblem(HTTP_PROBLEMS, {
        code: 'malformed-json',
        params:
          line === undefined || column === undefined
            ? { context: 'position', position }
            : { context: 'line', position, line, column },
      });
    }
    case 'entity.too.large':
      return http('body-too-large');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return http('unsupported-encoding');
    case 'request.aborted':
    case 'request.size.invalid':
      return http('body-cut-off');
    default:
      return null;
  }
}

/** What to do about it, and after how many seconds; the filter sends `retryAfter` as the Retry-After header too. */
const COME_BACK = {
  away: { code: 'not-ready', seconds: 60 },
  busy: { code: 'database-busy', seconds: 5 },
  full: { code: 'storage-full', seconds: 5 * MINUTE },
} as const;

function comeBack(trouble: keyof typeof COME_BACK): Refusal {
  const { code, seconds } = COME_BACK[trouble];
  return refusalOfProblem(HTTP_PROBLEMS, { code, params: { seconds }, extra: { retryAfter: seconds } });
}

/** Turns whatever was thrown into what may be said about it outside. Anything not expected says nothing of the inside. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof ProblemException) return thrown.refusal;
  if (thrown instanceof HttpException) {
    // Nest wraps what the body parser throws; the cause knows more than the status.
    const parsed = thrown.cause instanceof Error ? ofParser(thrown.cause as ParserError) : null;
    if (parsed !== null) return parsed;
    const status = thrown.getStatus();
    const known = ofStatus(status);
    const response = thrown.getResponse();
    const errors =
      typeof response === 'object' ? (response as { fieldErrors?: FieldError[] }).fieldErrors : undefined;
    return errors === undefined ? known : { ...known, errors };
  }
  if (thrown instanceof Error) {
    const parser = ofParser(thrown as ParserError);
    if (parser !== null) return parser;
    const trouble = databaseTrouble(thrown);
    if (trouble !== null) return comeBack(trouble);
  }
  return http('unexpected');
}
