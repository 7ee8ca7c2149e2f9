import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Definition } from '../../parts/Definition.js';
import { Empty } from '../../parts/States.js';
import { FUNNEL_STEPS, type FunnelStep } from './funnel-csv.js';
import { FunnelHeld } from './FunnelHeld.js';
import { FunnelLosses } from './FunnelLosses.js';
import { FunnelSource } from './FunnelSource.js';

/** From proposal to started treatment: how long each step takes, where the others stay behind and whose turn it is. */
export function FunnelPanel({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  if (funnel.proposed === null)
    return (
      <Empty title={t('funnel.few')}>
        <p>{t('funnel.fewNext', { k: funnel.k, date: format.date(funnel.asOf) })}</p>
      </Empty>
    );
  const first = funnel.proposed;
  if (first === 0)
    return (
      <Empty title={t('funnel.empty')}>
        <p>{t('funnel.emptyNext')}</p>
      </Empty>
    );
  return (
    <section className="ds-panel ds-stack" aria-labelledby="funnel">
      <div>
        <div className="ds-row ds-row--apart">
          <h2 id="funnel" className="ds-h2">
            {funnel.accepted === null
              ? t('funnel.findingHidden', { proposed: format.number(first) })
              : t('funnel.finding', {
                  accepted: format.number(funnel.accepted),
                  proposed: format.number(first),
                })}
          </h2>
          <Definition of={t('funnel.title')}>{inLanguage(funnel.definition, language)}</Definition>
        </div>
        <Eligible eligible={funnel.eligible} />
      </div>
      <ol className="ds-funnel">
        {FUNNEL_STEPS.map((step) => (
          <Step key={step} funnel={funnel} step={step} first={first} />
        ))}
      </ol>
      <div className="ds-funnel__tables">
        <FunnelHeld held={funnel.held} />
        <FunnelLosses losses={funnel.losses} />
      </div>
      <FunnelSource funnel={funnel} />
    </section>
  );
}

/** What could have been proposed, where all three numbers may be told. */
function Eligible({ eligible }: Pick<Funnel, 'eligible'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!eligible) return null;
  const { entries, eligible: fits, proposed, ranAt } = eligible;
  if (entries === 0) return null;
  if (entries === null || fits === null || proposed === null)
    return <p className="ds-small">{t('funnel.eligibleHidden', { date: format.date(ranAt) })}</p>;
  return (
    <p className="ds-small">
      {t('funnel.eligible', {
        date: format.date(ranAt),
        entries: format.number(entries),
        eligible: format.number(fits),
        proposed: format.number(proposed),
      })}
    </p>
  );
}

function Step({ funnel, step, first }: { funnel: Funnel; step: FunnelStep; first: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = funnel[step];
  const time = funnel.times.find((one) => one.step === step);
  return (
    <li>
      <span>{t(`funnel.step.${step}`)}</span>
      <div className="ds-funnel__track" aria-hidden="true">
        <div
          className={count ? 'ds-funnel__bar' : undefined}
          style={{ width: `${((count ?? 0) / first) * 100}%` }}
        />
      </div>
      <span className="ds-funnel__count">
        <b>{count === null ? t('funnel.hidden') : format.number(count)}</b>
        {step !== 'proposed' && count !== null && (
          <span className="ds-soft"> {t('funnel.share', { share: format.percent(count / first) })}</span>
        )}
      </span>
      <span className="ds-funnel__days ds-small">
        {time && time.medianDays !== null && t('funnel.after', { days: time.medianDays })}
        {time?.absent === 'suppressed' && count !== null && t('funnel.afterHidden')}
        {time?.absent === 'unknown' && t('funnel.afterUnknown')}
      </span>
    </li>
  );
}
