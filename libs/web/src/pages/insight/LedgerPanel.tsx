import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerQuery } from '../../api/insight.js';
import type { Ledger, Population } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { Empty } from '../../parts/States.js';
import { LedgerSource } from './LedgerSource.js';
import { useRelease } from './use-release.js';
import { Published } from './Published.js';

type Line = Ledger['lines'][number];
type Exchanged = Omit<Line, 'alarm'>;

/** Who sent and took how many clients, and who tells severe demands apart. */
export function LedgerPanel({ population }: { population: Population }) {
  const query = useQuery(ledgerQuery(population, useRelease()));
  return <Published query={query}>{(ledger) => <Panel ledger={ledger} />}</Published>;
}

function Panel({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { transfers, own } = ledger;
  if (transfers === 0 && ledger.lines.length === 0)
    return (
      <Empty title={t('ledger.empty')}>
        <p>{t('ledger.emptyNext')}</p>
      </Empty>
    );
  return (
    <section className="ds-panel ds-stack" aria-labelledby="ledger">
      <div className="ds-row ds-row--apart">
        <h2 id="ledger" className="ds-h2">
          {transfers === null ? t('ledger.few') : t('ledger.finding', { transfers })}
        </h2>
        <Definition of={t('ledger.title')}>{inLanguage(ledger.definition, language)}</Definition>
      </div>
      {transfers === null ? (
        <p>{t('ledger.fewNext', { k: ledger.k, date: format.date(ledger.asOf) })}</p>
      ) : (
        <Lines lines={ledger.lines} />
      )}
      {own && <Own own={own} />}
      <LedgerSource ledger={ledger} />
    </section>
  );
}

/** The columns that the table of all and that of the own pairs share. */
function useExchanged<T extends Exchanged>(name: string): Column<T>[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const number = (key: 'sent' | 'received' | 'net' | 'netWeight'): Column<T> => ({
      ...{ key, header: t(`ledger.${key}`), number: true, sortBy: (row) => row[key] },
      cell: (row) => {
        const count = row[key];
        if (count === null) return t('ledger.hidden');
        const sign = (key === 'net' || key === 'netWeight') && count > 0 ? '+' : '';
        return `${sign}${format.number(count)}`;
      },
    });
    return [
      {
        ...{ key: 'label', header: name, rowHeader: true },
        sortBy: ({ label }) => inLanguage(label, language),
        cell: ({ label }) => <ProviderName name={inLanguage(label, language)} />,
      },
      ...(['sent', 'received', 'net', 'netWeight'] as const).map(number),
    ];
  }, [name, language, format, t]);
}

function Lines({ lines }: Pick<Ledger, 'lines'>) {
  const { t } = useTranslation();
  const exchanged = useExchanged<Line>(t('ledger.organisation'));
  const columns = useMemo<Column<Line>[]>(
    () => [
      ...exchanged,
      {
        ...{ key: 'alarm', header: t('ledger.alarm') },
        cell: ({ alarm }) => (
          <span className={alarm === 'unlike' ? 'ds-beyond' : 'ds-soft'}>{t(`ledger.${alarm}`)}</span>
        ),
      },
    ],
    [exchanged, t],
  );
  return (
    <DataTable
      caption={t('ledger.title')}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
      sort={{ key: 'received', descending: true }}
    />
  );
}

/** What one's own organisation exchanged with each other: all of it, as both know of it. */
function Own({ own }: { own: NonNullable<Ledger['own']> }) {
  const { t } = useTranslation();
  const columns = useExchanged<Exchanged>(t('ledger.other'));
  const { severeApproved, severeRefused, otherApproved, otherRefused } = own.answers;
  const [severe, others] = [severeApproved + severeRefused, otherApproved + otherRefused];
  return (
    <section className="ds-stack ds-stack--tight" aria-labelledby="ledger-own">
      <h3 id="ledger-own" className="ds-h3">
        {t('ledger.ownTitle')}
      </h3>
      {own.pairs.length === 0 ? (
        <p>{t('ledger.none')}</p>
      ) : (
        <DataTable
          caption={t('ledger.ownTitle')}
          columns={columns}
          rows={own.pairs}
          rowKey={({ key }) => key}
          sort={{ key: 'received', descending: true }}
        />
      )}
      <p className="ds-small">
        {severe + others === 0
          ? t('ledger.noAnswers')
          : t('ledger.answers', { severeApproved, severe, otherApproved, others })}
      </p>
    </section>
  );
}
