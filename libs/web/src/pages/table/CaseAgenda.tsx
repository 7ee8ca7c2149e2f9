import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduleCase, takeBackCase } from '../../api/commands.js';
import { meetingsQuery } from '../../api/case-table.js';
import { refreshAll } from '../../api/query-client.js';
import type { CasePageData } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { SelectField } from '../../parts/Field.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';

/** On which agenda the case is; the chair puts it there, the own organisation may take it back. */
export function CaseAgenda({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { allowed, meeting, version } = given;
  const change = useChange({
    mutationFn: (to: string | null) => scheduleCase(given.id, to, version),
    onSuccess: refreshAll,
  });
  const back = useChange({ mutationFn: () => takeBackCase(given.id, version), onSuccess: refreshAll });
  const problem = change.problem ?? back.problem;
  if (!allowed.schedule && !allowed.takeBack) return null;
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="agenda">
      <h2 id="agenda" className="ds-h2">
        {t('agenda.title')}
      </h2>
      <p>{meeting ? t('agenda.on', { date: format.date(meeting.on) }) : t(`table.state.${given.state}`)}</p>
      {allowed.schedule && meeting === null && (
        <PickMeeting busy={change.isPending} onPick={(id) => change.mutate(id)} />
      )}
      {allowed.schedule && meeting !== null && (
        <p>
          <Button small busy={change.isPending} onClick={() => change.mutate(null)}>
            {t('agenda.off')}
          </Button>
        </p>
      )}
      {allowed.takeBack && (
        <>
          <p className="ds-small ds-soft">{t('agenda.takenBack')}</p>
          <p>
            <Button small busy={back.isPending} onClick={() => back.mutate()}>
              {t('agenda.takeBack')}
            </Button>
          </p>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}

function PickMeeting({ busy, onPick }: { busy: boolean; onPick: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(meetingsQuery);
  const planned = (data?.items ?? []).filter(({ state }) => state === 'planned');
  const [picked, setPicked] = useState('');
  const meeting = picked || planned[0]?.id;
  if (meeting === undefined)
    return (
      <p className="ds-small">
        {t('agenda.none')} <Link to="/beoordelen/regiotafel">{t('agenda.toAgenda')}</Link>
      </p>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onPick(meeting);
  };
  return (
    <form className="ds-stack ds-stack--tight" onSubmit={submit}>
      <SelectField label={t('agenda.pick')} value={meeting} onChange={setPicked}>
        {planned.map((one) => (
          <option key={one.id} value={one.id}>
            {format.date(one.on)}
          </option>
        ))}
      </SelectField>
      <p>
        <Button type="submit" appearance="primary-action" small busy={busy}>
          {t('agenda.put')}
        </Button>
      </p>
    </form>
  );
}
