import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, casesQuery } from '../../api/case-table.js';
import type { CasePageData } from '../../api/types.js';
import { useShortcut } from '../../frame/shortcuts.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { useNeedText } from '../review/proposal/use-need-text.js';
import { NeedFacts } from '../review/proposal/NeedFacts.js';
import '../review/proposal/proposal.css';
import { CaseActions } from './CaseActions.js';
import { CaseAgenda } from './CaseAgenda.js';
import { CaseDecision } from './CaseDecision.js';
import { CaseHistory } from './CaseHistory.js';
import { CaseOptions } from './CaseOptions.js';
import { CaseWait } from './CaseWait.js';
import './table.css';

const MOST_ON_AGENDA = 200;
const route = getRouteApi('/beoordelen/regiotafel/$id');

/** One client without a name: the need, the wait, where there is room, and what the table decides. */
export function CasePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const needText = useNeedText();
  const query = useQuery(caseQuery(id));
  const title = query.data
    ? t('case.finding', {
        need: needText(query.data.need).diagnosis,
        wait: t('case.waited', { count: query.data.waited }),
      })
    : t('case.title');
  return (
    <Page
      title={title}
      name={query.data ? needText(query.data.need).diagnosis : t('case.title')}
      crumbs={[{ label: t('table.title'), to: '/beoordelen/regiotafel' }]}
    >
      <Loaded query={query} lines={8}>
        {(given) => <Body given={given} />}
      </Loaded>
    </Page>
  );
}

/** The next case that the same meeting still has to discuss; after the last one its agenda. */
function useNext({ id, meeting }: CasePageData): { id: string | undefined; open: () => void } {
  const navigate = useNavigate();
  const { data } = useQuery({
    ...casesQuery({ meeting: meeting?.id ?? '', limit: MOST_ON_AGENDA }),
    enabled: meeting !== null,
  });
  const items = data?.items ?? [];
  const at = items.findIndex((item) => item.id === id);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  const next = round.find((item) => item.id !== id && item.state === 'on-agenda')?.id;
  const open = (): void =>
    void (next === undefined
      ? navigate({ to: '/beoordelen/regiotafel' })
      : navigate({ to: '/beoordelen/regiotafel/$id', params: { id: next } }));
  return { id: next, open };
}

function Body({ given }: { given: CasePageData }) {
  const { t } = useTranslation();
  const next = useNext(given);
  useShortcut('j', next.id === undefined ? undefined : next.open);
  const open = given.state === 'submitted' || given.state === 'on-agenda';
  return (
    <div className="ds-case">
      <div className="ds-case__need">
        <NeedFacts proposal={given} />
      </div>
      <div className="ds-case__column">
        <CaseWait given={given} />
        {open && <CaseOptions given={given} />}
        <CaseHistory given={given} />
      </div>
      <div className="ds-case__column">
        <CaseAgenda key={`agenda-${given.version}`} given={given} />
        <CaseDecision key={`decision-${given.version}`} given={given} onDecided={next.open} />
        {given.meeting && next.id !== undefined && (
          <p className="ds-no-print">
            <Link to="/beoordelen/regiotafel/$id" params={{ id: next.id }} aria-keyshortcuts="j">
              {t('case.next')}
            </Link>{' '}
            <kbd className="ds-kbd">j</kbd>
          </p>
        )}
        <CaseActions given={given} />
      </div>
    </div>
  );
}
