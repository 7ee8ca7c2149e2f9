import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readTrail, type TrailEvent, trailQuery } from '../../api/oversight.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { buttonClass } from '../../parts/Button.js';
import { Downloads } from '../../parts/Downloads.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import { ChainPanel } from './ChainPanel.js';
import './oversight.css';
import type { TrailSearch } from './oversight-search.js';
import { OversightSections } from './OversightSections.js';
import { TrailForm } from './TrailForm.js';
import { TrailTable } from './TrailTable.js';
import { useAuditWords } from './use-audit-words.js';
import { useTrailSheet } from './use-trail-sheet.js';

const route = getRouteApi('/toezicht');
const PAGE_SIZE = 50;
/** In a file: as many as the service gives at once. */
const MOST = 1000;

/** The audit trail, the newest first; the address holds the question. */
export function TrailPage() {
  const { t } = useTranslation();
  const session = useSession();
  const format = useFormat();
  const search = route.useSearch();
  const asked = {
    from: search.van,
    to: search.tot,
    action: search.handeling,
    organisation: search.organisatie,
    user: search.persoon,
    subject: search.kenmerk,
    before: search.ouder,
    limit: PAGE_SIZE,
  };
  const query = useQuery(trailQuery(asked));
  const sheet = useTrailSheet(t('oversight.sections.trail'), [
    t('download.newest', { most: format.number(MOST) }),
  ]);
  const words = useAuditWords();
  const narrowedBy = [
    search.van && `${t('trail.from')} ${format.date(search.van)}`,
    search.tot && `${t('trail.to')} ${format.date(search.tot)}`,
    search.handeling && `${t('trail.action')}: ${words.action(search.handeling)}`,
    search.organisatie && `${t('trail.organisation')}: ${words.organisation(search.organisatie)}`,
    search.persoon && `${t('trail.person')}: ${search.persoon}`,
    search.kenmerk && `${t('trail.subject')}: ${search.kenmerk}`,
  ];
  return (
    <Page
      title={t('oversight.sections.trail')}
      name={t('oversight.sections.trail')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={t('trail.lead')}
    >
      <OversightSections current="trail" />
      {may(session, 'audit:read') && <ChainPanel />}
      <TrailForm key={JSON.stringify({ ...search, ouder: undefined })} search={search} />
      <FilteredBy by={narrowedBy} />
      <Loaded query={query}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('trail.none')}>
                <p>{t('trail.noneNext')}</p>
              </Empty>
            ) : (
              <section
                className="ds-panel ds-stack"
                aria-label={t('trail.caption')}
                aria-busy={query.isFetching}
              >
                <TrailTable caption={t('trail.caption')} events={items} />
                <Downloads
                  name={t('download.file.trail')}
                  sheet={sheet}
                  rows={async () => (await readTrail({ ...asked, limit: MOST })).items}
                />
              </section>
            )}
            <TrailPager search={search} last={more ? items.at(-1) : undefined} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Back to the newest, and on to what is older: a page number would mean something else with every new line. */
function TrailPager({ search, last }: { search: TrailSearch; last: TrailEvent | undefined }) {
  const { t } = useTranslation();
  if (search.ouder === undefined && last === undefined) return null;
  const button = buttonClass('secondary-action', true);
  return (
    <nav className="ds-row ds-no-print" aria-label={t('trail.pages')}>
      {search.ouder !== undefined && (
        <Link className={button} to="/toezicht" search={{ ...search, ouder: undefined }}>
          {t('trail.newest')}
        </Link>
      )}
      {last !== undefined && (
        <Link className={button} to="/toezicht" search={{ ...search, ouder: last.id }}>
          {t('trail.older')}
        </Link>
      )}
    </nav>
  );
}
