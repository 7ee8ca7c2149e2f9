import { useTranslation } from 'react-i18next';
import type { Programme } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { useTreated } from './use-treated.js';

const MOST_DIAGNOSES = 2;

export function ProgrammeFacts({ programme, showProvider }: { programme: Programme; showProvider: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const diagnoses = useTreated()(programme);
  const more = diagnoses.length - MOST_DIAGNOSES;
  const wait = programme.intakeStop ? (
    <span className="ds-stop">{t('supply.stop')}</span>
  ) : (
    t('supply.waits', { intake: programme.intakeWait ?? '?', treatment: programme.treatmentWait ?? '?' })
  );
  return (
    <>
      <div className="ds-strong">{programme.name}</div>
      <div className="ds-small ds-soft">
        {showProvider && (
          <div>
            <ProviderName name={programme.provider.name} />
          </div>
        )}
        <div>
          {programme.online ? t('travel.online') : programme.area.name} ·{' '}
          {t('need.age', { ages: format.ages(programme.ages) })}
        </div>
        <div>
          {diagnoses.slice(0, MOST_DIAGNOSES).join(', ')}
          {more > 0 && ` ${t('supply.more', { count: more })}`}
        </div>
        <div>{wait}</div>
      </div>
    </>
  );
}
