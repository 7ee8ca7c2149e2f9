import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planMeeting, scheduleCase } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { casesQuery, meetingsQuery } from '../../api/case-table.js';
import { refreshAll } from '../../api/query-client.js';
import type { Meeting } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { Downloads } from '../../parts/Downloads.js';
import { Loaded } from '../../parts/Loaded.js';
import { Empty, ProblemNote, Skeleton } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { Attendance } from './Attendance.js';
import { CaseTable } from './CaseTable.js';
import { EndMeeting, type Ended } from './EndMeeting.js';
import { beyond } from '../../format/beyond.js';
import { regionDay } from '../../format/region-day.js';
import { PastMeetings } from './PastMeetings.js';
import { useAgendaSheet } from './use-agenda-sheet.js';

const MOST_ON_AGENDA = 200;
const YEAR = 365;

/** The meetings to come, each with what is discussed there; the chair plans and closes them. */
export function AgendaTab({ chair, read }: { chair: boolean; read: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const meetings = useQuery(meetingsQuery);
  const [ended, setEnded] = useState<Ended | null>(null);
  return (
    <Loaded query={meetings}>
      {({ items }) => {
        const planned = items.filter(({ state }) => state === 'planned');
        return (
          <div className="ds-agenda">
            <div role="status" className="ds-no-print">
              {ended && (
                <Alert kind="ok">
                  <p>
                    {t(`meeting.ended.${ended.as}`, { date: format.date(ended.on) })}{' '}
                    {ended.open > 0 && t('meeting.backIn', { count: ended.open })}
                  </p>
                </Alert>
              )}
            </div>
            {/* Who prints the decisions of a meeting that is over prints nothing else. */}
            <div className={`ds-agenda${read === undefined ? '' : ' ds-no-print'}`}>
              {planned.length === 0 && (
                <Empty title={t('meeting.none')}>
                  <p>{t(chair ? 'meeting.noneNextChair' : 'meeting.noneNext')}</p>
                </Empty>
              )}
              {planned.map((meeting) => (
                <Agenda key={meeting.id} meeting={meeting} chair={chair} onEnded={setEnded} />
              ))}
              {chair && <PlanMeeting />}
            </div>
            <PastMeetings meetings={items.filter(({ state }) => state === 'held')} read={read} />
          </div>
        );
      }}
    </Loaded>
  );
}

interface AgendaProps {
  meeting: Meeting;
  chair: boolean;
  onEnded: (ended: Ended) => void;
}

/** What is discussed, and what was decided: a case does not leave the list of its meeting, nor the print of it. */
function Agenda({ meeting, chair, onEnded }: AgendaProps) {
  const { t } = useTranslation();
  const query = useQuery(casesQuery({ meeting: meeting.id, limit: MOST_ON_AGENDA }));
  const cases = query.data?.items ?? [];
  const format = useFormat();
  const title = t('meeting.of', { date: format.date(meeting.on) });
  const sheet = useAgendaSheet(title);
  return (
    <section className="ds-panel ds-stack" aria-labelledby={`meeting-${meeting.id}`}>
      <div className="ds-row ds-row--apart">
        <div>
          <h2 id={`meeting-${meeting.id}`} className="ds-h2">
            {title}
          </h2>
          <p className="ds-small ds-soft">
            {t('meeting.count', { count: meeting.open })}
            {meeting.decided > 0 && ` · ${t('meeting.decided', { count: meeting.decided })}`}
          </p>
        </div>
        {chair && <AddAll meeting={meeting} />}
        {chair && <EndMeeting meeting={meeting} onEnded={onEnded} />}
      </div>
      {/* The count may be newer than the list. */}
      {query.isError && query.data === undefined ? (
        <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : cases.length === 0 && meeting.open + meeting.decided > 0 ? (
        <Skeleton lines={5} />
      ) : cases.length === 0 ? (
        <p className="ds-soft">{t(chair ? 'meeting.emptyChair' : 'meeting.empty')}</p>
      ) : (
        <>
          <CaseTable caption={title} cases={cases} decisions />
          <Downloads name={`${t('download.file.agenda')}-${meeting.on}`} sheet={sheet} rows={() => cases} />
        </>
      )}
      {meeting.on <= regionDay(0) && <Attendance meeting={meeting} chair={chair} />}
    </section>
  );
}

/** Everything that was submitted, in the order of the list, each at the version that was looked at. */
function AddAll({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { data } = useQuery(casesQuery({ state: 'submitted', limit: MOST_ON_AGENDA }));
  const cases = data?.items ?? [];
  const add = useChange({
    mutationFn: async () => {
      for (const { id, version } of cases) await scheduleCase(id, meeting.id, version);
    },
    onSettled: refreshAll,
  });
  if (cases.length === 0) return null;
  return (
    <div className="ds-no-print">
      <Button small busy={add.isPending} onClick={() => add.mutate()}>
        {t('meeting.addAll', { count: cases.length })}
      </Button>
      {add.problem && <ProblemNote problem={add.problem} />}
    </div>
  );
}

function PlanMeeting() {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const plan = useChange({
    mutationFn: () => planMeeting(on),
    onSuccess: () => {
      setMissing(false);
      setOn('');
      return refreshAll();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(on === '');
    if (on !== '' && beyond(on, regionDay(0), regionDay(YEAR)) === null && !plan.isPending) plan.mutate();
  };
  return (
    <form className="ds-panel ds-stack ds-no-print" noValidate onSubmit={submit}>
      <DateField
        label={t('meeting.on')}
        min={regionDay(0)}
        max={regionDay(YEAR)}
        value={on}
        error={isMissing && on === '' ? t('dateField.missing') : undefined}
        onChange={setOn}
      />
      <p>
        <Button type="submit" appearance="primary-action" busy={plan.isPending}>
          {t('meeting.plan')}
        </Button>
      </p>
      {plan.problem && <ProblemNote problem={plan.problem} />}
    </form>
  );
}
