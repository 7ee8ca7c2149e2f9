import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

const FRESH_MS = 15_000;
const RETRIES = 2;

/** A refusal is an answer; only what never arrived is asked again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500);

/** A session that has ended shows as a refusal somewhere: asking who is signed in leads to the page to sign in again. */
const askWhoIsSignedIn = (error: Error): void => {
  if (error instanceof ApiProblem && error.status === 401)
    void queryClient.invalidateQueries({ queryKey: ['session'] });
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: worthRetrying, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always', onError: askWhoIsSignedIn },
  },
});

/** After a decision or an answer the lists, counts and figures of several stages change. */
export const refreshAll = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => !['session', 'code-lists'].includes(String(queryKey[0])),
  });

/** After a refusal because of its reason: the region has agreed on another list since this page was opened. */
export async function refreshReasons({ code }: ApiProblem): Promise<void> {
  if (code.startsWith('reason-')) await queryClient.invalidateQueries({ queryKey: ['code-lists'] });
}
