import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/providers', { signal })),
});

export const proposedPlacesQuery = queryOptions({
  queryKey: ['proposals', 'places'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/slots/proposed', { signal })),
});

export const programmesQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['programmes', mine],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/programmes', { params: { query: mine ? { mine } : {} }, signal })),
  });

export const receiptsQuery = queryOptions({
  queryKey: ['receipts', 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/receipts', { signal })),
});

/** The first few: the list is completed where it comes from, not here. */
export const unknownWaitsQuery = queryOptions({
  queryKey: ['waiting-list', 'unknown-waits'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/waiting-list', { params: { query: { wait: 'unknown', limit: 10 } }, signal })),
});

/** What is wrong with the own list, or looks so. */
export const qualityQuery = queryOptions({
  queryKey: ['waiting-list', 'quality'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/waiting-list/quality', { signal })),
});

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipts', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/receipts/{id}', { params: { path: { id } }, signal })),
  });
