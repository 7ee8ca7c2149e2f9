import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseHistory as Past, CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';

const ENDS = ['refused', 'withdrawn', 'expired', 'concluded'] as const;

/** What was tried before, as codes: how proposals ended, and what the table said earlier. */
export function CaseHistory({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  return (
    <section className="ds-panel" aria-labelledby="history">
      <h2 id="history" className="ds-h2">
        {t('case.history')}
      </h2>
      {given.history.length === 0 ? (
        <p className="ds-soft">{t('case.noHistory')}</p>
      ) : (
        <ul className="ds-history">
          {given.history.map((past) => (
            <li key={`${past.at}${past.state}`}>
              <span className="ds-soft ds-small">{format.date(past.at)}</span>
              <Ended past={past} />
            </li>
          ))}
        </ul>
      )}
      {given.earlier.length > 0 && (
        <>
          <h3 className="ds-h3 ds-case__sub">{t('case.earlier')}</h3>
          <ul className="ds-history">
            {given.earlier.map((earlier) => (
              <li key={earlier.id}>
                <span className="ds-soft ds-small">{format.date(earlier.closedAt)}</span>
                <span>
                  <Link to="/beoordelen/regiotafel/$id" params={{ id: earlier.id }}>
                    {earlier.decision ? codes.label('caseDecisions', earlier.decision) : t('case.noDecision')}
                  </Link>
                  <span className="ds-small ds-soft"> · {codes.label('caseOutcomes', earlier.outcome)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ended({ past }: { past: Past }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const reason = language === 'nl' ? past.reasonNl : past.reasonEn;
  if (past.side !== null)
    return (
      <span>
        {t(`case.refusedBy.${past.side}`)}
        {reason && <span className="ds-small ds-soft"> · {reason}</span>}
      </span>
    );
  const end = ENDS.find((known) => known === past.state);
  return <span>{end === undefined ? past.state : t(`case.ended.${end}`)}</span>;
}
