import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalQuery } from '../../../api/proposals.js';
import type { ProposalDetail, ProposalSummary } from '../../../api/types.js';
import { useShortcut } from '../../../frame/shortcuts.js';
import { shortName } from '../../../format/short-name.js';
import { softHyphens } from '../../../format/soft-hyphens.js';
import { useFormat } from '../../../format/use-format.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Page } from '../../../parts/Page.js';
import { stageOf } from './stage-of.js';
import { useNeedText } from './use-need-text.js';
import { type Place, usePlace } from './use-place.js';
import { useReadAhead } from './use-read-ahead.js';
import { Alternatives } from './Alternatives.js';
import { DecisionPanel } from '../decision/DecisionPanel.js';
import { type DecisionKeys, useDecisionKeys } from '../decision/use-decision-keys.js';
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
const NOT_COUNTED = { 'too-soon': 'decision.tooSoon', again: 'decision.again' } as const;

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
  const replaced = useCallback(
    (other: string) => void navigate({ to: '/beoordelen/$id', params: { id: other }, search }),
    [navigate, search],
  );
  useShortcut('j', place.next ? open(place.next) : undefined);
  useShortcut('k', place.previous ? open(place.previous) : undefined);
  const keys = useDecisionKeys(id, query.data !== undefined, place.next);
  // What comes next is asked for when this one has come.
  useReadAhead(query.isPlaceholderData || query.isPending ? [] : place.after);
  const format = useFormat();
  // The list says enough of it for its heading, while the rest is on its way.
  const known = query.data ?? place.item;
  const title = known ? <Finding proposal={known} /> : t('proposal.title');
  const name = known
    ? t('proposal.name', { week: format.weekNumber(known.proposed.week) })
    : t('proposal.title');
  return (
    <>
      <Arrived id={id} place={place} />
      <Page
        about={id}
        title={title}
        name={name}
        crumbs={[{ label: t('stages.review'), to: '/beoordelen', search: { ...search } }]}
        neighbours={<Neighbours {...place} search={search} />}
      >
        <p role="status" className="ds-too-soon">
          {keys.notCounted && t(NOT_COUNTED[keys.notCounted])}
        </p>
        <Loaded query={query} lines={8}>
          {(proposal) => (
            <Body
              proposal={proposal}
              counts={keys.counts}
              onDecided={open(place.next)}
              onReplaced={replaced}
            />
          )}
        </Loaded>
      </Page>
    </>
  );
}

/** Says where one is in the list, to who does not see it: the focus is on the heading, which says what this one is. */
function Arrived({ id, place: { position, total } }: { id: string; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [said, setSaid] = useState({ id, text: '' });
  if (said.id !== id)
    setSaid({
      id,
      text:
        position === undefined
          ? ''
          : t('neighbours.arrived', { position: format.number(position), total: format.number(total) }),
    });
  return (
    <p role="status" className="ds-unseen">
      {said.text}
    </p>
  );
}

/** The title says what was found, not what the page is called. */
function Finding({ proposal }: { proposal: ProposalSummary | ProposalDetail }) {
  const { t } = useTranslation();
  const needText = useNeedText();
  const finding = t('proposal.finding', {
    need: needText(proposal.need).diagnosis,
    count: proposal.weeksSooner,
    provider: shortName(proposal.to.provider.name),
  });
  return softHyphens(finding);
}

interface BodyProps {
  proposal: ProposalDetail;
  counts: DecisionKeys['counts'];
  onDecided: () => void;
  onReplaced: (id: string) => void;
}

function Body({ proposal, counts, onDecided, onReplaced }: BodyProps) {
  return (
    <div className="ds-proposal">
      <ToRead proposal={proposal} onReplaced={onReplaced} />
      <div key={proposal.id} className="ds-proposal__column">
        <ClientWish proposal={proposal} />
        <DecisionPanel key={proposal.version} proposal={proposal} counts={counts} onDecided={onDecided} />
        <WhatNext proposal={proposal} />
      </div>
    </div>
  );
}

/** What there is to read. Not drawn anew for what happens to a decision: a click has to be answered first. */
const ToRead = memo(function ToRead({ proposal, onReplaced }: Pick<BodyProps, 'proposal' | 'onReplaced'>) {
  return (
    <>
      <div className="ds-proposal__need ds-proposal__column">
        <FitTable proposal={proposal} />
        <OwnFacts proposal={proposal} />
      </div>
      <div className="ds-proposal__column">
        <Ended proposal={proposal} />
        <Timeline proposal={proposal} />
        <Why proposal={proposal} />
        {stageOf(proposal.state) === 'open' && (
          <Alternatives key={proposal.id} proposal={proposal} onReplaced={onReplaced} />
        )}
      </div>
    </>
  );
});
