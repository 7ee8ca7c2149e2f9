import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshAll } from '../../../api/query-client.js';
import { changeAbsence, type OwnAbsence, planAbsence, type Team } from '../../../api/team.js';
import { Button } from '../../../parts/Button.js';
import { DateField } from '../../../parts/DateField.js';
import { ProblemNote } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';
import './absence.css';
import { DelegateField } from './DelegateField.js';

interface Props {
  team: Team;
  /** The one to change; null for a new one. */
  absence: OwnAbsence | null;
  onSaved: () => void;
  onCancel?: () => void;
}

/** From when until when, and who answers. The server is asked what may be: the fields only help. */
export function AbsenceForm({ team, absence, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [since, setSince] = useState(absence?.since ?? team.today);
  const [until, setUntil] = useState(absence?.until ?? '');
  const [delegate, setDelegate] = useState(absence?.delegate?.id ?? '');
  const [missing, setMissing] = useState(false);
  const save = useChange({
    mutationFn: () => {
      const wanted = { since, until, delegate: delegate === '' ? null : delegate };
      return absence === null
        ? planAbsence(wanted)
        : changeAbsence(absence.id, { ...wanted, version: absence.version });
    },
    onSuccess: async () => {
      await refreshAll();
      onSaved();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const incomplete = since === '' || until === '';
    setMissing(incomplete);
    if (!incomplete && !save.isPending) save.mutate();
  };
  const began = absence?.now ?? false;
  return (
    <form className="ds-panel ds-stack ds-absence" noValidate onSubmit={submit} aria-labelledby={title}>
      <h2 id={title} className="ds-h2">
        {t(absence === null ? 'absence.plan' : 'absence.changing')}
      </h2>
      <div className="ds-absence__days">
        <DateField
          label={t('absence.since')}
          value={since}
          min={began ? since : team.today}
          max={team.furthest}
          error={missing && since === '' ? t('absence.missing') : undefined}
          // What has begun keeps its first day.
          readOnly={began}
          onChange={setSince}
        />
        <DateField
          label={t('absence.until')}
          value={until}
          min={since > team.today ? since : team.today}
          error={missing && until === '' ? t('absence.missing') : undefined}
          onChange={setUntil}
        />
      </div>
      <p className="ds-small ds-soft">{t('absence.longest', { count: team.weeks })}</p>
      <DelegateField
        colleagues={team.colleagues}
        since={since}
        until={until}
        value={delegate}
        onChange={setDelegate}
      />
      {save.problem && <ProblemNote problem={save.problem} />}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={save.isPending}>
          {t(absence === null ? 'absence.submit' : 'absence.save')}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('absence.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
