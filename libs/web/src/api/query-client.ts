import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

const FRESH_MS = 15_000;
const RETRIES = 2;

/** A refusal is an answer; only what never arrived is asked again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500);

export const queryClient = new QueryClient({
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
