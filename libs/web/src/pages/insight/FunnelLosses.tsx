import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { type LossKey, lossKey } from './funnel-csv.js';
import { useLossReason } from './use-loss-reason.js';

type Lost = Funnel['losses'][number];

/** Where proposals stop and why, as far as it may be told. */
export function FunnelLosses({ losses }: Pick<Funnel, 'losses'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useLossReason();
  const columns = useMemo<Column<Lost>[]>(
    () => [
      {
        ...{ key: 'where', header: t('funnel.losses.where'), rowHeader: true },
        cell: (lost) => t(`funnel.loss.${lossKey(lost) as LossKey}`),
      },
      { ...{ key: 'why', header: t('funnel.losses.why') }, cell: (lost) => reasonOf(lost) },
      {
        ...{ key: 'count', header: t('funnel.losses.count'), number: true },
        cell: ({ count }) => (count === null ? t('funnel.hidden') : format.number(count)),
      },
    ],
    [format, t, reasonOf],
  );
  return (
    <section className="ds-stack ds-stack--tight" aria-labelledby="funnel-losses">
      <h3 id="funnel-losses" className="ds-h3">
        {t('funnel.losses.title')}
      </h3>
      {losses.length === 0 ? (
        <p>{t('funnel.losses.none')}</p>
      ) : (
        <DataTable
          caption={t('funnel.losses.title')}
          columns={columns}
          rows={losses}
          rowKey={(lost) => `${lossKey(lost)} ${lost.reason ?? ''} ${lost.count === null ? 'hidden' : ''}`}
          compact
        />
      )}
    </section>
  );
}
