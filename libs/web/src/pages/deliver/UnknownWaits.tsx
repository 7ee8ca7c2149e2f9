import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unknownWaitsQuery } from '../../api/deliveries.js';
import type { OwnEntry } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';

/** Whom the own list says nothing of: how long it still takes. Nothing is shown where it says it of everybody. */
export function UnknownWaits() {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const { data } = useQuery(unknownWaitsQuery);
  if (data === undefined || data.total === 0) return null;
  const columns: Column<OwnEntry>[] = [
    {
      key: 'reference',
      header: t('deliver.waits.reference'),
      rowHeader: true,
      cell: (entry) => entry.reference,
    },
    {
      key: 'diagnosis',
      header: t('deliver.waits.diagnosis'),
      wide: true,
      cell: (entry) => codes.label('diagnoses', entry.diagnosis),
    },
    {
      key: 'waited',
      header: t('deliver.waits.waited'),
      number: true,
      cell: (entry) => format.number(entry.waitedWeeks),
    },
    {
      key: 'missing',
      header: t('deliver.waits.missing'),
      wide: true,
      cell: ({ expectedIntakeWeek, programme }) => {
        if (expectedIntakeWeek !== null)
          return t('deliver.waits.passed', { week: format.week(expectedIntakeWeek) });
        return programme === null
          ? t('deliver.waits.noProgramme')
          : t('deliver.waits.noAnnounced', { programme });
      },
    },
  ];
  return (
    <section className="ds-panel ds-stack" aria-labelledby="unknown-waits">
      <h2 id="unknown-waits" className="ds-h2">
        {t('deliver.waits.title', { count: data.total })}
      </h2>
      <p>{t('deliver.waits.lead')}</p>
      <DataTable
        caption={t('deliver.waits.caption')}
        columns={columns}
        rows={data.items}
        rowKey={(entry) => entry.id}
      />
      {data.total > data.items.length && (
        <p className="ds-small ds-soft">{t('deliver.waits.first', { count: data.items.length })}</p>
      )}
    </section>
  );
}
