import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { offersQuery } from '../../api/queries.js';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Empty } from '../../parts/States.js';

export function AnsweredTable() {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const query = useQuery(offersQuery());
  const columns: Column<Offer>[] = [
    {
      key: 'need',
      header: t('answered.need'),
      rowHeader: true,
      sortBy: (offer) => codes.label('diagnoses', offer.need.diagnosis),
      cell: (offer) => (
        <>
          {codes.label('diagnoses', offer.need.diagnosis)}
          {offer.reference && <span className="ds-soft"> {offer.reference}</span>}
        </>
      ),
    },
    {
      key: 'to',
      header: t('answered.to'),
      wide: true,
      sortBy: (offer) => offer.to.provider.name,
      cell: (offer) => `${offer.to.provider.name}, ${offer.to.programme.name}`,
    },
    {
      key: 'week',
      header: t('answered.intake'),
      sortBy: (offer) => offer.week,
      cell: (offer) => format.week(offer.week),
    },
    {
      key: 'answer',
      header: t('answered.answer'),
      sortBy: (offer) => offer.state,
      cell: (offer) => (
        <>
          {t(`offerState.${offer.state}`)}
          {offer.reason && `: ${codes.label('declineReasons', offer.reason)}`}
        </>
      ),
    },
    {
      key: 'at',
      header: t('answered.at'),
      sortBy: (offer) => offer.answeredAt,
      cell: (offer) => (offer.answeredAt ? format.day(offer.answeredAt) : '–'),
    },
  ];
  return (
    <Loaded query={query}>
      {({ items }) => {
        const answered = items.filter((offer) => offer.state !== 'offered');
        if (answered.length === 0)
          return (
            <Empty title={t('answered.empty')}>
              <p>{t('answered.emptyNext')}</p>
            </Empty>
          );
        return (
          <div className="ds-panel">
            <DataTable
              caption={t('answered.caption')}
              columns={columns}
              rows={answered}
              rowKey={(offer) => offer.id}
              sort={{ key: 'at', descending: true }}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
