import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/administration.js';
import { useFormat } from '../../format/use-format.js';
import { DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { Empty } from '../../parts/States.js';
import { useAuditWords } from '../oversight/use-audit-words.js';
import { AdministrationSections } from './AdministrationSections.js';

/** Where rights live, and who used which of them lately. */
export function PeoplePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const query = useQuery(peopleQuery);
  return (
    <Page
      title={t('administration.sections.people')}
      name={t('administration.sections.people')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={query.data && t('people.lead', { days: query.data.days })}
    >
      <AdministrationSections current="people" />
      <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="people-where">
        <h2 id="people-where" className="ds-h2">
          {t('people.whereTitle')}
        </h2>
        <p>{t('people.where')}</p>
        <p>{t('people.pairs')}</p>
        <p className="ds-soft">{t('people.pseudonym')}</p>
      </section>
      <section className="ds-panel" aria-label={t('people.caption')}>
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('people.none')} />
            ) : (
              <DataTable
                caption={t('people.caption')}
                rows={items}
                rowKey={({ user, role, organisation }) => JSON.stringify([user, role, organisation])}
                columns={[
                  {
                    key: 'person',
                    header: t('people.person'),
                    rowHeader: true,
                    sortBy: ({ user }) => user,
                    cell: ({ user }) => <span className="ds-pseudonym">{user}</span>,
                  },
                  {
                    key: 'role',
                    header: t('people.role'),
                    sortBy: ({ role }) => words.role(role, null),
                    cell: ({ role }) => words.role(role, null),
                  },
                  {
                    key: 'organisation',
                    header: t('people.organisation'),
                    wide: true,
                    sortBy: ({ organisation }) => words.organisation(organisation),
                    cell: ({ organisation }) => <ProviderName name={words.organisation(organisation)} />,
                  },
                  {
                    key: 'last',
                    header: t('people.last'),
                    sortBy: ({ last }) => last,
                    cell: ({ last }) => <span className="ds-nowrap">{format.moment(last)}</span>,
                  },
                  {
                    key: 'times',
                    header: t('people.times'),
                    number: true,
                    sortBy: ({ times }) => times,
                    cell: ({ times }) => format.number(times),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}
