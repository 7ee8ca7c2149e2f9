import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Installation, installationQuery } from '../../../api/administration.js';
import { useFormat } from '../../../format/use-format.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Page } from '../../../parts/Page.js';
import { AdministrationSections } from '../AdministrationSections.js';
import { DeliveriesPanel } from './DeliveriesPanel.js';
import './installation.css';
import { LatestRuns } from './LatestRuns.js';
import { QueuesPanel } from './QueuesPanel.js';
import { StoragePanel } from './StoragePanel.js';
import { TimetablePanel } from './TimetablePanel.js';

/** How the service itself stands: what waits, what was done, what came in, and how much room there is. */
export function InstallationPage() {
  const { t } = useTranslation();
  const query = useQuery(installationQuery);
  return (
    <Page
      title={t('administration.sections.installation')}
      name={t('administration.sections.installation')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={t('installation.lead')}
    >
      <AdministrationSections current="installation" />
      <Loaded query={query}>
        {(installation) => (
          <div className="ds-installation">
            <div className="ds-stack">
              <ProgramPanel installation={installation} />
              <QueuesPanel queues={installation.queues} />
            </div>
            <div className="ds-stack">
              <StoragePanel installation={installation} />
              <LatestRuns />
            </div>
            <TimetablePanel lines={installation.scheduled} />
            <DeliveriesPanel deliveries={installation.deliveries} dueDays={installation.dueDays} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const COMMIT_SHOWN = 12;

function ProgramPanel({ installation: { at, program } }: { installation: Installation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="installation-program">
      <h2 id="installation-program" className="ds-h2">
        {t('installation.program')}
      </h2>
      <dl className="ds-installation__facts">
        <dt>{t('installation.version')}</dt>
        <dd>{t('installation.versionIs', { version: program.version })}</dd>
        {program.commit !== null && (
          <>
            <dt>{t('installation.commit')}</dt>
            <dd>{program.commit.slice(0, COMMIT_SHOWN)}</dd>
          </>
        )}
        <dt>{t('installation.schema')}</dt>
        <dd>{t('installation.schemaIs', { steps: format.number(program.steps), name: program.schema })}</dd>
      </dl>
      <p className="ds-small ds-soft">{t('installation.at', { moment: format.instant(at) })}</p>
      <p className="ds-small">{t('installation.doctor')}</p>
    </section>
  );
}
