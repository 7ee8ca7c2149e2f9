import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf } from './http.js';

export type OwnListLine = Schemas['OwnListLineDto'];
export type OwnListStatus = OwnListLine['status'];
export type OwnListFlag = OwnListLine['flags'][number];

/** Read when somebody asks and not by itself: each reading of it is in the audit trail. */
export const ownListQuery = (asked: Schemas['OwnListQueryDto']) =>
  queryOptions({
    queryKey: ['waiting-list', 'own', asked],
    queryFn: ({ signal }) => dataOf(api.POST('/api/v1/waiting-list/search', { body: asked, signal })),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
