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
    const status = thrown.getStatus();
    const known = ofStatus(status);
    const response = thrown.getResponse();
    const errors =
      typeof response === 'object' ? (response as { fieldErrors?: FieldError[] }).fieldErrors : undefined;
    return errors === undefined ? known : { ...known, errors };
  }
  if (thrown instanceof Error) {
    const trouble = databaseTrouble(thrown);
    if (trouble !== null) return comeBack(trouble);
  }
  return http('unexpected');
}
