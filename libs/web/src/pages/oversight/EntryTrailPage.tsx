import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type EntryTrail, entryTrailQuery } from '../../api/oversight.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { download } from '../../parts/download.js';
import './oversight.css';
import { OversightSections } from './OversightSections.js';
import { ReferenceForm } from './ReferenceForm.js';
import { trailCsv } from './trail-csv.js';
import { TrailTable } from './TrailTable.js';
import { useAuditWords } from './use-audit-words.js';

const route = getRouteApi('/toezicht/wachtplek');

/** The answer to a client who asks who saw their data (NEN 7513), to be read here and to be given. */
export function EntryTrailPage() {
  const { t } = useTranslation();
  const { kenmerk } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page
      title={t('entryTrail.title')}
      name={t('oversight.sections.entry')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={t('entryTrail.lead')}
    >
      <OversightSections current="entry" />
      <ReferenceForm
        reference={kenmerk ?? ''}
        submit={t('entryTrail.find')}
        onSubmit={(next) => void navigate({ to: '/toezicht/wachtplek', search: { kenmerk: next } })}
      />
      {kenmerk !== undefined && <Found key={kenmerk} reference={kenmerk} />}
    </Page>
  );
}

function Found({ reference }: { reference: string }) {
  const query = useQuery(entryTrailQuery(reference));
  return <Loaded query={query}>{(trail) => <Trail trail={trail} />}</Loaded>;
}

function Trail({ trail }: { trail: EntryTrail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entry, events } = trail;
  const count = (values: readonly (string | null)[]): number =>
    new Set(values.filter((value) => value !== null)).size;
  const onlyOwn = events.every(({ action }) => action === 'audit.export');
  const [first, last] = [events[0], events.at(-1)];
  return (
    <section className="ds-panel ds-stack" aria-label={t('entryTrail.caption')}>
      <div className="ds-row ds-row--apart">
        <p className="ds-strong" role="status">
          {onlyOwn || first === undefined || last === undefined
            ? t('entryTrail.onlyOwn')
            : t('entryTrail.summary', {
                lines: t('entryTrail.lines', { count: events.length }),
                people: t('entryTrail.people', { count: count(events.map(({ user }) => user)) }),
                organisations: t('entryTrail.organisations', {
                  count: count(events.map(({ organisation }) => organisation)),
                }),
                first: format.date(first.at),
                last: format.date(last.at),
              })}
        </p>
        <div className="ds-row ds-no-print">
          <Button small onClick={() => download(`${entry}.csv`, 'text/csv', trailCsv(trail))}>
            {t('entryTrail.csv')}
          </Button>
          <Button
            small
            onClick={() => download(`${entry}.json`, 'application/json', JSON.stringify(trail, null, 2))}
          >
            {t('entryTrail.json')}
          </Button>
        </div>
      </div>
      <p className="ds-soft">{t('entryTrail.own')}</p>
      <TrailTable caption={t('entryTrail.caption')} events={events} />
      <Changes trail={trail} />
    </section>
  );
}

function Changes({ trail: { changes } }: { trail: EntryTrail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  return (
    <div className="ds-stack ds-stack--tight">
      <h2 className="ds-h2">{t('entryTrail.changes')}</h2>
      {changes.length === 0 ? (
        <p className="ds-soft">{t('entryTrail.changesNone')}</p>
      ) : (
        <ul className="ds-bullets">
          {changes.map(({ at, by }) => (
            <li key={`${at} ${by}`}>
              {format.instant(at)}{' '}
              <span className="ds-soft">
                {by !== null &&
                  t('entryTrail.changedBy', { who: by === 'engine' ? words.role('engine') : by })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
