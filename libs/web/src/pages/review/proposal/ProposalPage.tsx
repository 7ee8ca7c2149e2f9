import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { proposalQuery, worklistQuery } from '../../../api/proposals.js';
import type { ProposalDetail } from '../../../api/types.js';
import { useShortcut } from '../../../frame/shortcuts.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Page } from '../../../parts/Page.js';
import { filterOf, type ReviewSearch } from '../worklist/worklist-search.js';
import { stageOf } from './stage-of.js';
import { useNeedText } from './use-need-text.js';
import { usePendingId } from '../decision/use-pending.js';
import { Alternatives } from './Alternatives.js';
import { DecisionPanel } from '../decision/DecisionPanel.js';
import { ClientWish } from './ClientWish.js';
import { Ended } from './Ended.js';
import { FitTable } from './FitTable.js';
import { Neighbours } from './Neighbours.js';
import { OwnFacts } from './OwnFacts.js';
import './proposal.css';
import { Timeline } from './Timeline.js';
import { WhatNext } from './WhatNext.js';
import { Why } from './Why.js';

const route = getRouteApi('/beoordelen/$id');

interface Place {
  previous: string | undefined;
  next: string | undefined;
  position: number | undefined;
  total: number;
}

/** Where this proposal stands in the list it was opened from, leaving out one that is being decided. */
function usePlace(id: string, search: ReviewSearch): Place {
  const { data } = useQuery(worklistQuery(filterOf(search)));
  const pendingId = usePendingId();
  const items = (data?.items ?? []).filter((item) => item.id === id || item.id !== pendingId);
  const at = items.findIndex((item) => item.id === id);
  return {
    previous: items[at - 1]?.id,
    next: at < 0 ? items[0]?.id : items[at + 1]?.id,
    position: at < 0 ? undefined : at + 1 + filterOf(search).offset,
    total: data?.total ?? 0,
  };
}

export function ProposalPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(proposalQuery(id));
  const place = usePlace(id, search);
  const navigate = useNavigate();
  const open = (other: string | undefined) => (): void =>
    void (other
      ? navigate({ to: '/beoordelen/$id', params: { id: other }, search })
      : navigate({ to: '/beoordelen', search }));
  useShortcut('j', place.next ? open(place.next) : undefined);
  useShortcut('k', place.previous ? open(place.previous) : undefined);
  const format = useFormat();
  const title = query.data ? <Finding proposal={query.data} /> : t('proposal.title');
  const name = query.data
    ? t('proposal.name', { week: format.weekNumber(query.data.proposed.week) })
    : t('proposal.title');
  return (
    <Page
      key={id}
      title={title}
      name={name}
      crumbs={[{ label: t('stages.review'), to: '/beoordelen', search: { ...search } }]}
      neighbours={<Neighbours {...place} search={search} />}
    >
      <Loaded query={query} lines={8}>
        {(proposal) => (
          <Body proposal={proposal} onDecided={open(place.next)} onReplaced={(other) => open(other)()} />
        )}
      </Loaded>
    </Page>
  );
}

/** The title says what was found, not what the page is called. */
function Finding({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const needText = useNeedText();
  return t('proposal.finding', {
    need: needText(proposal.need).diagnosis,
    count: proposal.weeksSooner,
    provider: shortName(proposal.to.provider.name),
  });
}

interface BodyProps {
  proposal: ProposalDetail;
  onDecided: () => void;
  onReplaced: (id: string) => void;
}

function Body({ proposal, onDecided, onReplaced }: BodyProps) {
  return (
    <div className="ds-proposal">
      <div className="ds-proposal__need ds-proposal__column">
        <FitTable proposal={proposal} />
        <OwnFacts proposal={proposal} />
      </div>
      <div className="ds-proposal__column">
        <Ended proposal={proposal} />
        <Timeline proposal={proposal} />
        <Why proposal={proposal} />
        {stageOf(proposal.state) === 'open' && <Alternatives proposal={proposal} onReplaced={onReplaced} />}
      </div>
      <div className="ds-proposal__column">
        <ClientWish proposal={proposal} />
        <DecisionPanel key={`${proposal.id}:${proposal.version}`} proposal={proposal} onDecided={onDecided} />
        <WhatNext proposal={proposal} />
      </div>
    </div>
  );
}
