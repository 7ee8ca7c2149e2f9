import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';
import type { Population, WaitsBy } from './types.js';

export const caseTableQuery = queryOptions({
  queryKey: ['insight', 'case-table'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/insight/case-table', { signal })),
});

export const waitsQuery = (by: WaitsBy, population: Population) =>
  queryOptions({
    queryKey: ['insight', 'waits', by, population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/waits', { params: { query: { by, population } }, signal })),
    placeholderData: keepPreviousData,
  });

export const trendQuery = (population: Population, by: WaitsBy, key: string | undefined) =>
  queryOptions({
    queryKey: ['insight', 'trend', population, by, key],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/insight/trend', {
          params: { query: { population, by, ...(key === undefined ? {} : { key }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const timeToIntakeQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'time-to-intake', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/time-to-intake', { params: { query: { population } }, signal })),
  });

export const queuesQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'queues', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/queues', { params: { query: { population } }, signal })),
  });

export const transfersQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'transfers', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/transfers', { params: { query: { population } }, signal })),
  });

export const funnelQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'funnel', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/funnel', { params: { query: { population } }, signal })),
  });

export const ledgerQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'ledger', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/ledger', { params: { query: { population } }, signal })),
  });
