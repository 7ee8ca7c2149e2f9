import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';

/** "Waarom niet…?": what else there was, and what made the difference. */
export function Alternatives({ alternatives }: { alternatives: Alternative[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  return (
    <section className="ds-panel" aria-labelledby="alternatives">
      <h2 id="alternatives" className="ds-h2">
        {t('alternatives.title')}
      </h2>
      {alternatives.length === 0 ? (
        <p className="ds-soft">{t('alternatives.none')}</p>
      ) : (
        <ul className="ds-alternatives">
          {alternatives.map((other) => (
            <li
              key={`${other.programme.id}:${other.week}`}
              className={other.open ? undefined : 'ds-alternatives__promised'}
            >
              <div>
                <div
                  className="ds-alternatives__name"
                  title={`${other.provider.name}, ${other.programme.name}`}
                >
                  <span className="ds-strong">{other.provider.name}</span>, {other.programme.name}
                </div>
                <div className="ds-small ds-soft">
                  {language === 'nl' ? other.differenceNl : other.differenceEn}
                </div>
              </div>
              <div className="ds-alternatives__facts ds-small">
                {format.week(other.week)}
                <div className="ds-soft">
                  {t('gain.sooner', { count: other.weeksSooner })} ·{' '}
                  {other.travelMinutes === null
                    ? t('travel.online')
                    : t('travel.minutes', { minutes: other.travelMinutes })}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
