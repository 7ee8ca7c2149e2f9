import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProviderLimits, providerLimitsQuery } from '../../api/administration.js';
import { useSession } from '../../frame/session.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import { AdministrationSections } from './AdministrationSections.js';
import { ProviderForm } from './ProviderForm.js';

const NEW = Symbol('an organisation that is let in');

/** Organisations with how far matching goes with each, and how clients reach it. */
export function ProvidersPage() {
  const { t } = useTranslation();
  const query = useQuery(providerLimitsQuery);
  const { region } = useSession();
  // An id, or one that is let in.
  const [open, setOpen] = useState<string | typeof NEW | null>(null);
  const [saved, setSaved] = useState<{ name: string; isNew: boolean } | null>(null);
  const columns = useColumns((id) => {
    setSaved(null);
    setOpen(id);
  });
  return (
    <Page
      title={t('administration.sections.providers')}
      name={t('administration.sections.providers')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={t('providerLimits.lead')}
      action={
        !region.synthetic && (
          <Button
            appearance="primary-action"
            onClick={() => {
              setSaved(null);
              setOpen(NEW);
            }}
          >
            {t('providerLimits.add')}
          </Button>
        )
      }
    >
      <AdministrationSections current="providers" />
      <Loaded query={query}>
        {({ items }) => {
          const chosen = items.find(({ id }) => id === open);
          return (
            <div className="ds-stack">
              <div role="status">
                {saved !== null && (
                  <Alert kind="ok">
                    <p>
                      {t(saved.isNew ? 'providerLimits.added' : 'providerLimits.saved', { name: saved.name })}
                    </p>
                  </Alert>
                )}
              </div>
              {(chosen !== undefined || open === NEW) && (
                <ProviderForm
                  key={chosen?.id ?? 'new'}
                  provider={chosen ?? null}
                  onDone={(name) => {
                    setSaved(name === null ? null : { name, isNew: chosen === undefined });
                    setOpen(null);
                  }}
                />
              )}
              <section className="ds-panel" aria-label={t('providerLimits.caption')}>
                {items.length === 0 ? (
                  <Empty title={t('providerLimits.none')} />
                ) : (
                  <DataTable
                    caption={t('providerLimits.caption')}
                    columns={columns}
                    rows={items}
                    rowKey={({ id }) => id}
                  />
                )}
                {region.synthetic && <p className="ds-small ds-soft">{t('providerLimits.synthetic')}</p>}
              </section>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function useColumns(onChange: (id: string) => void): Column<ProviderLimits>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const limit = (value: number | null): string =>
    value === null ? t('providerLimits.noLimit') : format.number(value);
  return [
    {
      key: 'name',
      header: t('providerLimits.name'),
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name, id }) => (
        <>
          {name} <span className="ds-soft ds-small">{id}</span>
        </>
      ),
    },
    {
      key: 'maxOut',
      header: t('providerLimits.maxOut'),
      number: true,
      sortBy: ({ maxOut }) => maxOut,
      cell: ({ maxOut }) => limit(maxOut),
    },
    {
      key: 'maxNetIn',
      header: t('providerLimits.maxNetIn'),
      number: true,
      sortBy: ({ maxNetIn }) => maxNetIn,
      cell: ({ maxNetIn }) => limit(maxNetIn),
    },
    {
      key: 'minHighShare',
      header: t('providerLimits.minHighShare'),
      number: true,
      sortBy: ({ minHighShare }) => minHighShare,
      cell: ({ minHighShare }) =>
        minHighShare === null ? t('providerLimits.noLimit') : format.finePercent(minHighShare),
    },
    {
      key: 'contact',
      header: t('providerLimits.contact'),
      wide: true,
      cell: ({ phone, mail, address }) =>
        [phone, mail, address].filter((one) => one).join(', ') || t('providerLimits.noContact'),
    },
    {
      key: 'change',
      header: t('providerLimits.change'),
      wide: true,
      action: true,
      cell: ({ id, name }) => (
        <Button small aria-label={t('providerLimits.changeOf', { name })} onClick={() => onChange(id)}>
          {t('providerLimits.change')}
        </Button>
      ),
    },
  ];
}
