import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { allPages } from './all-pages.js';
import { api, dataOf } from './http.js';

export type OwnListLine = Schemas['OwnListLineDto'];
export type OwnListStatus = OwnListLine['status'];
export type OwnListFlag = OwnListLine['flags'][number];

type Asked = Schemas['OwnListQueryDto'];
/** As many as the service gives at once. */
const MOST = 200;

const read = (asked: Asked, signal?: AbortSignal): Promise<Schemas['OwnListDto']> =>
  dataOf(api.POST('/api/v1/waiting-list/search', { body: asked, signal }));

/** Every line that meets the conditions, whatever page of it is shown. */
export const wholeOwnList = (asked: Asked): Promise<OwnListLine[]> =>
  allPages((offset) => read({ ...asked, limit: MOST, offset }));

/** Read when somebody asks and not by itself: each reading of it is in the audit trail. */
export const ownListQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['waiting-list', 'own', asked],
    queryFn: ({ signal }) => read(asked, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
