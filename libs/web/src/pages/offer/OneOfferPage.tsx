import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offerQuery } from '../../api/offers.js';
import type { Offer } from '../../api/types.js';
import { softHyphens } from '../../format/soft-hyphens.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { useNeedText } from '../review/proposal/use-need-text.js';
import { AnswerForm } from './AnswerForm.js';
import { ClientAnswer } from './ClientAnswer.js';
import { HandOver } from './HandOver.js';
import { History } from './History.js';
import { Intake } from './Intake.js';
import { LetterPanel } from './LetterPanel.js';
import { NextStep } from './NextStep.js';
import './offer.css';
import './one-offer.css';
import type { OfferTab } from './offer-search.js';
import { useOutcome } from './use-outcome.js';
import { WhatIsOffered } from './WhatIsOffered.js';

const route = getRouteApi('/aanbieden/$id');

const tabOf = ({ state, transfer }: Offer): OfferTab =>
  state === 'offered'
    ? 'lopend'
    : transfer === 'planned' || transfer === 'intake-held'
      ? 'onderweg'
      : 'afgerond';

/** One offer, from the letter to treatment or the way back. */
export function OneOfferPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(offerQuery(id));
  const offer = query.data;
  return (
    <Page
      key={id}
      title={offer ? <Title offer={offer} /> : t('offer.title')}
      name={offer?.reference ? t('offer.name', { reference: offer.reference }) : t('offer.title')}
      crumbs={[{ label: t('stages.offer'), to: '/aanbieden', search: offer ? { tab: tabOf(offer) } : {} }]}
    >
      <Loaded query={query} lines={8}>
        {(loaded) => <Body offer={loaded} />}
      </Loaded>
    </Page>
  );
}

function Title({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { diagnosis } = useNeedText()(offer.need);
  const outcome = useOutcome()(offer);
  return softHyphens(t('offer.finding', { diagnosis, outcome }));
}

function Body({ offer }: { offer: Offer }) {
  const session = useSession();
  const mayAnswer = may(session, 'offers:answer') && offer.allowed.answer;
  return (
    <div className="ds-one-offer">
      <div className="ds-one-offer__column">
        <Now offer={offer} />
        <ClientAnswer offer={offer} />
        {mayAnswer && (
          <section className="ds-panel">
            <AnswerForm key={offer.version} offer={offer} />
          </section>
        )}
        {offer.transfer !== null && <HandOver offer={offer} />}
        {offer.transfer !== null && <Intake offer={offer} />}
        {offer.side === 'sending' && <LetterPanel key={offer.id} offer={offer} />}
      </div>
      <div className="ds-one-offer__column">
        <WhatIsOffered offer={offer} />
        <History offer={offer} />
      </div>
    </div>
  );
}

/** What is next, or that nothing is. */
function Now({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="ds-panel ds-now" aria-labelledby="now">
      <h2 id="now" className="ds-h3">
        {t('offer.now')}
      </h2>
      {offer.next ? (
        <NextStep offer={offer} />
      ) : (
        <p>{t(offer.transfer === 'started' ? 'offer.overStarted' : 'offer.overStays')}</p>
      )}
      <p className="ds-small">
        <Link to="/beoordelen/$id" params={{ id: offer.proposalId }} search={{}}>
          {t('offers.seeProposal')}
        </Link>
        <span className="ds-soft">
          {' · '}
          {t('offers.intake', { week: format.week(offer.week) })}
        </span>
      </p>
    </section>
  );
}
