import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';
import type { Changes, Population, RunStatus } from './types.js';

const POLL_RUN_MS = 1500;
const underWay = (status: RunStatus | undefined): boolean => status === 'queued' || status === 'running';

export const runsQuery = queryOptions({
  queryKey: ['runs', 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/matching-runs', { signal })),
  refetchInterval: (query) =>
    query.state.data?.items.some((run) => underWay(run.status)) ? POLL_RUN_MS : false,
});

export const runQuery = (id: string, population: Population = 'adults') =>
  queryOptions({
    queryKey: ['runs', 'one', id, population],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/matching-runs/{id}', { params: { path: { id }, query: { population } }, signal }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (underWay(query.state.data?.status) ? POLL_RUN_MS : false),
  });

export const runPricesQuery = (id: string, population: Population) =>
  queryOptions({
    queryKey: ['runs', 'prices', id, population],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/matching-runs/{id}/prices', {
          params: { path: { id }, query: { population } },
          signal,
        }),
      ),
    staleTime: Infinity, // of a run that is over
  });

export const runSharesQuery = (id: string, population: Population) =>
  queryOptions({
    queryKey: ['runs', 'shares', id, population],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/matching-runs/{id}/shares', {
          params: { path: { id }, query: { population } },
          signal,
        }),
      ),
  });

export const unmatchedQuery = (runId: string, reason: string | undefined, population: Population) =>
  queryOptions({
    queryKey: ['runs', 'unmatched', runId, reason ?? 'all', population],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/matching-runs/{id}/unmatched', {
          params: { path: { id: runId }, query: { reason, population } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Of a run that is over. */
export const whatIfValuesQuery = (runId: string) =>
  queryOptions({
    queryKey: ['what-if-values', runId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/matching-runs/{id}/what-if', { params: { path: { id: runId } }, signal })),
    staleTime: Infinity,
  });

/** A long question: asked once for the same changes, and the server stops when nobody waits for the answer. */
export const whatIfQuery = (runId: string, changes: Changes, enabled: boolean) =>
  queryOptions({
    queryKey: ['what-if', runId, changes],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/api/v1/matching-runs/{id}/what-if', {
          params: { path: { id: runId } },
          body: changes,
          signal,
        }),
      ),
    enabled,
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
