import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';

/** While a decision can still be undone. */
const PAUSE_MS = 2_000;

export interface CaseFilter {
  state?: 'open' | 'submitted' | 'on-agenda' | 'decided' | 'closed';
  whose?: 'own' | 'all';
  /** Of its agenda, with what was decided there. */
  meeting?: string;
  limit?: number;
  offset?: number;
}

export const casesQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/cases', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data?.pending ? PAUSE_MS : false),
  });

export const meetingsQuery = queryOptions({
  queryKey: ['cases', 'meetings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/case-meetings', { signal })),
});

export const caseActionsQuery = queryOptions({
  queryKey: ['cases', 'actions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/case-actions', { signal })),
});
