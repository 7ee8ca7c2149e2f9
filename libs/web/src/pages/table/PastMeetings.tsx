import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../api/case-table.js';
import type { Meeting } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { AttendanceList } from './Attendance.js';
import { CaseTable } from './CaseTable.js';

const MOST = 200;

interface Props {
  meetings: Meeting[];
  /** The one whose decisions are read. */
  read: string | undefined;
}

/** Meetings that are over, the last first; each leads to what was decided there. */
export function PastMeetings({ meetings, read }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (meetings.length === 0) return null;
  const chosen = meetings.find(({ id }) => id === read);
  return (
    <>
      <section className="ds-stack ds-stack--tight ds-no-print" aria-labelledby="past">
        <h2 id="past" className="ds-h3">
          {t('meeting.past')}
        </h2>
        <ul className="ds-small">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link
                to="/beoordelen/regiotafel"
                search={{ overleg: meeting.id }}
                aria-current={meeting.id === read || undefined}
              >
                {format.date(meeting.on)}
              </Link>{' '}
              · {t('meeting.decided', { count: meeting.decided })}
            </li>
          ))}
        </ul>
      </section>
      {chosen && <Decisions key={chosen.id} meeting={chosen} />}
    </>
  );
}

/** The list of decisions of one meeting, as it is kept on paper: a case that was closed since is in it as well. */
function Decisions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(casesQuery({ meeting: meeting.id, limit: MOST }));
  const title = t('meeting.decisionsOf', { date: format.date(meeting.on) });
  return (
    <section className="ds-panel ds-stack" aria-labelledby="decisions">
      <div className="ds-row ds-row--apart">
        <h2 id="decisions" className="ds-h2">
          {title}
        </h2>
        <Button small className="ds-no-print" onClick={() => window.print()}>
          {t('meeting.print')}
        </Button>
      </div>
      <h3 className="ds-h3">{t('attendance.title')}</h3>
      <AttendanceList meeting={meeting} />
      <Loaded query={query}>
        {({ items }) => {
          const decided = items.filter(({ decision }) => decision !== null);
          return decided.length === 0 ? (
            <p className="ds-soft">{t('meeting.nothingDecided')}</p>
          ) : (
            <CaseTable caption={title} cases={decided} decisions />
          );
        }}
      </Loaded>
    </section>
  );
}
