import { type ProblemCatalogue } from '../../../../libs/kernel/index.js';
import { type CodesOf } from '../../../../libs/words/index.js';

/** What any request may meet, whatever it asks for. */
export const HTTP_PROBLEMS = {
  words: 'platform.http.problems',
  status: {
    'bad-request': 400,
    'unknown-parameter': 400,
    'parameter-twice': 400,
    'malformed-json': 400,
    'body-cut-off': 400,
    'body-too-deep': 400,
    'body-too-wide': 400,
    'body-too-many-rows': 400,
    'header-twice': 400,
    'body-too-slow': 408,
    'not-found': 404,
    'method-not-allowed': 405,
    'body-too-large': 413,
    'unsupported-media-type': 415,
    'unsupported-encoding': 415,
    'too-many-requests': 429,
    'too-many-failed-attempts': 429,
    unexpected: 500,
    'not-ready': 503,
    'database-busy': 503,
    'storage-full': 503,
  },
} as const satisfies ProblemCatalogue<CodesOf<'platform.http.problems'>>;
