import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { TwoFiles } from '../../parts/Downloads.js';
import { EXCHANGED, ledgerCsv, ledgerSheet } from './ledger-csv.js';

/** As of when and with which weights, and all of it as a file. */
export function LedgerSource({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const name = `uitwisseling-${ledger.population}-${ledger.asOf.slice(0, 10)}`;
  const hidden = t('ledger.hidden');
  const source = t('ledger.asOf', {
    ...{ date: format.date(ledger.asOf), k: ledger.k },
    weights: t('ledger.weights', { ...ledger.weights }),
  });
  const figures = EXCHANGED.map((one) => t(`ledger.${one}`));
  const forExcel = (): string =>
    ledgerSheet(ledger, language, {
      ...{ source, hidden },
      title: `${t('ledger.title')}: ${t(`insight.population.${ledger.population}`)}`,
      header: [t('ledger.organisation'), ...figures, t('ledger.alarm')],
      alarm: (alarm) => t(`ledger.${alarm}`),
      ownTitle: t('ledger.ownTitle'),
      ownHeader: [t('ledger.other'), ...figures],
    });
  return (
    <div className="ds-row ds-row--apart">
      <p className="ds-small ds-soft">{source}</p>
      <TwoFiles name={name} forExcel={forExcel} forPrograms={() => ledgerCsv(ledger, language, hidden)} />
    </div>
  );
}
