import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSessions, type LiveUser, liveSessionsQuery } from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { useProblemText } from '../../parts/States.js';
import './oversight.css';
import { OversightSections } from './OversightSections.js';
import { useAuditWords } from './use-audit-words.js';

type Row = Omit<LiveUser, 'sessions'> & LiveUser['sessions'][number] & { ofPerson: number };
/** What somebody is about to end: one session, or without it all of the person. */
interface Ending {
  user: string;
  session?: string;
}

const rowsOf = (users: readonly LiveUser[]): Row[] => {
  const counts = new Map<string, number>();
  for (const { user, sessions } of users) counts.set(user, (counts.get(user) ?? 0) + sessions.length);
  return users.flatMap(({ sessions, ...who }) =>
    sessions.map((session) => ({ ...who, ...session, ofPerson: counts.get(who.user) ?? 1 })),
  );
};

/** Who is signed in, and the way to end that. Looked up when the page opens and when asked: each look is recorded. */
export function SessionsPage() {
  const { t } = useTranslation();
  const query = useQuery(liveSessionsQuery);
  return (
    <Page
      title={t('sessions.title')}
      name={t('sessions.title')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={t('sessions.lead')}
    >
      <OversightSections current="sessions" />
      <Loaded query={query}>{({ items }) => <Sessions users={items} again={() => query.refetch()} />}</Loaded>
    </Page>
  );
}

function Sessions({ users, again }: { users: LiveUser[]; again: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const me = useSession().user.id;
  const [ending, setEnding] = useState<Ending | null>(null);
  const end = useMutation({
    mutationFn: ({ user, session }: Ending) => endSessions(user, session),
    onSettled: async (ended) => {
      setEnding(null);
      // One's own session may be among them: then the page to sign in again comes.
      if (ended?.user === me) await client.invalidateQueries({ queryKey: ['session'] });
      await again();
    },
  });
  const rows = rowsOf(users);
  const people = new Set(users.map(({ user }) => user)).size;
  return (
    <div className="ds-stack">
      <div className="ds-row ds-row--apart">
        <p className="ds-strong">
          {t('sessions.count', { count: rows.length })} {t('sessions.people', { count: people })}
        </p>
        <Button small onClick={() => void again()}>
          {t('sessions.refresh')}
        </Button>
      </div>
      <div role="status">
        {end.isSuccess && (
          <Alert kind="ok">
            <p>{t('sessions.ended', { count: end.data.ended, person: end.data.user })}</p>
          </Alert>
        )}
      </div>
      {end.isError && (
        <Alert kind="error" live>
          <p>{problemText(asProblem(end.error))}</p>
        </Alert>
      )}
      <section className="ds-panel" aria-label={t('sessions.caption')}>
        <DataTable
          caption={t('sessions.caption')}
          columns={useColumns(me, setEnding)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </section>
      {ending && (
        <ConfirmDialog
          title={t(ending.session === undefined ? 'sessions.sureAll' : 'sessions.sureOne', {
            person: ending.user,
          })}
          yes={t('sessions.yes')}
          no={t('sessions.no')}
          busy={end.isPending}
          onYes={() => end.mutate(ending)}
          onNo={() => setEnding(null)}
        >
          <p>{t('sessions.what')}</p>
          {ending.user === me && <p className="ds-strong">{t('sessions.own')}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}

function useColumns(me: string, onEnd: (ending: Ending) => void): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  return [
    {
      key: 'person',
      header: t('sessions.col.person'),
      rowHeader: true,
      sortBy: ({ user }) => user,
      cell: ({ user }) => (
        <span className="ds-pseudonym">
          {user}
          {user === me && <span className="ds-soft"> ({t('oversight.self')})</span>}
        </span>
      ),
    },
    {
      key: 'role',
      header: t('sessions.col.role'),
      sortBy: ({ role }) => words.role(role, null),
      cell: ({ role }) => words.role(role, null),
    },
    {
      key: 'organisation',
      header: t('sessions.col.organisation'),
      wide: true,
      sortBy: ({ organisation }) => words.organisation(organisation),
      cell: ({ organisation }) => <ProviderName name={words.organisation(organisation)} />,
    },
    {
      key: 'since',
      header: t('sessions.col.since'),
      sortBy: ({ since }) => since,
      cell: ({ since }) => <span className="ds-nowrap">{format.moment(since)}</span>,
    },
    {
      key: 'seen',
      header: t('sessions.col.seen'),
      sortBy: ({ seen }) => seen,
      cell: ({ seen }) => <span className="ds-nowrap">{format.moment(seen)}</span>,
    },
    {
      key: 'end',
      header: t('sessions.col.end'),
      wide: true,
      action: true,
      cell: ({ user, id, since, ofPerson }) => (
        <span className="ds-row">
          <Button
            small
            aria-label={t('sessions.endOf', { person: user, since: format.moment(since) })}
            onClick={() => onEnd({ user, session: id })}
          >
            {t('sessions.end')}
          </Button>
          {ofPerson > 1 && (
            <Button
              small
              appearance="subtle"
              aria-label={t('sessions.endAllOf', { person: user, count: ofPerson })}
              onClick={() => onEnd({ user })}
            >
              {t('sessions.endAll', { count: ofPerson })}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
