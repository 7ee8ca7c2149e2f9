import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Definition } from '../../parts/Definition.js';
import { Empty } from '../../parts/States.js';

const STEPS = ['proposed', 'approved', 'offered', 'accepted', 'started'] as const;
const LOST = ['refused', 'declined'] as const;

/** From proposal to started treatment: where the others stay behind. */
export function FunnelPanel({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
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
  const text = (count: number | null): string => (count === null ? t('funnel.hidden') : format.number(count));
  const lost = LOST.map((name) =>
    t(`funnel.${name}`, { count: funnel[name] ?? 0, number: text(funnel[name]) }),
  );
  return (
    <section className="ds-panel" aria-labelledby="funnel">
      <div className="ds-row ds-row--apart">
        <h2 id="funnel" className="ds-h2">
          {funnel.accepted === null
            ? t('funnel.findingHidden', { proposed: text(first) })
            : t('funnel.finding', { accepted: text(funnel.accepted), proposed: text(first) })}
        </h2>
        <Definition of={t('funnel.title')}>{t('funnel.definition')}</Definition>
      </div>
      <ol className="ds-funnel">
        {STEPS.map((step) => (
          <li key={step}>
            <span>{t(`funnel.step.${step}`)}</span>
            <div className="ds-funnel__track" aria-hidden="true">
              <div
                className={funnel[step] ? 'ds-funnel__bar' : undefined}
                style={{ width: `${((funnel[step] ?? 0) / first) * 100}%` }}
              />
            </div>
            <span className="ds-funnel__count">
              <b>{text(funnel[step])}</b>
              {step !== 'proposed' && funnel[step] !== null && (
                <span className="ds-soft">
                  {' '}
                  {t('funnel.share', { share: format.percent(funnel[step] / first) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="ds-small ds-soft">
        {lost.join(' · ')} · {t('funnel.asOf', { date: format.date(funnel.asOf), k: funnel.k })}
      </p>
    </section>
  );
}
