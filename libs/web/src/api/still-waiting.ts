import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type StillWaitingLine = Schemas['StillWaitingLineDto'];
export type PollAnswer = Schemas['PollAnswersDto']['answer'];
export type PollDone = Schemas['PollDoneDto'];
export type PollGroup = 'to-ask' | 'to-take-off';

/** Read when somebody asks and not by itself: each reading of it is in the audit trail. */
export const stillWaitingQuery = (query: { group: PollGroup; limit: number; offset: number }) =>
  queryOptions({
    queryKey: ['waiting-list', 'still-waiting', query],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/waiting-list/still-waiting', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });

export const recordAnswers = (body: { entries: string[]; answer: PollAnswer }): Promise<PollDone> =>
  outcomeOf(api.POST('/api/v1/waiting-list/still-waiting/answers', { body }));

export const takeOffList = (entries: string[]): Promise<PollDone> =>
  outcomeOf(api.POST('/api/v1/waiting-list/still-waiting/departures', { body: { entries } }));
