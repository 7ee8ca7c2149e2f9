import { createApiClient } from '../../../api-client/index.js';
import { isUnattended } from './activity.js';
import { asProblem, offlineProblem, problemOf } from './problem.js';

let csrfToken: string | null = null;
let language = 'nl';

/** The session endpoint hands out the token that every change must carry. */
export const setCsrfToken = (token: string | null): void => {
  csrfToken = token;
};
export const setRequestLanguage = (code: string): void => {
  language = code;
};

export const api = createApiClient({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (isUnattended()) request.headers.set('X-Background', '1');
    if (csrfToken && request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken);
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer; a problem, or no answer at all, is thrown as an ApiProblem. */
export async function dataOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw offlineProblem();
  });
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}

/** As `dataOf`, of what changes something: where no answer came of the service itself, nobody knows whether it was done. */
export const outcomeOf = <T>(call: Promise<Answer<T>>): Promise<T> =>
  dataOf(call).catch((error: unknown) => {
    throw asProblem(error).ofChange();
  });
