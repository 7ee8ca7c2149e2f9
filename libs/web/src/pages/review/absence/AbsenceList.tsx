import { useTranslation } from 'react-i18next';
import { refreshAll } from '../../../api/query-client.js';
import { cancelAbsence, type OwnAbsence } from '../../../api/team.js';
import { useFormat } from '../../../format/use-format.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNote } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';

interface Props {
  absences: OwnAbsence[];
  onChange: (absence: OwnAbsence) => void;
  onEnded: () => void;
}

/** What one has planned, the first one first. */
export function AbsenceList({ absences, onChange, onEnded }: Props) {
  const { t } = useTranslation();
  if (absences.length === 0) return null;
  return (
    <section className="ds-panel ds-stack ds-absence" aria-labelledby="planned">
      <h2 id="planned" className="ds-h2">
        {t('absence.planned')}
      </h2>
      <ul className="ds-absence__list">
        {absences.map((absence) => (
          <Planned key={absence.id} absence={absence} onChange={onChange} onEnded={onEnded} />
        ))}
      </ul>
    </section>
  );
}

function Planned({ absence, onChange, onEnded }: Omit<Props, 'absences'> & { absence: OwnAbsence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, since, until, now, delegate } = absence;
  const end = useChange({
    mutationFn: () => cancelAbsence(id),
    onSuccess: async () => {
      await refreshAll();
      onEnded();
    },
  });
  const days =
    since === until
      ? format.date(since)
      : t('absence.days', { since: format.date(since), until: format.date(until) });
  return (
    <li className="ds-absence__item">
      <div>
        <p className="ds-strong">
          {days} {now && <span className="ds-absence__now">{t('absence.now')}</span>}
        </p>
        <p className="ds-small">
          {delegate ? t('absence.answers', { name: delegate.name }) : t('absence.teamAnswers')}
        </p>
      </div>
      <div className="ds-row">
        <Button small aria-label={t('absence.changeOf', { days })} onClick={() => onChange(absence)}>
          {t('absence.change')}
        </Button>
        <Button
          small
          appearance="subtle"
          busy={end.isPending}
          aria-label={t(now ? 'absence.backOf' : 'absence.callOffOf', { days })}
          onClick={() => end.mutate()}
        >
          {t(now ? 'absence.back' : 'absence.callOff')}
        </Button>
      </div>
      {end.problem && <ProblemNote problem={end.problem} />}
    </li>
  );
}
