import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';
import type { Population, WaitsBy } from './types.js';

/** An earlier release, by its first day; the latest without one. */
const of = (release: string | undefined): { release?: string } => (release === undefined ? {} : { release });

export const releasesQuery = queryOptions({
  queryKey: ['insight', 'releases'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/insight/releases', { signal })),
});

export const caseTableQuery = queryOptions({
  queryKey: ['insight', 'case-table'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/insight/case-table', { signal })),
});

export const waitsQuery = (by: WaitsBy, population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'waits', by, population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/waits', { params: { query: { by, population, ...of(release) } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const trendQuery = (population: Population, by: WaitsBy, key: string | undefined, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'trend', population, by, key, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/trend', {
          params: { query: { population, by, ...(key === undefined ? {} : { key }), ...of(release) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const timeToIntakeQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'time-to-intake', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/time-to-intake', {
          params: { query: { population, ...of(release) } },
          signal,
        }),
      ),
  });

export const queuesQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'queues', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/queues', { params: { query: { population, ...of(release) } }, signal }),
      ),
  });

export const transfersQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'transfers', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/transfers', { params: { query: { population, ...of(release) } }, signal }),
      ),
  });

export const leversQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'levers', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/levers', { params: { query: { population, ...of(release) } }, signal }),
      ),
  });

export const funnelQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'funnel', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/funnel', { params: { query: { population, ...of(release) } }, signal }),
      ),
  });

export const ledgerQuery = (population: Population, release?: string) =>
  queryOptions({
    queryKey: ['insight', 'ledger', population, release],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/ledger', { params: { query: { population, ...of(release) } }, signal }),
      ),
  });
