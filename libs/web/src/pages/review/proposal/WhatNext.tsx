import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { stageOf } from './stage-of.js';

/** What happens next, from where this proposal stands now. */
export function WhatNext({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const week = format.week(proposal.proposed.week);
  const values = {
    week,
    other: shortName(proposal.side === 'sending' ? proposal.to.provider.name : proposal.from.provider.name),
    sender: shortName(proposal.from.provider.name),
  };
  const stage = stageOf(proposal.state);
  return (
    <section className="ds-panel" aria-labelledby="next">
      <h2 id="next" className="ds-h2">
        {t('next.title')}
      </h2>
      {stage === 'open' ? (
        <ol className="ds-next">
          <li>{t('next.otherLooks')}</li>
          <li>{t('next.held', values)}</li>
          <li>{t('next.free', values)}</li>
        </ol>
      ) : (
        <p className="ds-small">{t(`next.${stage}`, values)}</p>
      )}
      {stage === 'approved' && proposal.side === 'sending' && (
        <p className="ds-small">
          <Link to="/aanbieden" search={{}}>
            {t('next.toOffers')}
          </Link>
        </p>
      )}
    </section>
  );
}
