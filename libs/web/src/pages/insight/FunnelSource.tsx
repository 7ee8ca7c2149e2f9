import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { TwoFiles } from '../../parts/Downloads.js';
import { type AtKey, atKey, funnelCsv, funnelSheet, type LossKey, lossKey } from './funnel-csv.js';
import { useLossReason } from './use-loss-reason.js';

/** Where it comes from, as of when, and all of it as a file. */
export function FunnelSource({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const reason = useLossReason();
  const hidden = t('funnel.hidden');
  const name = `doorstroom-${funnel.population}-${funnel.asOf.slice(0, 10)}`;
  const source = t('funnel.asOf', {
    source: t(`funnel.sources.${funnel.source as 'proposals-and-what-became-of-them'}`),
    date: format.date(funnel.asOf),
    k: funnel.k,
  });
  const forExcel = (): string =>
    funnelSheet(funnel, language, {
      ...{ hidden, reason, source },
      title: `${t('funnel.title')}: ${t(`insight.population.${funnel.population}`)}`,
      steps: [
        t('funnel.sheet.step'),
        t('funnel.held.count'),
        t('funnel.sheet.share'),
        t('funnel.sheet.median'),
      ],
      step: (step) => t(`funnel.step.${step}`),
      heldTitle: t('funnel.held.title'),
      held: [t('funnel.held.by'), t('funnel.held.at'), t('funnel.held.count'), t('funnel.held.median')],
      holder: (one) => [t(`funnel.holder.${one.by}`), t(`funnel.at.${atKey(one) as AtKey}`)],
      lossesTitle: t('funnel.losses.title'),
      losses: [t('funnel.losses.where'), t('funnel.losses.why'), t('funnel.losses.count')],
      loss: (lost) => t(`funnel.loss.${lossKey(lost) as LossKey}`),
    });
  return (
    <div className="ds-row ds-row--apart">
      <p className="ds-small ds-soft">{source}</p>
      <TwoFiles name={name} forExcel={forExcel} forPrograms={() => funnelCsv(funnel, { hidden, reason })} />
    </div>
  );
}
