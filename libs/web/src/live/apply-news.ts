import type { Query, QueryKey } from '@tanstack/react-query';
import type { LiveChange } from '../api/notify.js';
import { queryClient, refreshAll } from '../api/query-client.js';
import type { LiveNews } from './live-source.js';
import { showNotice } from './notice.js';

/** Beginnings of the keys of lists that somebody may be reading, by what they are about. */
const LISTS: Record<LiveChange['topic'], QueryKey[]> = {
  proposals: [
    ['proposals', 'list'],
    ['offers', 'ready'],
  ],
  offers: [
    ['offers', 'list'],
    ['offers', 'ready'],
  ],
  'follow-ups': [['offers', 'follow-ups']],
  cases: [['cases']],
  // Nobody reads lines of it; it is renewed at once, below.
  team: [],
  webhooks: [],
  runs: [],
};
/** The count beside the navigation asks for one row only: it is no list, and moves nobody's lines. */
const COUNT_ROWS = 1;
const LIMIT_AT = 4;

const startsWith = (key: QueryKey, beginning: QueryKey): boolean =>
  beginning.every((part, i) => key[i] === part);
const isCount = ({ queryKey }: Query): boolean =>
  startsWith(queryKey, ['proposals', 'list']) && queryKey[LIMIT_AT] === COUNT_ROWS;
const isListOf =
  (topics: ReadonlySet<LiveChange['topic']>) =>
  (query: Query): boolean =>
    !isCount(query) &&
    [...topics].some((topic) => LISTS[topic].some((list) => startsWith(query.queryKey, list)));

const readLists = (): Query[] =>
  queryClient.getQueryCache().findAll({
    type: 'active',
    predicate: (query) => query.state.isInvalidated && isListOf(new Set(ALL_TOPICS))(query),
  });
const ALL_TOPICS = Object.keys(LISTS) as LiveChange['topic'][];

/** Brings what stands on the screen up to date, when its reader asks for it. */
export const updateLists = (): Promise<void> =>
  queryClient.refetchQueries({ type: 'active', predicate: isListOf(new Set(ALL_TOPICS)) });

/**
 * Counts, notifications and the proposal that lies open are renewed at once. A list is not: its lines would move under
 * the eyes, or the finger, of whoever reads it. It is marked as old, and a notice offers to renew it.
 */
export async function applyNews(news: LiveNews): Promise<void> {
  if (news.kind === 'reset') return refreshAll();
  const { changes } = news;
  // An open proposal has the list beside it for "next" and "previous" only: there are no lines to move.
  const readsList = !/^\/beoordelen\/./.test(window.location.pathname);
  const theirs = changes.filter(({ mine }) => !mine);
  const ids = new Set(changes.flatMap(({ subjectIds }) => subjectIds));
  const topics = new Set(changes.map(({ topic }) => topic));
  await Promise.all([
    queryClient.invalidateQueries({
      predicate: isListOf(topics),
      refetchType: readsList ? 'none' : 'active',
    }),
    queryClient.invalidateQueries({ predicate: isCount }),
    queryClient.invalidateQueries({ queryKey: ['notifications'] }),
    topics.has('team') && queryClient.invalidateQueries({ queryKey: ['team'] }),
    topics.has('webhooks') && queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) =>
        [
          ['proposals', 'one'],
          ['proposals', 'ahead'],
        ].some((key) => startsWith(queryKey, key)) && ids.has(String(queryKey[2])),
    }),
  ]);
  if (theirs.length === 0) return;
  const message = theirs.find((change) => change.message !== null)?.message ?? null;
  const stale = readLists().length > 0;
  if (message !== null || stale) showNotice({ message, stale });
}
