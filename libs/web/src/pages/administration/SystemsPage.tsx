import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { systemsQuery } from '../../api/administration.js';
import { useFormat } from '../../format/use-format.js';
import { DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { Empty } from '../../parts/States.js';
import { useAuditWords } from '../oversight/use-audit-words.js';
import { AdministrationSections } from './AdministrationSections.js';

const COMMANDS = [
  { key: 'create', command: 'doorstroom client create --provider <agb>' },
  { key: 'keysCommand', command: 'doorstroom client keys <client-id> --jwks <file>' },
  { key: 'disable', command: 'doorstroom client disable <client-id>' },
] as const;

export function SystemsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const query = useQuery(systemsQuery);
  return (
    <Page
      title={t('administration.sections.systems')}
      name={t('administration.sections.systems')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={t('systems.lead')}
    >
      <AdministrationSections current="systems" />
      <section className="ds-panel ds-stack">
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('systems.none')} />
            ) : (
              <DataTable
                caption={t('systems.caption')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'id',
                    header: t('systems.id'),
                    rowHeader: true,
                    sortBy: ({ id }) => id,
                    cell: ({ id }) => id,
                  },
                  {
                    key: 'provider',
                    header: t('systems.provider'),
                    wide: true,
                    sortBy: ({ provider }) => words.organisation(provider),
                    cell: ({ provider }) => <ProviderName name={words.organisation(provider)} />,
                  },
                  { key: 'by', header: t('systems.how'), cell: ({ by }) => t(`systems.${by}`) },
                  {
                    key: 'since',
                    header: t('systems.since'),
                    sortBy: ({ since }) => since,
                    cell: ({ since }) => format.date(since),
                  },
                  {
                    key: 'state',
                    header: t('systems.state'),
                    sortBy: ({ disabled }) => disabled ?? '',
                    cell: ({ disabled }) =>
                      disabled === null
                        ? t('systems.active')
                        : t('systems.off', { date: format.date(disabled) }),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </section>
      <section className="ds-panel ds-stack">
        {COMMANDS.map(({ key, command }) => (
          <div key={key}>
            <h2 className="ds-h3">{t(`systems.${key}`)}</h2>
            <code className="ds-command" tabIndex={0}>
              {command}
            </code>
          </div>
        ))}
      </section>
    </Page>
  );
}
