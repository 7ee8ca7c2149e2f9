import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, asProblem, mayHaveChanged } from './problem.js';
import { readAgain } from './read-again.js';
import { sessionQuery } from './session.js';

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

/** Whatever form was refused: where that may mean that others were first, or that it was done, the page shows what is now. */
const showWhatIsNow = (error: Error): void => {
  askWhoIsSignedIn(error);
  const problem = asProblem(error);
  if (problem.isUnsure) void readingAgain.begin();
  else if (mayHaveChanged(problem)) void refreshAll();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  mutationCache: new MutationCache({ onError: showWhatIsNow }),
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: worthRetrying, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** After a decision or an answer the lists, counts and figures of several stages change. */
export const refreshAll = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => !['session', 'code-lists'].includes(String(queryKey[0])),
  });

/** After something was sent of which nobody knows whether it arrived. */
export const readingAgain = readAgain(
  () => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false }),
  refreshAll,
);

/** After a refusal because of its reason: the region has agreed on another list since this page was opened. */
export async function refreshReasons({ code }: ApiProblem): Promise<void> {
  if (code.startsWith('reason-')) await queryClient.invalidateQueries({ queryKey: ['code-lists'] });
}
