import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, setCsrfToken } from './http.js';
import type { Session, SignedIn } from './types.js';

/** The generated types know `signedIn` as a boolean only; what else is there tells the two apart. */
export const isSignedIn = (session: Session): session is SignedIn =>
  session.signedIn && 'csrfToken' in session;

const MINUTE = 60_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await dataOf(api.GET('/api/v1/session', { signal }));
    setCsrfToken(isSignedIn(session) ? session.csrfToken : null);
    return session;
  },
  staleTime: 5 * MINUTE,
});
