import { useTranslation } from 'react-i18next';
import type { CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { lowerFirst } from '../../format/lower-first.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { WaitBar } from '../../parts/WaitBar.js';

const AXIS_STEP = 4;

/** How long it takes against the norm, and why the case is on the table. */
export function CaseWait({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const { waited, now, norm } = given;
  const best =
    given.options.length === 0 ? null : Math.min(...given.options.map(({ totalWeeks }) => totalWeeks));
  const scale = Math.ceil((Math.max(now.totalWeeks, waited, norm?.total ?? 0) + 1) / AXIS_STEP) * AXIS_STEP;
  const beyond = now.againstNorm.weeks > 0;
  const facts = [
    [t('case.waitedFact'), t('case.weeks', { count: waited })],
    [t('case.intakeFact'), t('case.weeks', { count: now.intakeWeeks })],
    [t('case.totalFact'), t('case.weeks', { count: now.totalWeeks })],
  ];
  return (
    <section className="ds-panel" aria-labelledby="wait">
      <h2 id="wait" className="ds-h2">
        {t('case.wait')}
      </h2>
      <dl className="ds-case__figures">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('case.normFact')}</dt>
          <dd className={beyond ? 'ds-beyond' : undefined}>{inLanguage(now.againstNorm, language)}</dd>
        </div>
      </dl>
      <div className="ds-case__bar">
        <WaitBar waited={waited} total={now.totalWeeks} proposedTotal={best} norm={norm} scale={scale} />
      </div>
      {now.known.nl !== null && (
        <p className="ds-small ds-soft">
          {inLanguage({ nl: now.known.nl, en: now.known.en ?? '' }, language)}
        </p>
      )}
      {best !== null && <p className="ds-small ds-soft">{t('case.best', { weeks: best })}</p>}
      <p className="ds-why">
        <span className="ds-strong">{codes.label('caseReasons', given.reason)}.</span>{' '}
        {t('case.submitted', {
          date: format.date(given.submittedAt),
          provider: shortName(given.provider.name),
        })}{' '}
        {given.unmatched &&
          t('case.lastRun', { reason: lowerFirst(codes.label('unmatchedReasons', given.unmatched)) })}
      </p>
    </section>
  );
}
