import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, setCsrfToken } from './http.js';
import { isSignedIn } from './session.js';
import type {
  Addressee,
  Changes,
  OfferPhase,
  Population,
  RunStatus,
  Session,
  UrgencyReason,
  WaitsBy,
} from './types.js';

const MINUTE = 60_000;
const POLL_RUN_MS = 1500;
const underWay = (status: RunStatus | undefined): boolean => status === 'queued' || status === 'running';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await dataOf(api.GET('/api/v1/session', { signal }));
    setCsrfToken(isSignedIn(session) ? session.csrfToken : null);
    return session;
  },
  staleTime: 5 * MINUTE,
});

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/code-lists', { signal })),
  // A region changes its reasons a few times a year; a page may stand open for days.
  staleTime: 5 * MINUTE,
});

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

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id } }, signal })),
    refetchInterval: MINUTE,
  });

export interface CaseFilter {
  state?: 'open' | 'submitted' | 'on-agenda' | 'decided' | 'closed';
  whose?: 'own' | 'all';
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
  });
export const meetingsQuery = queryOptions({
  queryKey: ['cases', 'meetings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/case-meetings', { signal })),
});
export const caseActionsQuery = queryOptions({
  queryKey: ['cases', 'actions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/case-actions', { signal })),
});
export const caseTableQuery = queryOptions({
  queryKey: ['insight', 'case-table'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/insight/case-table', { signal })),
});
export const offersQuery = (phase: OfferPhase, limit: number, offset = 0) =>
  queryOptions({
    queryKey: ['offers', 'list', phase, limit, offset],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/offers', { params: { query: { phase, limit, offset } }, signal })),
    placeholderData: keepPreviousData,
  });
export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/offers/{id}', { params: { path: { id } }, signal })),
    refetchInterval: MINUTE,
  });
/** What an offer was made of does not change. */
export const letterQuery = (id: string, language: string, to?: Addressee) =>
  queryOptions({
    queryKey: ['letters', id, language, to ?? ''],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/offers/{id}/letter', {
          params: { path: { id }, query: to === undefined ? { language } : { language, to } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
export const possibleWeeksQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['offers', 'weeks', proposalId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/offers/ready/{id}/weeks', { params: { path: { id: proposalId } }, signal })),
  });
export const readyQuery = queryOptions({
  queryKey: ['offers', 'ready'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/offers/ready', { signal })),
});
export const followUpsQuery = queryOptions({
  queryKey: ['offers', 'follow-ups'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/follow-ups', { signal })),
});

export const waitsQuery = (by: WaitsBy, population: Population) =>
  queryOptions({
    queryKey: ['insight', 'waits', by, population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/waits', { params: { query: { by, population } }, signal })),
    placeholderData: keepPreviousData,
  });
export const funnelQuery = (population: Population) =>
  queryOptions({
    queryKey: ['insight', 'funnel', population],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/insight/funnel', { params: { query: { population } }, signal })),
  });

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
export const runSharesQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'shares', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/matching-runs/{id}/shares', { params: { path: { id } }, signal })),
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
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipts', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/receipts/{id}', { params: { path: { id } }, signal })),
  });
