import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { ReasonsHead } from './ReasonsHead.js';

export function Why({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  return (
    <section className="ds-panel" aria-labelledby="why">
      <ReasonsHead title={t('why.title')} reasons={proposal.reasons} />
      {proposal.origin !== 'run' && (
        <p className="ds-small ds-strong">{t(`origin.${proposal.origin}Long`)}</p>
      )}
      <p className="ds-why">{proposal.explanation[language].join(' ')}</p>
      <p className="ds-small ds-soft">
        {t('why.place', {
          programme: proposal.programme.name,
          provider: shortName(proposal.to.provider.name),
          week: format.week(proposal.proposed.week),
        })}{' '}
        <Chance proposal={proposal} />
      </p>
    </section>
  );
}

/** How often such proposals came to something, or why nobody can say yet. */
function Chance({ proposal: { chance, chanceFrom } }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (chance === null)
    return t('why.chanceUnknown', { count: chanceFrom, decisions: format.number(chanceFrom) });
  return t(`why.chance.${chance.of}`, { percent: chance.percent, low: chance.low, high: chance.high });
}
