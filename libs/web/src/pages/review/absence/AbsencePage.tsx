import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OwnAbsence, type Team, teamQuery } from '../../../api/team.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useSession } from '../../../frame/session.js';
import { Alert } from '../../../parts/Alert.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Page } from '../../../parts/Page.js';
import { AbsenceForm } from './AbsenceForm.js';
import { AbsenceList } from './AbsenceList.js';

export function AbsencePage() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const query = useQuery(teamQuery);
  return (
    <Page
      title={t('absence.title')}
      name={t('absence.title')}
      crumbs={[{ label: t('stages.review'), to: '/beoordelen' }]}
      lead={t('absence.lead', { organisation: shortName(organisation?.name ?? '') })}
    >
      <Loaded query={query}>{(team) => <Body team={team} />}</Loaded>
    </Page>
  );
}

function Body({ team }: { team: Team }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'set' | 'ended' | null>(null);
  const [changing, setChanging] = useState<OwnAbsence | null>(null);
  const saved = (): void => {
    setSaid('set');
    setChanging(null);
  };
  return (
    <div className="ds-stack">
      <div role="status">
        {said && (
          <Alert kind="ok">
            <p>{t(`absence.said.${said}`)}</p>
          </Alert>
        )}
      </div>
      <StandingIn team={team} />
      <AbsenceList
        absences={team.absences}
        onChange={(absence) => {
          setSaid(null);
          setChanging(absence);
        }}
        onEnded={() => {
          setSaid('ended');
          setChanging(null);
        }}
      />
      <AbsenceForm
        // A fresh form for each absence, and after each that was saved.
        key={changing ? changing.id : `new ${team.absences.length}`}
        team={team}
        absence={changing}
        onSaved={saved}
        {...(changing ? { onCancel: () => setChanging(null) } : {})}
      />
    </div>
  );
}

/** For whom one answers, today or later. */
function StandingIn({ team }: { team: Team }) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = team.colleagues.flatMap(({ id, name, away }) =>
    away.filter(({ yours }) => yours).map(({ since, until }) => ({ id, name, since, until })),
  );
  return asked.map(({ id, name, since, until }) => (
    <Alert key={`${id} ${since}`} kind="info">
      <p>
        {since <= team.today
          ? t('absence.youAnswer', { name, until: format.date(until) })
          : t('absence.youWillAnswer', { name, since: format.date(since), until: format.date(until) })}
      </p>
    </Alert>
  ));
}
