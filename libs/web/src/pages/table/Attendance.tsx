import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendMeeting, seatOrganisation } from '../../api/commands.js';
import { providersQuery } from '../../api/deliveries.js';
import { refreshAll } from '../../api/query-client.js';
import type { Meeting } from '../../api/types.js';
import { Button } from '../../parts/Button.js';
import { SelectField } from '../../parts/Field.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';

type Seat = Meeting['attendance'][number];
const ROLES = ['clinician', 'data-steward'] as const;

/** Who was there, by organisation and role; nobody is named. */
export function AttendanceList({ meeting, onRemove }: { meeting: Meeting; onRemove?: (seat: Seat) => void }) {
  const { t } = useTranslation();
  if (meeting.attendance.length === 0) return <p className="ds-small ds-soft">{t('attendance.nobody')}</p>;
  return (
    <ul className="ds-bullets ds-small">
      {meeting.attendance.map((seat) => (
        <li key={`${seat.organisation.id} ${seat.role}`}>
          <ProviderName name={seat.organisation.name} />: {t(`roles.${seat.role}`)}
          {seat.people > 0 && ` (${t('attendance.people', { count: seat.people })})`}
          {onRemove && seat.noted && (
            <>
              {' '}
              <Button small appearance="subtle" className="ds-no-print" onClick={() => onRemove(seat)}>
                {t('attendance.remove')}
                <span className="ds-unseen">
                  : {seat.organisation.name}, {t(`roles.${seat.role}`)}
                </span>
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** At the meeting: everybody says it of themselves, and the chair notes who is not signed in. */
export function Attendance({ meeting, chair }: { meeting: Meeting; chair: boolean }) {
  const { t } = useTranslation();
  const seat = useChange({
    mutationFn: (body: Parameters<typeof seatOrganisation>[1]) => seatOrganisation(meeting.id, body),
    onSuccess: refreshAll,
  });
  const attend = useChange({
    mutationFn: (present: boolean) => attendMeeting(meeting.id, present),
    onSuccess: refreshAll,
  });
  const failed = seat.problem ?? attend.problem;
  const remove = ({ organisation, role }: Seat): void =>
    seat.mutate({ organisation: organisation.id, role, present: false });
  return (
    <section className="ds-stack ds-stack--tight" aria-labelledby={`attendance-${meeting.id}`}>
      <h3 id={`attendance-${meeting.id}`} className="ds-h3">
        {t(chair ? 'attendance.title' : 'attendance.ownTitle')}
      </h3>
      <AttendanceList meeting={meeting} onRemove={chair ? remove : undefined} />
      {chair ? (
        <SeatForm
          busy={seat.isPending}
          onSeat={(organisation, role) => seat.mutate({ organisation, role, present: true })}
        />
      ) : (
        <p className="ds-no-print">
          <Button small busy={attend.isPending} onClick={() => attend.mutate(!meeting.present)}>
            {t(meeting.present ? 'attendance.leave' : 'attendance.attend')}
          </Button>
        </p>
      )}
      {failed && <ProblemNote problem={failed} />}
    </section>
  );
}

interface FormProps {
  busy: boolean;
  onSeat: (organisation: string, role: Seat['role']) => void;
}

function SeatForm({ busy, onSeat }: FormProps) {
  const { t } = useTranslation();
  const { data } = useQuery(providersQuery);
  const [organisation, setOrganisation] = useState('');
  const [role, setRole] = useState<Seat['role']>('clinician');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(organisation === '');
    if (organisation === '' || busy) return;
    onSeat(organisation, role);
    setOrganisation('');
  };
  return (
    <form className="ds-seat ds-no-print" onSubmit={submit}>
      <SelectField label={t('attendance.organisation')} value={organisation} onChange={setOrganisation}>
        <option value="">{t('attendance.choose')}</option>
        {(data?.items ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('attendance.role')}
        value={role}
        onChange={(chosen) => setRole(ROLES.find((one) => one === chosen) ?? 'clinician')}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" small busy={busy}>
        {t('attendance.add')}
      </Button>
      {isMissing && organisation === '' && (
        <p role="alert" className="ds-small ds-strong">
          {t('attendance.missing')}
        </p>
      )}
    </form>
  );
}
