import { useTranslation } from 'react-i18next';
import type { CasePageData } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useGain } from '../../format/use-gain.js';

/** Where this person could go now; and for the rest of the diagnosis group, what stands in the way. */
export function CaseOptions({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gain = useGain();
  return (
    <section className="ds-panel" aria-labelledby="options">
      <h2 id="options" className="ds-h2">
        {t('case.options')}
      </h2>
      {given.options.length === 0 ? (
        <p className="ds-soft">{t('case.noOptions')}</p>
      ) : (
        <>
          <p className="ds-small ds-soft">{t('case.optionsNote')}</p>
          <ul className="ds-alternatives">
            {given.options.map((option) => (
              <li key={`${option.programme.id}:${option.week}`}>
                <div>
                  <div
                    className="ds-alternatives__name"
                    title={`${option.provider.name}, ${option.programme.name}`}
                  >
                    <span className="ds-strong">{option.provider.name}</span>, {option.programme.name}
                  </div>
                  <div className="ds-small ds-sooner">
                    {gain(option.weeksSooner)}
                    {option.bringsUnderNorm && `, ${t('gain.underNorm')}`}
                  </div>
                </div>
                <div className="ds-alternatives__facts ds-small">
                  {format.week(option.week)}
                  <div className="ds-soft">
                    {option.travelMinutes === null
                      ? t('travel.online')
                      : t('travel.minutes', { minutes: option.travelMinutes })}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {given.blocked.length > 0 && (
        <>
          <h3 className="ds-h3 ds-case__sub">{t('case.blocked')}</h3>
          <ul className="ds-blocked">
            {given.blocked.map(({ code, programmes }) => (
              <li key={code}>
                <span>{t(`case.block.${code}`)}</span>
                <span className="ds-nowrap">{t('case.programmes', { count: programmes })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
