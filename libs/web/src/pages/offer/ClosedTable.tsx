import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offersQuery } from '../../api/offers.js';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Pager } from '../../parts/Pager.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { Empty } from '../../parts/States.js';
import { useOutcome } from './use-outcome.js';

const PAGE = 50;

/** What is over: the answer, and what became of a yes. */
export function ClosedTable({ page }: { page: number }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const outcome = useOutcome();
  const query = useQuery(offersQuery('closed', PAGE, (page - 1) * PAGE));
  const ended = (offer: Offer): string | null => offer.closedAt ?? offer.answeredAt;
  const columns: Column<Offer>[] = [
    {
      key: 'need',
      header: t('closed.need'),
      rowHeader: true,
      sortBy: (offer) => codes.label('diagnoses', offer.need.diagnosis),
      cell: (offer) => (
        <>
          <Link to="/aanbieden/$id" params={{ id: offer.id }}>
            {codes.label('diagnoses', offer.need.diagnosis)}
          </Link>
          {offer.reference && <span className="ds-soft"> {offer.reference}</span>}
        </>
      ),
    },
    {
      key: 'to',
      header: t('closed.to'),
      wide: true,
      sortBy: (offer) => offer.to.provider.name,
      cell: ({ to }) => (
        <>
          <ProviderName name={to.provider.name} />, {to.programme.name}
        </>
      ),
    },
    {
      key: 'week',
      header: t('closed.intake'),
      sortBy: (offer) => offer.week,
      cell: (offer) => format.week(offer.week),
    },
    { key: 'outcome', header: t('closed.outcome'), sortBy: outcome, cell: outcome },
    {
      key: 'at',
      header: t('closed.at'),
      sortBy: ended,
      cell: (offer) => format.day(ended(offer) ?? offer.offeredAt),
    },
  ];
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={t('closed.empty')}>
            <p>{t('closed.emptyNext')}</p>
          </Empty>
        ) : (
          <>
            <div className="ds-panel">
              <DataTable
                caption={t('closed.caption')}
                columns={columns}
                rows={items}
                rowKey={(offer) => offer.id}
                sort={{ key: 'at', descending: true }}
              />
            </div>
            <Pager
              to="/aanbieden"
              page={page}
              pageSize={PAGE}
              total={total}
              searchFor={(other) => ({ tab: 'afgerond', bladzijde: other })}
              label={t('closed.caption')}
            />
          </>
        )
      }
    </Loaded>
  );
}
