import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';
import type { Addressee, OfferPhase } from './types.js';

const MINUTE = 60_000;

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

/** Numbers of one's own work, for the navigation. */
export const waitingOffersQuery = queryOptions({
  queryKey: ['offers', 'waiting'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/offers/waiting', { signal })),
  refetchInterval: MINUTE,
});

export const followUpsQuery = queryOptions({
  queryKey: ['offers', 'follow-ups'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/follow-ups', { signal })),
});
