import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { ProviderName } from '../../../parts/ProviderName.js';

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
        <ul className="ds-others">
          {alternatives.map((other) => (
            <li
              key={`${other.programme.id}:${other.week}`}
              className={other.open ? undefined : 'ds-others__promised'}
            >
              <div className="ds-others__name" title={`${other.provider.name}, ${other.programme.name}`}>
                <span className="ds-strong">
                  <ProviderName name={other.provider.name} />
                </span>
                , {other.programme.name}
              </div>
              <div className="ds-small ds-soft">
                {format.week(other.week)}: {language === 'nl' ? other.differenceNl : other.differenceEn}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
