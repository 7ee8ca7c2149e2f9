import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Alert } from '../../../parts/Alert.js';
import { ReasonsHead } from './ReasonsHead.js';

export function Why({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const { programme } = proposal;
  const place = programme.online ? t('travel.online') : programme.area.name;
  const travel =
    proposal.travelMinutes === null || programme.online
      ? null
      : t('why.travel', { minutes: proposal.travelMinutes });
  const soft = programme.excludesSoft.filter(
    (code) => proposal.need.flags.includes(code) && !programme.excludes.includes(code),
  );
  return (
    <section className="ds-panel" aria-labelledby="why">
      <ReasonsHead title={t('why.title')} reasons={proposal.reasons} />
      {proposal.origin === 'hand' && <p className="ds-small ds-strong">{t('origin.handLong')}</p>}
      {soft.length > 0 && (
        <div style={{ marginBlock: '0.5rem' }}>
          <Alert kind="warning">
            <p className="ds-strong">
              {t('why.soft', { grounds: soft.map((code) => codes.label('flags', code)).join(', ') })}
            </p>
            <p>{t('why.softCheck')}</p>
          </Alert>
        </div>
      )}
      <p className="ds-why">{proposal.explanation[language].join(' ')}</p>
      <p className="ds-small ds-soft">
        {t('why.programme', {
          programme: programme.name,
          provider: shortName(proposal.to.provider.name),
          place: [place, travel].filter(Boolean).join(', '),
          week: format.week(proposal.proposed.week),
          languages: programme.languages.map((code) => codes.label('languages', code)).join(', '),
        })}
        {programme.excludes.length > 0 &&
          ` ${t('why.excludes', { excludes: programme.excludes.map((code) => codes.label('flags', code)).join(', ') })}`}
      </p>
    </section>
  );
}
