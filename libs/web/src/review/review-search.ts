import type { WorklistFilter } from '../api/queries.js';

export const PAGE_SIZE = 50;
export const LISTS = ['ons', 'ander', 'goedgekeurd'] as const;
export type ListName = (typeof LISTS)[number];

/** What the address of the worklist, and of a proposal opened from it, remembers. */
export interface ReviewSearch {
  lijst?: ListName;
  kant?: 'sturen' | 'ontvangen';
  pagina?: number;
}

const isList = (value: unknown): value is ListName => LISTS.some((name) => name === value);

/** Anything unknown in the address is left out: a mistyped link still opens the list. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const pagina = Number(search.pagina);
  return {
    ...(isList(search.lijst) && search.lijst !== 'ons' ? { lijst: search.lijst } : {}),
    ...(search.kant === 'sturen' || search.kant === 'ontvangen' ? { kant: search.kant } : {}),
    ...(Number.isInteger(pagina) && pagina > 1 ? { pagina } : {}),
  };
}

const LIST_FILTER: Record<ListName, WorklistFilter['list']> = {
  ons: 'ours',
  ander: 'theirs',
  goedgekeurd: 'approved',
};

export const filterOf = (search: ReviewSearch): WorklistFilter => ({
  list: LIST_FILTER[search.lijst ?? 'ons'],
  ...(search.kant ? { side: search.kant === 'sturen' ? 'sending' : 'receiving' } : {}),
  limit: PAGE_SIZE,
  offset: ((search.pagina ?? 1) - 1) * PAGE_SIZE,
});
