import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type Notification,
  type NotificationList,
  notificationsQuery,
  readAll,
  readOne,
} from '../../api/notify.js';
import { asProblem } from '../../api/problem.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty, ProblemNote } from '../../parts/States.js';
import './notifications.css';
import { sameNews } from './same-news.js';
import { whereTo } from './where-to.js';

const MOST = 100;

export function NotificationsPage() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const query = useQuery(notificationsQuery);
  const client = useQueryClient();
  const latest = query.data?.items[0]?.id;
  const all = useMutation({
    mutationFn: (until: number) => readAll(until),
    onSuccess: () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  });
  return (
    <Page
      title={t('notifications.title')}
      name={t('notifications.title')}
      lead={t('notifications.lead', {
        organisation: shortName(organisation?.name ?? t('notifications.region')),
      })}
      action={
        query.data !== undefined &&
        query.data.unread > 0 &&
        latest !== undefined && (
          <Button busy={all.isPending} onClick={() => all.mutate(latest)}>
            {t('notifications.readAll')}
          </Button>
        )
      }
    >
      <p>
        <Link to="/meldingen/voorkeuren">{t('notifications.preferences')}</Link>
      </p>
      {all.isError && <ProblemNote problem={asProblem(all.error)} />}
      <Loaded query={query}>{(list) => <List list={list} />}</Loaded>
    </Page>
  );
}

/** In the order of time, a heading for each day. */
function List({ list: { items } }: { list: NotificationList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation } = useSession();
  if (items.length === 0)
    return (
      <Empty title={t('notifications.empty')}>
        <p>{t(organisation === null ? 'notifications.emptyNextRegion' : 'notifications.emptyNext')}</p>
      </Empty>
    );
  const days = new Map<string, Notification[]>();
  for (const item of items) {
    const day = format.date(item.at);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return (
    <div className="ds-stack">
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="ds-panel ds-notes" aria-label={day}>
          <h2 className="ds-h3">{day}</h2>
          <ul>
            {sameNews(ofDay).map((news) => (
              <News key={news[0]?.id} news={news} />
            ))}
          </ul>
        </section>
      ))}
      {items.length >= MOST && <p className="ds-soft">{t('notifications.first', { count: items.length })}</p>}
    </div>
  );
}

/** One line, or for many that say the same one line that opens. */
function News({ news }: { news: readonly Notification[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const [first] = news;
  if (first === undefined) return null;
  if (news.length === 1) return <Item item={first} />;
  const unread = news.some(({ read }) => !read);
  return (
    <li className="ds-note" data-unread={unread || undefined}>
      <span className="ds-note__dot" aria-hidden="true" />
      <details>
        <summary>
          {unread && <span className="ds-unseen">{t('notifications.unread')} </span>}
          {t('notifications.together', { count: news.length, text: inLanguage(first.message, language) })}
        </summary>
        <ul>
          {news.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      </details>
      <time className="ds-small ds-soft ds-nowrap" dateTime={first.at}>
        {format.time(first.at)}
      </time>
    </li>
  );
}

function Item({ item }: { item: Notification }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => readOne(item.id),
    onSuccess: () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  });
  return (
    <li className="ds-note" data-unread={!item.read || undefined}>
      <span className="ds-note__dot" aria-hidden="true" />
      <div>
        <Link {...whereTo(item)} onClick={() => !item.read && read.mutate()}>
          {!item.read && <span className="ds-unseen">{t('notifications.unread')} </span>}
          {inLanguage(item.message, language)}
        </Link>
        {item.by && (
          <span className="ds-small ds-soft"> {t('notifications.by', { name: item.by.name })}</span>
        )}
      </div>
      <time className="ds-small ds-soft ds-nowrap" dateTime={item.at}>
        {format.time(item.at)}
      </time>
    </li>
  );
}
