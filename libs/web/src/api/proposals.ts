import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';
import type { UrgencyReason } from './types.js';

const MINUTE = 60_000;
/** While a decision can still be undone. */
const PAUSE_MS = 2_000;

export interface WorklistFilter {
  list: 'ours' | 'theirs' | 'approved';
  side?: 'sending' | 'receiving';
  assignee?: 'me';
  urgency?: UrgencyReason;
  diagnosis?: string;
  organisation?: string;
  /** Days. */
  within?: number;
  limit: number;
  offset: number;
}

/** The lists as the service asks for them. */
export const LISTS = {
  ours: { waitingFor: 'me' },
  theirs: { waitingFor: 'other' },
  approved: { state: 'approved' },
} as const;

export const worklistQuery = ({ list, ...filter }: WorklistFilter) =>
  queryOptions({
    queryKey: ['proposals', 'list', list, filter],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/proposals', {
          params: { query: { ...LISTS[list], ...filter, sort: 'urgency' } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    // The other side may act at any moment.
    refetchInterval: MINUTE,
  });

export const viewsQuery = queryOptions({
  queryKey: ['worklist-views'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/worklist-views', { signal })),
  staleTime: 5 * MINUTE,
});

/** What ended although the reader had opened it or taken it on. Each reading is a look, so it is seldom asked again. */
export const endedQuery = queryOptions({
  queryKey: ['proposals', 'ended'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/ended-proposals', { signal })),
  staleTime: 5 * MINUTE,
});

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data?.pending ? PAUSE_MS : MINUTE),
  });
