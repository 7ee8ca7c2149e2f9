import { LISTS as LIST_QUERIES, type WorklistFilter } from '../../../api/proposals.js';
import type { ViewFilter } from '../../../api/types.js';

export const PAGE_SIZE = 50;
export const LISTS = ['ons', 'ander', 'goedgekeurd'] as const;
export type ListName = (typeof LISTS)[number];

/** Why a proposal waits, as the address says it and as the service does; most urgent first. */
export const REASONS = [
  ['vervalt', 'last-days'],
  ['ander-akkoord', 'other-approved'],
  ['ernstig', 'severe'],
  ['boven-norm', 'beyond-norm'],
  ['eerder', 'sooner'],
] as const;
export type Reason = (typeof REASONS)[number][0];
export const DAYS = [3, 7, 14] as const;

/** What the address of the worklist, and of a proposal opened from it, remembers. */
export interface ReviewSearch {
  lijst?: ListName;
  kant?: 'sturen' | 'ontvangen';
  /** What is in hand with the reader, or with those for whom the reader answers. */
  voor?: 'mij';
  waarom?: Reason;
  /** Code of a diagnosis group. */
  zorgvraag?: string;
  /** AGB code of the other side. */
  organisatie?: string;
  /** Ends within so many days. */
  dagen?: (typeof DAYS)[number];
  pagina?: number;
}

const isList = (value: unknown): value is ListName => LISTS.some((name) => name === value);

/** Reasons are of what waits for us. */
const isOther = (list: unknown): boolean => isList(list) && list !== 'ons';
const CODE = /^[a-z][a-z0-9-]{1,40}$/;
const AGB = /^\d{8}$/;

/** Anything unknown in the address is left out: a mistyped link still opens the list. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const pagina = Number(search.pagina);
  const reason = REASONS.find(([name]) => name === search.waarom);
  const days = DAYS.find((one) => one === Number(search.dagen));
  return {
    ...(isList(search.lijst) && search.lijst !== 'ons' ? { lijst: search.lijst } : {}),
    ...(search.kant === 'sturen' || search.kant === 'ontvangen' ? { kant: search.kant } : {}),
    ...(search.voor === 'mij' ? { voor: search.voor } : {}),
    ...(reason && !isOther(search.lijst) ? { waarom: reason[0] } : {}),
    ...(typeof search.zorgvraag === 'string' && CODE.test(search.zorgvraag)
      ? { zorgvraag: search.zorgvraag }
      : {}),
    // The router reads digits as a number.
    ...(AGB.test(String(search.organisatie)) ? { organisatie: String(search.organisatie) } : {}),
    ...(days ? { dagen: days } : {}),
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
  ...(search.voor ? { assignee: 'me' } : {}),
  ...(search.waarom ? { urgency: REASONS.find(([name]) => name === search.waarom)![1] } : {}),
  ...(search.zorgvraag ? { diagnosis: search.zorgvraag } : {}),
  ...(search.organisatie ? { organisation: search.organisatie } : {}),
  ...(search.dagen ? { within: search.dagen } : {}),
  limit: PAGE_SIZE,
  offset: ((search.pagina ?? 1) - 1) * PAGE_SIZE,
});

/** What is kept of an address under a name: the filters, without the page one was on. */
export function viewFilterOf(search: ReviewSearch): ViewFilter {
  const { list, side, assignee, urgency, diagnosis, organisation, within } = filterOf(search);
  return {
    state: 'open',
    sort: 'urgency',
    ...LIST_QUERIES[list],
    side,
    assignee,
    urgency,
    diagnosis,
    organisation,
    within,
  };
}

/** The address that a saved view stands for. */
export const searchOfView = (query: ViewFilter): ReviewSearch =>
  readReviewSearch({
    lijst: query.state === 'approved' ? 'goedgekeurd' : query.waitingFor === 'other' ? 'ander' : undefined,
    kant: query.side && (query.side === 'sending' ? 'sturen' : 'ontvangen'),
    voor: query.assignee && 'mij',
    waarom: REASONS.find(([, urgency]) => urgency === query.urgency)?.[0],
    zorgvraag: query.diagnosis,
    organisatie: query.organisation,
    dagen: query.within,
  });

const FILTERS = ['lijst', 'kant', 'voor', 'waarom', 'zorgvraag', 'organisatie', 'dagen'] as const;
export const isSameView = (one: ReviewSearch, other: ReviewSearch): boolean =>
  FILTERS.every((key) => one[key] === other[key]);

/** How many choices narrow the list. */
export const narrowedBy = ({ kant, voor, waarom, zorgvraag, organisatie, dagen }: ReviewSearch): number =>
  [kant, voor, waarom, zorgvraag, organisatie, dagen].filter((one) => one !== undefined).length;

export const isNarrowed = (search: ReviewSearch): boolean => narrowedBy(search) > 0;

/** The whole list again. */
export const widened = ({ lijst }: ReviewSearch): ReviewSearch => (lijst ? { lijst } : {});

/** Another list with the same choices, but for those that only the first list has. */
export const onList = (search: ReviewSearch, lijst: ListName): ReviewSearch => ({
  ...search,
  pagina: undefined,
  ...(lijst === 'ons' ? { lijst: undefined } : { lijst, waarom: undefined }),
});
