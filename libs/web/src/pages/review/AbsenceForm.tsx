import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { refreshAll } from '../../api/query-client.js';
import { setAbsence, type Team } from '../../api/team.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';
import './absence.css';

/** Until when, and who answers. The server is asked what may be: the field only helps. */
export function AbsenceForm({ team, onSaved }: { team: Team; onSaved: () => void }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const id = useId();
  const [until, setUntil] = useState(team.absence?.until ?? '');
  const [delegate, setDelegate] = useState(team.absence?.delegate?.id ?? '');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: () => setAbsence({ until, delegate: delegate === '' ? null : delegate }),
    onSuccess: async () => {
      await refreshAll();
      onSaved();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(until === '');
    if (until !== '' && !save.isPending) save.mutate();
  };
  return (
    <form className="ds-panel ds-stack ds-absence" noValidate onSubmit={submit}>
      <div className="ds-absence__field">
        <label htmlFor={`${id}-until`}>{t('absence.until')}</label>
        <input
          id={`${id}-until`}
          type="date"
          className="utrecht-textbox utrecht-textbox--html-input"
          min={team.today}
          max={team.furthest}
          value={until}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-missing` : `${id}-furthest`}
          onChange={(event) => setUntil(event.target.value)}
        />
        {missing && (
          <p id={`${id}-missing`} role="alert" className="ds-strong">
            {t('absence.missing')}
          </p>
        )}
        <p id={`${id}-furthest`} className="ds-small ds-soft">
          {t('absence.furthest', { until: format.date(team.furthest) })}
        </p>
      </div>
      <div className="ds-absence__field">
        <label htmlFor={`${id}-who`}>{t('absence.who')}</label>
        <select
          id={`${id}-who`}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={delegate}
          aria-describedby={`${id}-known`}
          onChange={(event) => setDelegate(event.target.value)}
        >
          <option value="">{t('absence.nobody')}</option>
          {team.colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {[
                one.name,
                codes.label('professions', one.profession),
                one.awayUntil && t('absence.isAway', { until: format.date(one.awayUntil) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </option>
          ))}
        </select>
        <p id={`${id}-known`} className="ds-small ds-soft">
          {t('absence.known')}
        </p>
      </div>
      {save.isError && <ProblemNote problem={asProblem(save.error)} />}
      <div>
        <Button type="submit" appearance="primary-action" busy={save.isPending}>
          {t(team.absence ? 'absence.change' : 'absence.submit')}
        </Button>
      </div>
    </form>
  );
}
