import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { refreshAll } from '../../api/query-client.js';
import { endAbsence, type Team, teamQuery } from '../../api/team.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProblemNote } from '../../parts/States.js';
import { AbsenceForm } from './AbsenceForm.js';

export function AbsencePage() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const query = useQuery(teamQuery);
  return (
    <Page
      title={t('absence.title')}
      name={t('absence.title')}
      crumbs={[{ label: t('stages.review'), to: '/beoordelen' }]}
      lead={t('absence.lead', { organisation: organisation?.name ?? '' })}
    >
      <Loaded query={query}>{(team) => <Body team={team} />}</Loaded>
    </Page>
  );
}

function Body({ team }: { team: Team }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [said, setSaid] = useState<'set' | 'ended' | null>(null);
  const back = useMutation({
    mutationFn: endAbsence,
    onSuccess: async () => {
      await refreshAll();
      setSaid('ended');
    },
  });
  const { absence } = team;
  const covered = team.colleagues.filter(({ yours }) => yours);
  return (
    <div className="ds-stack">
      <div role="status">
        {said && (
          <Alert kind="ok">
            <p>{t(`absence.said.${said}`)}</p>
          </Alert>
        )}
      </div>
      {covered.map(({ id, name, awayUntil }) => (
        <Alert key={id} kind="info">
          <p>{t('absence.youAnswer', { name, until: format.date(awayUntil ?? team.today) })}</p>
        </Alert>
      ))}
      {absence && (
        <section className="ds-panel ds-stack" aria-labelledby="away">
          <h2 id="away" className="ds-h2">
            {t('absence.away', { until: format.date(absence.until) })}
          </h2>
          <p>
            {absence.delegate
              ? t('absence.answers', { name: absence.delegate.name })
              : t('absence.teamAnswers')}
          </p>
          <div>
            <Button busy={back.isPending} onClick={() => back.mutate()}>
              {t('absence.back')}
            </Button>
          </div>
          {back.isError && <ProblemNote problem={asProblem(back.error)} />}
        </section>
      )}
      <AbsenceForm
        key={`${absence?.until} ${absence?.delegate?.id}`}
        team={team}
        onSaved={() => setSaid('set')}
      />
    </div>
  );
}
