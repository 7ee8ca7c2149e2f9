import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './http.js';

const MINUTE = 60_000;

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/code-lists', { signal })),
  // A region changes its reasons a few times a year; a page may stand open for days.
  staleTime: 5 * MINUTE,
});
